package org.tongbao.render.chart;

import java.util.Collection;

/**
 * The patterns of the swatches. Done is solid or runs level and upright, doing is slanted, late is crossed, plain is
 * dotted or empty: told apart in black and white, and from afar by how dark they are.
 */
final class Patterns {

    private Patterns() {}

    /** Writes the patterns that these swatches need. */
    static void define(Svg svg, Collection<Swatch> swatches) {
        if (swatches.stream().allMatch(Patterns::isSolid)) {
            return;
        }
        svg.open("defs");
        swatches.stream().filter(s -> !isSolid(s)).distinct().forEach(s -> pattern(svg, s));
        svg.close("defs");
    }

    /** The value of {@code fill} on an element that has the class of the swatch's tone. */
    static String of(Svg svg, Swatch swatch) {
        return isSolid(swatch) ? "currentColor" : "url(#" + id(svg, swatch) + ")";
    }

    static boolean isSolid(Swatch swatch) {
        return swatch.tone() == Tone.DONE && swatch.step() == 0;
    }

    private static String id(Svg svg, Swatch swatch) {
        return svg.id(swatch.tone().word() + "-" + swatch.step());
    }

    private static void pattern(Svg svg, Swatch swatch) {
        svg.open(
                "pattern",
                "id",
                id(svg, swatch),
                "class",
                swatch.tone().cssClass(),
                "patternUnits",
                "userSpaceOnUse",
                "width",
                "6",
                "height",
                "6",
                "patternTransform",
                "rotate(" + turn(swatch) + ")");
        int step = swatch.step();
        switch (swatch.tone()) {
            case DONE -> done(svg, step);
            case DOING -> doing(svg, step);
            case LATE -> late(svg, step);
            case PLAIN -> plain(svg, step);
        }
        svg.close("pattern");
    }

    private static int turn(Swatch swatch) {
        return switch (swatch.tone()) {
            case DOING -> swatch.step() < 2 ? -45 : 45;
            case LATE -> swatch.step() < 3 ? 45 : 0;
            case DONE, PLAIN -> 0;
        };
    }

    private static void done(Svg svg, int step) {
        switch (step) {
            case 1 -> cut(full(svg), "M0 3H6", "1.2");
            case 2 -> cut(full(svg), "M3 0V6", "2.4");
            default -> line(tinted(svg, "0.1"), "M0 1.5H6M0 4.5H6", "1");
        }
    }

    private static void doing(Svg svg, int step) {
        if (step % 2 == 0) {
            line(tinted(svg, "0.3"), "M0 3H6", "2.4");
        } else {
            line(tinted(svg, "0.08"), "M0 3H6", "0.9");
        }
    }

    private static void late(Svg svg, int step) {
        switch (step) {
            case 0 -> cut(full(svg), "M0 3H6M3 0V6", "0.9");
            case 1 -> line(tinted(svg, "0.1"), "M0 3H6M3 0V6", "0.9");
            case 2 -> tinted(svg, "0.3").leaf("path", "d", "M0 0H3V3H0ZM3 3H6V6H3Z");
            default -> line(tinted(svg, "0.1"), "M0 4.5L3 1.5L6 4.5", "1");
        }
    }

    private static void plain(Svg svg, int step) {
        switch (step) {
            case 0 -> dots(tinted(svg, "0.2"), "0.8", "1.5", "4.5");
            case 1 -> tinted(svg, "0");
            case 2 -> dots(tinted(svg, "0"), "0.9", "3");
            default -> line(tinted(svg, "0"), "M3 0V6", "1");
        }
    }

    private static Svg full(Svg svg) {
        return svg.leaf("rect", "width", "6", "height", "6");
    }

    /** Paper with a breath of the tone: it takes the glare from the pattern above. */
    private static Svg tinted(Svg svg, String opacity) {
        svg.leaf("rect", "class", "chart-paper", "fill", "#fff", "width", "6", "height", "6");
        return svg.leaf("rect", "fill-opacity", opacity, "width", "6", "height", "6");
    }

    private static void line(Svg svg, String path, String width) {
        svg.leaf("path", "d", path, "fill", "none", "stroke", "currentColor", "stroke-width", width);
    }

    private static void cut(Svg svg, String path, String width) {
        svg.leaf("path", "class", "chart-cut", "d", path, "fill", "none", "stroke", "#fff", "stroke-width", width);
    }

    private static void dots(Svg svg, String radius, String... places) {
        for (String x : places) {
            for (String y : places) {
                svg.leaf("circle", "cx", x, "cy", y, "r", radius);
            }
        }
    }
}
