package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of an entry.
 *
 * @param columns labels
 * @param rows cells in the order of the columns
 * @param ids of the rows, unique in the page, empty where a row has none; no ids when the rows stand elsewhere
 * @param findable whether the search of the site may find what it says
 * @param download nothing where it is a part of something else
 */
public record TableView(
        String name,
        String label,
        List<ColumnView> columns,
        List<List<ValueView>> rows,
        List<String> ids,
        boolean findable,
        @Nullable DownloadView download) {

    /** A table that is a part of something else. */
    public TableView(
            String name, String label, List<ColumnView> columns, List<List<ValueView>> rows, boolean findable) {
        this(name, label, columns, rows, List.of(), findable, null);
    }

    /** The same with its files. */
    public TableView with(DownloadView files) {
        return new TableView(name, label, columns, rows, ids, findable, files);
    }

    /** The same with the ids of its rows. */
    public TableView withIds(List<String> rowIds) {
        return new TableView(name, label, columns, rows, rowIds, findable, download);
    }

    /** The same with other cells. */
    public TableView with(List<List<ValueView>> cells) {
        return new TableView(name, label, columns, cells, ids, findable, download);
    }

    /**
     * A column's heading.
     *
     * @param numeric whether its cells are set to the right
     */
    public record ColumnView(String name, String label, boolean numeric) {}
}
