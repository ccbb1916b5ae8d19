package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells programs.
 *
 * @param site the feed of the whole site
 * @param own the feed of what the page shows; nothing when it has none of its own
 * @param feeds both, the page's own first
 */
public record MachineView(FeedView site, @Nullable FeedView own, List<FeedView> feeds) {}
