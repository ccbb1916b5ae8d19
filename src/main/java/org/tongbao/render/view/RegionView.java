package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region's page. */
public record RegionView(
        String name,
        @Nullable String fullName,
        @Nullable String description,
        List<LinkView> units,
        List<GroupView> groups,
        int total) {}
