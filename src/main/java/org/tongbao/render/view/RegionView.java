package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region's page.
 *
 * @param stands what was promised and how far it is
 * @param groups the newest of what concerns it, by kind
 * @param pager the pages of what is older
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
