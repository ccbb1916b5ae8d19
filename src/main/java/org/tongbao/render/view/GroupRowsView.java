package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one group of a board, such as those of a unit.
 *
 * @param group what the rows share
 * @param by the label of the column they share it in
 * @param entry whose rows they are
 * @param chart nothing when its rows have no state
 * @param others the groups beside it, itself among them
 */
public record GroupRowsView(
        LinkView group,
        String by,
        LinkView entry,
        @Nullable Html chart,
        TableView table,
        int total,
        List<LinkView> others) {}
