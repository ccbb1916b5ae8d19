package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of entries: a column, a year, a tag.
 *
 * @param every how often it is meant to appear
 * @param showKind whether rows tell their kind
 */
public record ListView(
        String heading,
        @Nullable String description,
        @Nullable String every,
        int total,
        boolean showKind,
        List<RowView> rows,
        PagerView pager) {}
