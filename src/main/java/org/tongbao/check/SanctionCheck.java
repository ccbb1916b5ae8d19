package org.tongbao.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.Sanction;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.person.NameFinder;
import org.tongbao.person.NamesInCell;
import org.tongbao.person.PersonName;

/** The name of a person under sanction is published on a stated basis, in a stated scope and until a stated day. */
final class SanctionCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.published()) {
            Set<Value.Text> names = new HashSet<>();
            for (Table table : entry.kind().tables()) {
                for (Field column : table.columns().sanctioned()) {
                    entry.rows(table.name()).forEach(r -> judge(r, column, table, names, diagnostics));
                }
            }
            if (!names.isEmpty()) {
                elsewhere(entry, names, index, diagnostics);
            }
        }
    }

    /** The published part of a row that names somebody. */
    private static void judge(Values row, Field column, Table table, Set<Value.Text> names, Diagnostics diagnostics) {
        row.find(column.name(), Value.Text.class)
                .filter(n -> !Sanction.isWithheld(n.text()))
                .ifPresent(name -> {
                    names.add(name);
                    List<String> lacks = Stream.ofNullable(column.sanction())
                            .flatMap(s -> s.columns().stream())
                            .filter(c -> row.get(c) == null)
                            .flatMap(c -> table.columns().named(c).stream())
                            .map(Field::label)
                            .toList();
                    if (!lacks.isEmpty()) {
                        diagnostics.add(Code.SAN001, name.place(), name.text(), lacks);
                    }
                });
    }

    /** Reports a name elsewhere in the entry, where it would remain after its last day. */
    private static void elsewhere(Entry entry, Set<Value.Text> cells, SiteIndex index, Diagnostics diagnostics) {
        NameFinder finder = new NameFinder(cells.stream()
                .flatMap(c -> NamesInCell.of(c.text()).stream())
                .filter(PersonName::isSearchable)
                .toList());
        Set<String> told = new HashSet<>();
        cells.forEach(c -> otherNames(c, finder, diagnostics));
        for (List<PublishedTexts.Part> parts : PublishedTexts.of(index, entry, cells)) {
            List<Hit> hits = new ArrayList<>(hits(parts, finder));
            List<PublishedTexts.Part> deciphered =
                    parts.stream().map(PublishedTexts.Part::deciphered).toList();
            if (!deciphered.equals(parts)) {
                hits.addAll(hits(deciphered, finder));
            }
            for (Hit hit : hits) {
                if (told.add(hit.part.mark() + hit.name.form())) {
                    diagnostics.add(Code.SAN002, hit.part.at(hit.offset), hit.name.written());
                }
            }
        }
    }

    /** A cell that names one person may speak of another, whose day is another: 李四（与张三共同违规）. */
    private static void otherNames(Value.Text cell, NameFinder finder, Diagnostics diagnostics) {
        List<PersonName> own = NamesInCell.of(cell.text());
        finder.in(cell.text()).stream()
                .map(NameFinder.Occurrence::name)
                .filter(n -> own.stream().noneMatch(o -> o.form().contains(n.form())))
                .distinct()
                .forEach(n -> diagnostics.add(Code.SAN002, cell.place(), n.written()));
    }

    private record Hit(PersonName name, PublishedTexts.Part part, int offset) {}

    private static List<Hit> hits(List<PublishedTexts.Part> parts, NameFinder finder) {
        StringBuilder joined = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (PublishedTexts.Part part : parts) {
            starts.add(joined.length());
            joined.append(part.text());
        }
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        for (NameFinder.Occurrence found : finder.in(joined.toString())) {
            while (at + 1 < starts.size() && starts.get(at + 1) <= found.offset()) {
                at++;
            }
            hits.add(new Hit(found.name(), parts.get(at), found.offset() - starts.get(at)));
        }
        return hits;
    }
}
