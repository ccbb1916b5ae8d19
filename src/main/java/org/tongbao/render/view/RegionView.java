package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region's page.
 *
 * @param stands the progress of its plans and pledges
 * @param groups the newest entries on it, by kind
 * @param pager links to the pages of older entries
 */
public record RegionView(
        String name,
        @Nullable String fullName,
        @Nullable String description,
        List<LinkView> units,
        List<StandView> stands,
        List<GroupView> groups,
        int total,
        PagerView pager) {}
