package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of an entry.
 *
 * @param columns labels
 * @param rows cells in the order of the columns
 * @param ids of the rows, unique in the page, empty for a row without one; no ids if the rows are shown elsewhere
 * @param findable whether the search covers its text
 * @param form its layout on a narrow screen: {@code narrow} fits as it is, {@code figures} stays a table to
 *     be compared down its columns, {@code cards} folds each row to a card
 * @param download null if it is a part of something else
 * @param lead whether it precedes all other content of the page
 */
public record TableView(
        String name,
        String label,
        List<ColumnView> columns,
        List<List<ValueView>> rows,
        List<String> ids,
        boolean findable,
        String form,
        @Nullable DownloadView download,
        boolean lead) {

    /** A table of more columns than this does not fit a telephone. */
    private static final int NARROW = 3;

    /** A table that is a part of something else. */
    public TableView(
            String name,
            String label,
            List<ColumnView> columns,
            List<List<ValueView>> rows,
            List<String> ids,
            boolean findable) {
        this(name, label, columns, rows, ids, findable, form(columns), null, false);
    }

    /** The same with its files, before everything else or in its turn. */
    public TableView with(DownloadView files, boolean first) {
        return new TableView(name, label, columns, rows, ids, findable, form, files, first);
    }

    /** Figures are compared down their columns; a table mostly of words is read row by row. */
    private static String form(List<ColumnView> columns) {
        if (columns.size() <= NARROW) {
            return "narrow";
        }
        long words = columns.stream().filter(c -> !c.numeric()).count();
        return words <= 2 || words * 2 <= columns.size() ? "figures" : "cards";
    }

    /**
     * A column's heading.
     *
     * @param numeric whether its cells are set to the right
     * @param place the position of the cell on the card to which a row folds on a narrow screen: {@code matter} heads
     *     the card, {@code state} and {@code brief} follow in one line, {@code rest} comes last; {@code class} belongs
     *     into the cell before it
     * @param width the room it needs beside others: {@code narrow} for cells of a line, {@code wide} for sentences,
     *     else empty
     */
    public record ColumnView(String name, String label, boolean numeric, String place, String width) {}
}
