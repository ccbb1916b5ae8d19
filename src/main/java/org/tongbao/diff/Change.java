package org.tongbao.diff;

/**
 * One thing of an entry that is not as it was.
 *
 * @param was the old value, as printed; empty if there was none
 * @param now the new value; empty if there is none
 */
public record Change(What what, Where where, String was, String now) {

    /** The type of the change. */
    public enum What {
        /** One value for another. */
        VALUE,
        /** Prose of several lines. */
        TEXT,
        /** A row, or an item of a list, that was not there. */
        ADDED,
        /** A row, or an item of a list, that is not there any more. */
        REMOVED,
        /** The same rows or items in another order. */
        ORDER,
        /** The page has another address. */
        MOVED,
        /** It was withdrawn and is not any more. */
        REINSTATED,
        /** A file of the same name with other content. */
        FILE,
        /** The old value is unknown. */
        UNKNOWN
    }

    /**
     * The changed part of the entry; components that do not apply are empty.
     *
     * @param table the name of a table
     * @param tableLabel its label
     * @param key the key of the row
     * @param row the number of a row without key, counted from 1; 0 for none
     * @param field the name of a field, {@code publicity.until} in a group
     * @param label its label
     */
    public record Where(String table, String tableLabel, String key, int row, String field, String label) {

        /** The entry as a whole. */
        static final Where ENTRY = new Where("", "", "", 0, "", "");

        static Where of(String field, String label) {
            return new Where("", "", "", 0, field, label);
        }

        Where field(String name, String nameLabel) {
            return new Where(
                    table,
                    tableLabel,
                    key,
                    row,
                    field.isEmpty() ? name : field + "." + name,
                    label.isEmpty() ? nameLabel : label + " " + nameLabel);
        }
    }
}
