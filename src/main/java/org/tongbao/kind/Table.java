package org.tongbao.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a kind: rows in the front matter, or in a CSV file of the table's name beside the entry.
 *
 * @param name ASCII, also the name of the CSV file
 * @param label shown above it
 * @param key the column that identifies rows; null if rows have no identity
 * @param follows the table of the previous issue whose rows must all remain; null if rows come and go
 * @param unique the columns in which no two rows are equal, such as name and unit; empty if rows may repeat
 * @param released the table that names removed rows, with the reason
 * @param naming whether a unit in a row is named in public for a problem (点名)
 * @param seldom whether few entries have it, so that a new one is not given it empty
 * @param lead whether it is what readers come for, and stands before everything else
 */
public record Table(
        String name,
        String label,
        FieldSet columns,
        @Nullable String key,
        List<String> unique,
        @Nullable String follows,
        @Nullable String released,
        boolean naming,
        boolean seldom,
        boolean lead) {

    public Table {
        unique = List.copyOf(unique);
    }

    /** A table without identity of its rows. */
    public Table(String name, String label, FieldSet columns) {
        this(name, label, columns, null, List.of(), null, null, false, false, false);
    }

    /** Some of the columns under another label, with the same key. */
    public Table showing(String otherLabel, FieldSet some) {
        return new Table(name, otherLabel, some, key, List.of(), null, null, naming, seldom, lead);
    }
}
