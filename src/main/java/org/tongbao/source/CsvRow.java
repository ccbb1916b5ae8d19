package org.tongbao.source;

import java.util.Arrays;

/** A row of a CSV file with the spans of its cells, in UTF-16 units. */
public final class CsvRow {

    private final CellRow row;
    private final int from;
    private final int[] ends;

    CsvRow(CellRow row, int from, int[] ends) {
        this.row = row;
        this.from = from;
        this.ends = Arrays.copyOf(ends, row.cells().size());
    }

    public CellRow row() {
        return row;
    }

    /** How many cells it has. */
    public int size() {
        return ends.length;
    }

    /** Where the row begins. */
    public int from() {
        return from;
    }

    /** Where the row ends, before its line end. */
    public int to() {
        return ends[ends.length - 1];
    }

    /** Where a cell begins, at its quotation mark if it has one. */
    public int from(int column) {
        return column == 0 ? from : ends[column - 1] + 1;
    }

    /** Where a cell ends, before the separator. */
    public int to(int column) {
        return ends[column];
    }
}
