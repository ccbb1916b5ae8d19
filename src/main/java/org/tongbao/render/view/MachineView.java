package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells programs.
 *
 * @param policy what the browser may load, as a Content Security Policy
 * @param colour of the frame around the page; null if the theme says none
 * @param site the feed of the whole site
 * @param feeds that of what the page shows, when it has one of its own, then that of the site
 * @param openGraph for those who show a link to the page: property and content
 * @param structured JSON-LD in the vocabulary of schema.org; nothing on pages that are not to be kept
 */
public record MachineView(
        Html policy,
        @Nullable String colour,
        FeedView site,
        List<FeedView> feeds,
        List<PageView.MetaView> openGraph,
        @Nullable Html structured) {}
