package org.tongbao.render.chart;

import org.tongbao.render.view.Html;

/** Writes one chart. Lengths are in tenths of a unit. */
final class Svg {

    static final long WIDTH = 3600;
    /** Of labels and figures. */
    static final long SIZE = 160;
    /** Of notes, legends and axes: on a telephone of 360 pixels these are 14 pixels high. */
    static final long SMALL = 155;

    private final Caption caption;
    private final StringBuilder body = new StringBuilder();
    private boolean hasLinks;

    Svg(Caption caption) {
        this.caption = caption;
    }

    /** Tenths as units: {@code 1234} is {@code 123.4}, {@code 1230} is {@code 123}. */
    static String units(long tenths) {
        long rest = Math.abs(tenths % 10);
        String sign = tenths < 0 ? "-" : "";
        return sign + Math.abs(tenths / 10) + (rest == 0 ? "" : "." + rest);
    }

    /** An id of this chart's own. */
    String id(String part) {
        return caption.id() + "-" + part;
    }

    /** Opens an element, with names and values of attributes by turns. */
    Svg open(String name, String... attributes) {
        tag(name, attributes);
        body.append('>');
        return this;
    }

    Svg leaf(String name, String... attributes) {
        tag(name, attributes);
        body.append("/>");
        return this;
    }

    Svg close(String name) {
        body.append("</").append(name).append('>');
        return this;
    }

    Svg link(String href) {
        hasLinks = true;
        return open("a", "href", href);
    }

    Svg words(String text) {
        body.append(Html.escape(clean(text)));
        return this;
    }

    Svg rect(long x, long y, long width, long height, String... more) {
        tag("rect", "x", units(x), "y", units(y), "width", units(width), "height", units(height));
        attributes(more);
        body.append("/>");
        return this;
    }

    Svg text(long x, long baseline, String text, String... more) {
        tag("text", "x", units(x), "y", units(baseline));
        attributes(more);
        body.append('>');
        return words(text).close("text");
    }

    /** A tooltip of the enclosing element. */
    Svg hint(String text) {
        return open("title").words(text).close("title");
    }

    /**
     * The whole. What is inside an image is hidden from screen readers, which a link must not be: a chart with links is
     * a group.
     */
    String finish(long height) {
        boolean described = !caption.description().isBlank();
        String titleId = id("title");
        Svg whole = new Svg(caption);
        whole.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + units(WIDTH) + " " + units(height),
                "width",
                units(WIDTH),
                "height",
                units(height),
                "role",
                hasLinks ? "group" : "img",
                "aria-labelledby",
                described ? titleId + " " + id("desc") : titleId,
                "fill",
                "currentColor",
                "font-size",
                units(SIZE));
        whole.open("title", "id", titleId).words(caption.title()).close("title");
        if (described) {
            whole.open("desc", "id", id("desc")).words(caption.description()).close("desc");
        }
        whole.body.append(body);
        return whole.close("svg").body.toString();
    }

    private void tag(String name, String... attributes) {
        body.append('<').append(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            body.append(' ').append(attributes[i]).append("=\"");
            body.append(Html.escape(clean(attributes[i + 1]))).append('"');
        }
    }

    /** The text without characters that XML cannot contain; line breaks become spaces. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
