package org.tongbao.render;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * The anchors of rows on the page of their entry: the key that their table declares, {@code #2026-033}, or the name of
 * the table and the key, in a second table or if the key alone could be another id of the page. A unit has its code,
 * which outlives its name. Rows of a table without a key have no address; neither have persons under sanction.
 */
record RowAddresses(Context context, Entry entry) {

    /** The id of a row, unique in the page; empty if it has none. */
    String id(Table table, Values row) {
        return key(table, row)
                .map(key -> isBare(table, key) ? key : table.name() + "-" + key)
                .orElse("");
    }

    /** The address of a row from any page; empty if it has none. */
    String href(Table table, Values row) {
        String id = id(table, row);
        return id.isEmpty() ? "" : context.hrefs().to(entry.address()) + "#" + Hrefs.encode(id);
    }

    private Optional<String> key(Table table, Values row) {
        @Nullable String column = table.key();
        Value value = column == null ? null : row.get(column);
        if (value == null || !table.columns().sanctioned().isEmpty()) {
            return Optional.empty();
        }
        return unit(value)
                .map(Unit::code)
                .or(value::line)
                .map(k -> k.strip().replaceAll("\\s+", "-"))
                .filter(k -> !k.isEmpty());
    }

    private Optional<Unit> unit(Value value) {
        return value instanceof Value.Reference reference
                ? context.index().resolver().units().unit(reference, entry)
                : Optional.empty();
    }

    /** Whether the key alone is unique: ids of the theme begin with a small Latin letter, and those of headings are known. */
    private boolean isBare(Table table, String key) {
        boolean isFirst = entry.kind().tables().stream()
                .filter(t -> t.key() != null)
                .findFirst()
                .filter(t -> t.name().equals(table.name()))
                .isPresent();
        char first = key.charAt(0);
        return isFirst
                && !(first >= 'a' && first <= 'z')
                && entry.body().headings().stream().noneMatch(h -> h.anchor().equals(key));
    }
}
