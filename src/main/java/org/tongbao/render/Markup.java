package org.tongbao.render;

import java.util.Locale;

/** Visits HTML that templates printed: attributes are quoted and contain no {@code >}. */
final class Markup {

    /** Called in the order of the page. */
    interface Visitor {

        /** A piece of text, with references as they are written. */
        void text(int start, int end);

        /**
         * A tag, from {@code <} to {@code >}.
         *
         * @param name in small letters
         */
        void tag(String name, boolean isEnd, int start, int end);
    }

    private Markup() {}

    /** Calls the visitor for each text and each tag; comments are texts of no content and left out. */
    static void walk(String html, Visitor visitor) {
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                open = html.length();
            }
            if (open > at) {
                visitor.text(at, open);
            }
            at = open < html.length() ? tag(html, open, visitor) : open;
        }
    }

    private static int tag(String html, int open, Visitor visitor) {
        boolean isComment = html.startsWith("<!--", open);
        int close = html.indexOf(isComment ? "-->" : ">", open);
        if (close < 0) {
            return html.length();
        }
        int end = close + (isComment ? 3 : 1);
        boolean isEnd = html.startsWith("</", open);
        int from = open + (isEnd ? 2 : 1);
        int to = from;
        while (to < close && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        if (!isComment && to > from) {
            visitor.tag(html.substring(from, to).toLowerCase(Locale.ROOT), isEnd, open, end);
        }
        return end;
    }

    /** The value of an attribute of the tag from {@code start} to {@code end}, as it is written; empty if it has none. */
    static String attribute(String html, int start, int end, String name) {
        String tag = html.substring(start, end);
        String before = " " + name + "=\"";
        int at = tag.indexOf(before);
        int close = at < 0 ? -1 : tag.indexOf('"', at + before.length());
        return close < 0 ? "" : tag.substring(at + before.length(), close);
    }
}
