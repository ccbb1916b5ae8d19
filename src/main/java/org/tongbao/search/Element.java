package org.tongbao.search;

import java.util.Set;

/**
 * What the name of an element says of it.
 *
 * @param isInline whether its tags part nothing
 * @param isVoid whether it has no end
 * @param isRaw whether it holds no tags, and nothing to be found
 * @param isDrawing whether a slash ends elements in it
 */
record Element(String name, boolean isInline, boolean isVoid, boolean isRaw, boolean isDrawing) {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt",
            "ruby", "s", "samp", "small", "span", "strong", "sub", "time", "u", "var", "wbr");

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp");

    private static final Set<String> DRAWING = Set.of("svg", "math");

    static Element of(String name) {
        return new Element(
                name, INLINE.contains(name), VOID.contains(name), RAW.contains(name), DRAWING.contains(name));
    }
}
