package org.tongbao.render.view;

import org.jspecify.annotations.Nullable;

/** A picture with its words. */
public record ImageView(
        String href,
        String alt,
        @Nullable String caption,
        @Nullable String credit) {}
