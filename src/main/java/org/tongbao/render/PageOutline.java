package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@outlined>…</@outlined>} in a template: completes the element {@code <details data-outline>} with a link to
 * each heading of the second level that has an address, its own or that of the section around it. On a page of few parts
 * the element is left out.
 */
final class PageOutline {

    /** A page of fewer parts is seen at a glance. */
    private static final int LEAST = 4;

    private static final String START = "<details data-outline";
    private static final String END = "</details>";

    private PageOutline() {}

    /** The HTML with its list of parts, or without the place for one. */
    static String fill(String html) {
        int start = html.indexOf(START);
        if (start < 0) {
            return html;
        }
        int end = html.indexOf(END, start);
        Headings headings = new Headings(html);
        Markup.walk(html, headings);
        return headings.items.size() < LEAST
                ? html.substring(0, start) + html.substring(end + END.length())
                : html.substring(0, end) + list(headings.items) + html.substring(end);
    }

    private static String list(List<String> items) {
        StringBuilder list = new StringBuilder("<ol>\n");
        items.forEach(i -> list.append("<li>").append(i).append("</li>\n"));
        return list.append("</ol>").toString();
    }

    private static final class Headings implements Markup.Visitor {

        private final String html;
        private final List<String> items = new ArrayList<>();

        /** The address of the section whose heading is still to come; empty for none. */
        private String section = "";

        private String heading = "";
        private @Nullable StringBuilder words;

        Headings(String html) {
            this.html = html;
        }

        @Override
        public void tag(String name, boolean isEnd, int start, int end) {
            if (name.equals("section") && !isEnd) {
                section = Markup.attribute(html, start, end, "id");
            } else if (name.equals("h2")) {
                heading(isEnd, Markup.attribute(html, start, end, "id"));
            }
        }

        private void heading(boolean isEnd, String id) {
            if (!isEnd) {
                heading = id.isEmpty() ? section : id;
                words = new StringBuilder();
                section = "";
            } else if (words != null) {
                if (!heading.isEmpty()) {
                    items.add("<a href=\"#" + heading + "\">" + words.toString().strip() + "</a>");
                }
                words = null;
            }
        }

        @Override
        public void text(int start, int end) {
            if (words != null) {
                words.append(html, start, end);
            }
        }
    }
}
