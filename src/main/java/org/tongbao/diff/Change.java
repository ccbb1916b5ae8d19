package org.tongbao.diff;

/**
 * One thing of an entry that is not as it was.
 *
 * @param was what stood there, as printed; empty when there was nothing
 * @param now what stands there; empty when there is nothing any more
 */
public record Change(What what, Where where, String was, String now) {

    /** In what way it changed. */
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
        /** The page stands at another address. */
        MOVED,
        /** It was withdrawn and is not any more. */
        REINSTATED,
        /** A file of the same name with other content. */
        FILE,
        /** What it was cannot be told. */
        UNKNOWN
    }

    /**
     * Which part of the entry; empty where it does not apply.
     *
     * @param table the name of a table
     * @param tableLabel its label
     * @param key what tells the row from others
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
