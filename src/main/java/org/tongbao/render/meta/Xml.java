package org.tongbao.render.meta;

import org.tongbao.render.view.Html;

/** Writes well-formed XML 1.0, an element a line. */
final class Xml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    Xml open(String name, String... attributes) {
        indent().append(tag(name, attributes)).append(">\n");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element with text only. */
    Xml text(String name, String text) {
        indent().append('<').append(name).append('>');
        out.append(escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    /** An element with attributes only. */
    Xml empty(String name, String... attributes) {
        indent().append(tag(name, attributes)).append("/>\n");
        return this;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    private static String tag(String name, String... attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            tag.append(' ').append(attributes[i]).append("=\"");
            tag.append(escaped(attributes[i + 1])).append('"');
        }
        return tag.toString();
    }

    private static String escaped(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().filter(Xml::isLegal).forEach(legal::appendCodePoint);
        return Html.escape(legal.toString());
    }

    /** “Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]” (XML 1.0, 2.2). */
    private static boolean isLegal(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
