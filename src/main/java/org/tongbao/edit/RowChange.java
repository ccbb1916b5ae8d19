package org.tongbao.edit;

import java.util.List;

/** A change of a table in a CSV file. Rows count from 0, the heading and titles too, but not blank lines. */
public sealed interface RowChange {

    /** Writes a cell; a row that is too short for it becomes longer. */
    record SetCell(int row, int column, String text) implements RowChange {}

    /**
     * Adds a row.
     *
     * @param at its place once it is there
     */
    record Insert(int at, List<String> cells) implements RowChange {
        public Insert {
            cells = List.copyOf(cells);
        }
    }

    /** Takes a row away. */
    record Remove(int at) implements RowChange {}

    /**
     * Moves a row.
     *
     * @param to its place after the move
     */
    record Move(int from, int to) implements RowChange {}
}
