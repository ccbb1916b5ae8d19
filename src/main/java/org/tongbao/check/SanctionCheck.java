package org.tongbao.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.Sanction;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

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
                elsewhere(entry, names, diagnostics);
            }
        }
    }

    /** What is published of a row that names somebody. */
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

    /** Anywhere else in the entry a name would stay when its day is over. */
    private static void elsewhere(Entry entry, Set<Value.Text> names, Diagnostics diagnostics) {
        Set<String> words = new TreeSet<>();
        names.forEach(n -> words.add(n.text().strip()));
        List<Value.Text> texts = texts(entry);
        texts.removeAll(names);
        for (Value.Text text : texts) {
            words.stream()
                    .filter(text.text()::contains)
                    .forEach(word -> diagnostics.add(Code.SAN002, text.place(), word));
        }
    }

    private static List<Value.Text> texts(Entry entry) {
        List<Value.Text> texts = new ArrayList<>();
        entry.deep(Value.Text.class).forEach(texts::add);
        entry.deep(Value.LongText.class)
                .forEach(t -> texts.add(new Value.Text(t.body().markdown(), t.place())));
        entry.deep(Value.Link.class)
                .forEach(l -> add(texts, l.place(), l.to(), l.text().orElse("")));
        entry.deep(Value.File.class)
                .forEach(f -> add(texts, f.place(), f.file(), f.label().orElse("")));
        entry.deep(Value.Image.class)
                .forEach(i -> add(
                        texts,
                        i.place(),
                        i.file(),
                        i.alt().orElse(""),
                        i.caption().orElse(""),
                        i.credit().orElse("")));
        Place start = entry.body().start();
        String[] lines = entry.body().markdown().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            texts.add(new Value.Text(lines[i], new Place(start.file(), start.line() + i, 1)));
        }
        return texts;
    }

    private static void add(List<Value.Text> texts, Place place, String... words) {
        texts.add(new Value.Text(String.join("\n", words), place));
    }
}
