package org.tongbao.render.meta;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Feeds in the JSON Feed format, version 1.1. */
public final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFeed() {}

    /**
     * The feed as a document.
     *
     * @param self its full address
     */
    public static String write(Feed feed, String self) {
        ObjectNode node = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("home_page_url", feed.page())
                .put("feed_url", self);
        if (feed.description() != null) {
            node.put("description", feed.description());
        }
        node.put("language", feed.language());
        author(node, feed.author());
        ArrayNode items = node.putArray("items");
        feed.items().forEach(item -> item(items.addObject(), item));
        return JSON.writeValueAsString(node) + "\n";
    }

    private static void item(ObjectNode node, Feed.Item item) {
        node.put("id", item.address()).put("url", item.address()).put("title", item.title());
        // “content_html and content_text are each optional strings — but one or both must be present.”
        node.put("content_text", item.summary() == null ? item.title() : item.summary());
        if (item.summary() != null) {
            node.put("summary", item.summary());
        }
        node.put("date_published", item.published()).put("date_modified", item.updated());
        author(node, item.author());
        ArrayNode tags = node.putArray("tags");
        item.categories().forEach(c -> tags.add(c.label()));
    }

    private static void author(ObjectNode node, String name) {
        node.putArray("authors").addObject().put("name", name);
    }
}
