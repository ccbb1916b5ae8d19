package org.tongbao.render.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries of a list, for feed readers.
 *
 * @param page the full address of the page that shows the list
 * @param updated of the item that changed last
 */
public record Feed(
        String title,
        @Nullable String description,
        String language,
        String page,
        String updated,
        String author,
        List<Item> items) {

    /**
     * An entry.
     *
     * @param address the full one; since it never changes, it is also the id
     * @param updated when readers last saw it change, not earlier than {@code published}
     */
    public record Item(
            String address,
            String title,
            String published,
            String updated,
            String author,
            List<Category> categories,
            @Nullable String summary) {

        public Item {
            categories = List.copyOf(categories);
        }
    }

    /** A subject or the kind of an entry. */
    public record Category(String term, String label) {}

    public Feed {
        items = List.copyOf(items);
    }
}
