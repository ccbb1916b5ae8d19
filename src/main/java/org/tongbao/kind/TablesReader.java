package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbao.diag.Code;
import org.tongbao.diag.Place;
import org.tongbao.source.Node;

/**
 * Reads the {@code tables:} of a kind.
 *
 * @param d the declaration of the kind
 * @param below the tables of the kind it extends
 * @param series how the issues of the kind follow each other
 * @param loosening reads columns over those of the table below
 */
record TablesReader(Declaration d, List<Table> below, Kind.Series series, Loosening loosening) {

    private static final Set<String> TABLE_WORDS =
            Set.of("label", "columns", "key", "unique", "follows", "released", "naming", "seldom", "lead", "rules");

    /** The tables of the extended kind, replaced or followed by the declared ones. */
    List<Table> read() {
        List<Table> tables = new ArrayList<>(below);
        for (Declaration.Named named : d.named("tables")) {
            named.declaration().allow(TABLE_WORDS);
            String name = named.key().text();
            Optional<Table> base =
                    tables.stream().filter(t -> t.name().equals(name)).findFirst();
            FieldSet own = loosening.read(
                    base.map(Table::columns).orElse(new FieldSet(List.of())), named.declaration(), "columns", name);
            String label = KindReader.orBelow(
                    named.declaration(), "label", base.map(Table::label).orElse(null));
            Table table = new Table(
                    name,
                    label,
                    base.map(b -> b.columns().with(own)).orElse(own),
                    loosening.followed(named, "key", base.orElse(null)),
                    named.declaration().node("unique").isPresent()
                            ? named.declaration().scalars("unique").stream()
                                    .map(Node.Scalar::text)
                                    .toList()
                            : base.map(Table::unique).orElse(List.of()),
                    loosening.followed(named, "follows", base.orElse(null)),
                    loosening.followed(named, "released", base.orElse(null)),
                    named.declaration().flag("naming", base.map(Table::naming).orElse(false)),
                    named.declaration().flag("seldom", base.map(Table::seldom).orElse(false)),
                    named.declaration().flag("lead", base.map(Table::lead).orElse(false)));
            if (table.columns().fields().isEmpty()) {
                d.diagnostics().add(Code.KND002, named.key().place(), "columns");
            }
            int at = base.map(tables::indexOf).orElse(tables.size());
            if (base.isPresent()) {
                tables.set(at, table);
            } else {
                tables.add(table);
            }
        }
        for (Declaration.Named named : d.named("tables")) {
            Declaration table = named.declaration();
            List<String> names = tables.stream().map(Table::name).toList();
            tables.stream().filter(t -> t.name().equals(named.key().text())).forEach(t -> {
                List<String> columns =
                        t.columns().fields().stream().map(Field::name).toList();
                known(table, "key", columns);
                table.scalars("unique").stream()
                        .filter(s -> !columns.contains(s.text()))
                        .forEach(s -> table.unknown(Code.KND009, s.place(), s.text(), columns));
                known(table, "follows", names);
                known(table, "released", names);
                KindReader.knowWhatIsRequired(table, "columns", t.columns());
                knowWhatSanctionsAskFor(table, t.columns());
                refuseFollowingBlindly(t, tables, named);
            });
        }
        return tables;
    }

    /** Reports names under sanction without two texts and a day in the same table. */
    private void knowWhatSanctionsAskFor(Declaration d, FieldSet columns) {
        List<String> names = columns.fields().stream().map(Field::name).toList();
        for (Declaration.Named column : d.named("columns")) {
            if (column.declaration().node("sanction").orElse(null) instanceof Node.Mapping mapping) {
                Declaration sanction = new Declaration(mapping, d.diagnostics());
                for (String word : List.of("basis", "scope", "until")) {
                    known(sanction, word, names);
                    String type = word.equals("until") ? "date" : "text";
                    sanction.scalar(word)
                            .filter(s -> columns.named(s.text())
                                    .filter(f -> !f.type().word().equals(type)
                                            || (f.type() instanceof FieldType.Date day && !day.isDay()))
                                    .isPresent())
                            .ifPresent(s -> sanction.wrong(word, s, "declaration.sanction." + type));
                }
            }
        }
    }

    /** A table that follows another needs a key in both tables, and a kind whose issues form a series. */
    private void refuseFollowingBlindly(Table table, List<Table> all, Declaration.Named named) {
        if (table.follows() == null) {
            return;
        }
        Place place = named.declaration().node("follows").orElse(named.key()).place();
        String key = table.key();
        if (series == Kind.Series.NONE) {
            d.diagnostics().add(Code.KND002, place, "series");
        }
        if (key == null) {
            d.diagnostics().add(Code.KND002, place, "key");
            return;
        }
        for (Table other : all) {
            boolean isMeant =
                    other.name().equals(table.follows()) || other.name().equals(table.released());
            if (isMeant && other.columns().named(key).isEmpty()) {
                d.diagnostics().add(Code.KND009, place, other.name() + "." + key);
            }
        }
    }

    private static void known(Declaration d, String word, List<String> names) {
        d.scalar(word)
                .filter(s -> !names.contains(s.text()))
                .ifPresent(s -> d.unknown(Code.KND009, s.place(), s.text(), names));
    }
}
