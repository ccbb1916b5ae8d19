package org.tongbao.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** An entry while its figures are being computed. */
final class WorkingEntry {

    private final Entry entry;
    private final Map<String, List<Values>> rows = new HashMap<>();
    private Values values;
    private @Nullable Entry done;

    /** By field or column, how many of its figures were computed. */
    private final Map<String, Integer> computed = new HashMap<>();

    WorkingEntry(Entry entry) {
        this.entry = entry;
        this.values = entry.values();
        entry.tables().forEach((name, table) -> rows.put(name, new ArrayList<>(table.rows())));
    }

    /** The entry as written. */
    Entry written() {
        return entry;
    }

    /** The entry with its computed figures, the same one until another is computed. */
    Entry entry() {
        if (done == null) {
            done = computed.isEmpty() ? entry : made();
        }
        return done;
    }

    private Entry made() {
        Map<String, Entry.Rows> tables = new HashMap<>();
        entry.tables()
                .forEach((name, table) ->
                        tables.put(name, new Entry.Rows(rows.getOrDefault(name, List.of()), table.place())));
        return entry.with(values, tables);
    }

    Values values() {
        return values;
    }

    /** The rows of a table; empty if the entry has no such table. */
    Optional<List<Values>> rows(String table) {
        return Optional.ofNullable(rows.get(table));
    }

    /** The rows of a table with the figures computed so far; the entry itself if there is no table. */
    List<FieldLookup.RowContext> contexts(@Nullable Table table) {
        return table == null
                ? List.of(new FieldLookup.RowContext(values, entry))
                : FieldLookup.RowContext.of(rows(table.name()).orElse(List.of()), entry);
    }

    /** How many figures of some columns were computed so far. */
    int computed(List<String> columns) {
        return columns.stream().mapToInt(c -> computed.getOrDefault(c, 0)).sum();
    }

    /** Stores a computed figure. */
    void put(@Nullable Table table, int row, String name, Value value) {
        computed.merge(name, 1, Integer::sum);
        done = null;
        if (table == null) {
            values = values.with(name, value);
        } else {
            rows(table.name())
                    .orElseThrow()
                    .set(row, rows(table.name()).orElseThrow().get(row).with(name, value));
        }
    }

    /** The place to report a missing value: the row, or the top of the file. */
    Place place(@Nullable Table table, int row) {
        if (table == null) {
            return new Place(entry.file(), 1, 1);
        }
        return rows(table.name()).orElseThrow().get(row).all().stream()
                .map(Value::place)
                .findFirst()
                .orElse(entry.place());
    }
}
