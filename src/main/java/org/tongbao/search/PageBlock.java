package org.tongbao.search;

import java.util.List;

/**
 * A block of the text of a page.
 *
 * @param text with U+2029 where a tag parts it
 * @param rows in the order in which they start; an inner one follows the one around it
 */
public record PageBlock(String text, List<Row> rows) {

    public PageBlock {
        rows = List.copyOf(rows);
    }

    /** A block without rows. */
    public PageBlock(String text) {
        this(text, List.of());
    }

    /**
     * A row of a table, a card, a label with its value, or the head of a table.
     *
     * @param start where it begins in the text
     * @param anchor the id of the row or else of the nearest element around it; empty when none has an id
     * @param own whether the id is its own
     * @param head whether it only names the columns of the rows that follow
     * @param cells of a table whose columns have names
     */
    public record Row(int start, int end, String anchor, boolean own, boolean head, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Where the table after a position begins; the end of the text when none follows. */
    int tableAfter(int position) {
        return rows.stream()
                .filter(r -> r.start() > position && (r.head() || !r.cells().isEmpty()))
                .mapToInt(Row::start)
                .findFirst()
                .orElse(text.length());
    }

    /** The innermost row around a position, or -1. */
    int rowAt(int position) {
        int found = -1;
        for (int i = 0; i < rows.size() && rows.get(i).start() <= position; i++) {
            found = rows.get(i).end() > position ? i : found;
        }
        return found;
    }

    /**
     * A cell of a row.
     *
     * @param label the name of its column
     */
    public record Cell(int start, int end, String label) {}
}
