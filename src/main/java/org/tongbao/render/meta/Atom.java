package org.tongbao.render.meta;

/** Feeds in the Atom format (RFC 4287). */
public final class Atom {

    private Atom() {}

    /**
     * The feed as a document.
     *
     * @param self its full address
     */
    public static String write(Feed feed, String self) {
        Xml xml = new Xml()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language())
                .text("title", feed.title());
        if (feed.description() != null) {
            xml.text("subtitle", feed.description());
        }
        xml.text("id", feed.page())
                .text("updated", feed.updated())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        author(xml, feed.author());
        feed.items().forEach(item -> entry(xml, item));
        return xml.close("feed").toString();
    }

    private static void entry(Xml xml, Feed.Item item) {
        xml.open("entry")
                .text("title", item.title())
                .text("id", item.address())
                .text("published", item.published())
                .text("updated", item.updated())
                .empty("link", "rel", "alternate", "type", "text/html", "href", item.address());
        author(xml, item.author());
        item.categories().forEach(c -> xml.empty("category", "term", c.term(), "label", c.label()));
        if (item.summary() != null) {
            xml.text("summary", item.summary());
        }
        xml.close("entry");
    }

    private static void author(Xml xml, String name) {
        xml.open("author").text("name", name).close("author");
    }
}
