package org.tongbao.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture with its words.
 *
 * @param src null if the file cannot be shown, as in the preview of a draft
 * @param srcset the widths it can be had in; null if it is but one
 * @param sizes how wide it is shown
 */
public record ImageView(
        @Nullable String src,
        @Nullable String srcset,
        String sizes,
        int width,
        int height,
        String alt,
        @Nullable String caption,
        @Nullable String credit) {}
