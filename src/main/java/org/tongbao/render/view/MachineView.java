package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a page for programs.
 *
 * @param policy the Content Security Policy
 * @param colour the colour of the frame around the page; null if the theme sets none
 * @param site the feed of the whole site
 * @param feeds the feed of the page, if it has one, then that of the site
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
