package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of links with counts: years, tags, regions. */
public record CountedView(String heading, @Nullable String description, List<Item> items) {

    /** A link and the number of entries behind it. */
    public record Item(
            String text, String href, int count, @Nullable String note) {}
}
