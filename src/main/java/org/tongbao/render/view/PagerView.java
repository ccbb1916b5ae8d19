package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list.
 *
 * @param pages the numbers to show; a gap is a link without address
 */
public record PagerView(
        int page,
        int total,
        @Nullable String previous,
        @Nullable String next,
        List<LinkView> pages) {}
