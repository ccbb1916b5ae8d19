package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the rows of one or several groups of a board, such as those of units.
 *
 * @param heading the name of the group and its number of rows, or how several groups are formed
 * @param description the content of the page in one sentence
 * @param by the label of the column whose value the rows of a group share
 * @param entry whose rows they are
 * @param asOf the day or period of its data
 * @param subject the page of the unit whose rows they are; null for other groups and for several
 * @param chart of a group with pages of its own, on the first of them; null if the rows have no state
 * @param others the groups nearest to the first of the page, itself among them
 * @param pager the pages of the group, or those that the small groups share
 */
public record GroupRowsView(
        String heading,
        String description,
        String by,
        LinkView entry,
        String asOf,
        @Nullable LinkView subject,
        @Nullable Html chart,
        List<PartView> parts,
        List<LinkView> others,
        PagerView pager) {

    /**
     * A group.
     *
     * @param id its anchor; null if it has pages of its own
     * @param subject the page of the unit whose rows they are
     * @param tally how many rows it has, and how many in each state; null if the heading of the page says so
     */
    public record PartView(
            @Nullable String id,
            @Nullable LinkView subject,
            @Nullable String tally,
            TableView table) {}
}
