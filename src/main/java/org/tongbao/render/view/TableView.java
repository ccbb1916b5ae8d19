package org.tongbao.render.view;

import java.util.List;

/**
 * A table of an entry.
 *
 * @param columns labels
 * @param rows cells in the order of the columns
 * @param findable whether the search of the site may find what it says
 */
public record TableView(
        String name, String label, List<ColumnView> columns, List<List<ValueView>> rows, boolean findable) {

    /**
     * A column's heading.
     *
     * @param numeric whether its cells are set to the right
     */
    public record ColumnView(String name, String label, boolean numeric) {}
}
