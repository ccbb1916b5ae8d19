package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head and the frame of a page.
 *
 * @param title the heading of the page
 * @param fullTitle with the site's name, for the window
 * @param canonical the full address
 * @param indexed whether search engines may keep it
 * @param meta the page tags of the norm, name and content
 */
public record PageView(
        String title,
        String fullTitle,
        @Nullable String description,
        String canonical,
        boolean indexed,
        List<MetaView> meta,
        List<LinkView> breadcrumbs) {

    /** The same with other tags, and kept by search engines or not. */
    public PageView with(boolean isIndexed, List<MetaView> tags) {
        return new PageView(title, fullTitle, description, canonical, isIndexed, tags, breadcrumbs);
    }

    /** A {@code <meta>} tag. */
    public record MetaView(String name, String content) {}
}
