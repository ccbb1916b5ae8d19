package org.tongbao.render.view;

/**
 * HTML made by us from Markdown: the only text that templates print without escaping.
 *
 * @param markup safe as it is
 */
public record Html(String markup) {

    /** Plain text as it is written in HTML and XML, in elements and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
