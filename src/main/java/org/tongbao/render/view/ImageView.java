package org.tongbao.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture with its words.
 *
 * @param src null if the file cannot be shown, as in the preview of a draft
 * @param srcset its widths; null if there is only one
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
