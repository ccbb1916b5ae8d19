package org.tongbao.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Hints;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Suggestions;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** Finds the value that each correction replaced, so that pages can print the old figure beside the new one. */
public final class Corrections {

    /** The target of a correction. */
    public sealed interface Aim {}

    /**
     * A field, or a cell of a table.
     *
     * @param table null for a field
     * @param row the key of the row as written; empty for a field
     * @param value the current value; null if it is blank
     */
    public record At(
            Field field,
            @Nullable Table table,
            String row,
            @Nullable Value value) implements Aim {

        /** A key that all corrections of one field or cell share. */
        String name() {
            return (table == null ? "" : table.name() + "\n" + row + "\n") + field.name();
        }
    }

    /**
     * No target, and the reason.
     *
     * @param near what may have been meant
     */
    public record Nowhere(Value.Text written, LocalizedText why, List<String> near) implements Aim {}

    /**
     * A correction of a value that is shown.
     *
     * @param number which correction of the entry it is, from one
     */
    public record Mark(Entry entry, int number, String was) {}

    /**
     * A correction of a field or cell.
     *
     * @param number which correction of the entry it is, from one
     */
    public record Correction(int number, Values written, At at) {}

    /** By the very value, since two cells may say the same. */
    private final IdentityHashMap<Value, Mark> marks = new IdentityHashMap<>();

    Corrections(List<Entry> visible) {
        for (Entry entry : visible) {
            for (List<Correction> chain : chains(entry)) {
                Correction last = chain.get(chain.size() - 1);
                Value value = last.at.value;
                if (value != null && last.at.field.isPublic()) {
                    marks.put(
                            value,
                            new Mark(
                                    entry, last.number, last.written.text("was").orElse("")));
                }
            }
        }
    }

    /** The last correction of a value, if it was corrected. */
    public Optional<Mark> of(Value value) {
        return Optional.ofNullable(marks.get(value));
    }

    /** The corrections of each field or cell, oldest first. */
    public static List<List<Correction>> chains(Entry entry) {
        Map<String, List<Correction>> chains = new LinkedHashMap<>();
        List<Value.Group> all = entry.values().many("corrections", Value.Group.class);
        RowNames rows = new RowNames(entry);
        for (int i = 0; i < all.size(); i++) {
            Values written = all.get(i).parts();
            int number = i + 1;
            aim(written, rows).filter(At.class::isInstance).map(At.class::cast).ifPresent(at -> chains.computeIfAbsent(
                            at.name(), n -> new ArrayList<>())
                    .add(new Correction(number, written, at)));
        }
        chains.values()
                .forEach(c -> c.sort(Comparator.comparing(
                        x -> x.written.date("date").orElse(entry.published().toLocalDate()))));
        return List.copyOf(chains.values());
    }

    /** The target of a correction; empty if the correction names no field. */
    public static Optional<Aim> aim(Values correction, RowNames rows) {
        return correction.find("field", Value.Text.class).map(f -> aim(f, correction, rows));
    }

    private static Aim aim(Value.Text written, Values correction, RowNames rows) {
        Entry entry = rows.entry;
        String name = written.text().strip();
        Optional<Value.Text> row = correction.find("row", Value.Text.class);
        int dot = name.indexOf('.');
        if (dot >= 0) {
            return cell(
                    written,
                    name.substring(0, dot).strip(),
                    name.substring(dot + 1).strip(),
                    row,
                    rows);
        }
        Optional<Field> field = entry.kind().fields().find(name);
        if (field.isEmpty()) {
            boolean table = entry.kind().table(name).isPresent();
            LocalizedText why = new LocalizedText(table ? "correction.wholeTable" : "correction.noField");
            return new Nowhere(
                    written, why, table ? List.of() : near(name, entry.kind().fields(), ""));
        } else if (row.isPresent()) {
            return new Nowhere(row.get(), new LocalizedText("correction.noCell"), List.of());
        }
        return isOpen(field.get(), written)
                .orElseGet(() -> new At(
                        field.get(), null, "", entry.values().get(field.get().name())));
    }

    /** The fields somebody may have meant, by their labels. */
    private static List<String> near(String written, FieldSet fieldSet, String before) {
        List<String> labels = fieldSet.fields().stream()
                .filter(Field::isPublic)
                .map(Field::label)
                .toList();
        return Suggestions.near(written, labels).stream().map(l -> before + l).toList();
    }

    private static Optional<Aim> isOpen(Field field, Value.Text written) {
        if (field.isPublic() && field.sanction() == null) {
            return Optional.empty();
        }
        LocalizedText why = new LocalizedText(field.isPublic() ? "correction.person" : "correction.private");
        return Optional.of(new Nowhere(written, why, List.of()));
    }

    private static Aim cell(
            Value.Text written, String tableName, String column, Optional<Value.Text> row, RowNames rows) {
        Entry entry = rows.entry;
        Optional<Table> table = entry.kind().table(tableName);
        Optional<Field> field = table.flatMap(t -> t.columns().find(column));
        if (table.isEmpty()) {
            List<String> tables =
                    entry.kind().tables().stream().map(Table::label).toList();
            List<String> near = Suggestions.near(tableName, tables).stream()
                    .map(l -> l + "." + column)
                    .toList();
            return new Nowhere(written, new LocalizedText("correction.noTable"), near);
        } else if (field.isEmpty()) {
            String before = table.get().label() + ".";
            return new Nowhere(
                    written,
                    new LocalizedText("correction.noColumn"),
                    near(column, table.get().columns(), before));
        } else if (row.isEmpty()) {
            return new Nowhere(written, new LocalizedText("correction.noRow"), List.of());
        }
        return isOpen(field.get(), written).orElseGet(() -> cell(table.get(), field.get(), row.get(), rows));
    }

    private static Aim cell(Table table, Field field, Value.Text row, RowNames rows) {
        String name = row.text().strip();
        Map<String, Integer> names = rows.of(table);
        Integer at = names.get(name);
        return at == null
                ? new Nowhere(
                        row,
                        new LocalizedText("correction.noSuchRow", table.label()),
                        rows.hints.near(row.text(), names::keySet))
                : new At(
                        field,
                        table,
                        name,
                        rows.entry.rows(table.name()).get(at).get(field.name()));
    }

    /** Finds the rows of an entry as corrections name them: by key, or by number in a table without one. */
    public static final class RowNames {

        private final Entry entry;
        private final Hints hints = new Hints();
        private final Map<String, Map<String, Integer>> byTable = new HashMap<>();

        public RowNames(Entry entry) {
            this.entry = entry;
        }

        private Map<String, Integer> of(Table table) {
            return byTable.computeIfAbsent(table.name(), t -> names(table));
        }

        private Map<String, Integer> names(Table table) {
            List<Values> rows = entry.rows(table.name());
            Map<String, Integer> names = new LinkedHashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                Value key = table.key() == null ? null : rows.get(i).get(table.key());
                String name = key == null ? "" : key.line().orElse("");
                names.putIfAbsent(table.key() == null ? Integer.toString(i + 1) : name, i);
            }
            return names;
        }
    }

    /** Whether a value prints as the correction states; empty if the value is longer than a line. */
    public static Optional<Boolean> says(@Nullable Value value, String said) {
        if (value == null) {
            return Optional.of(false);
        }
        String text = said.strip();
        Optional<Boolean> bare = Values.figure(value)
                .filter(f -> f.number().equals(text) && !f.measure().isHundredths())
                .map(f -> true);
        boolean day = value instanceof Value.Date date && date.date().toString().equals(text);
        return bare.or(() -> value.line().map(p -> day || p.equals(text)));
    }
}
