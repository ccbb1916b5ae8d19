package org.tongbao.render.chart;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Wholes and their parts: one bar for each whole, all to the same scale. */
public final class StackChart {

    private static final long HEIGHT = 220;
    private static final long TO_BAR = 50;
    private static final long BETWEEN = 160;
    private static final long SAMPLE = 180;
    /** Half of the outline, which would be cut off at the edge of the picture. */
    private static final long EDGE = 5;

    private static final long PLATE = 190;
    private static final long PLATE_PADDING = 40;

    private record Key(Swatch swatch, String name) {}

    private StackChart() {}

    /** The chart as an SVG element; empty without stacks. */
    public static String svg(Caption caption, List<Stack> stacks) {
        if (stacks.isEmpty()) {
            return "";
        }
        Svg svg = new Svg(caption);
        Scale scale = new Scale(Span.of(stacks.stream().map(Stack::total).toList()), Svg.WIDTH - 2 * EDGE);
        List<Key> keys = keys(stacks);
        Patterns.define(svg, keys.stream().map(Key::swatch).toList());
        boolean alone = stacks.size() == 1;
        long y = alone && allNamed(stacks.get(0), scale) ? 0 : legend(svg, keys);
        for (int i = 0; i < stacks.size(); i++) {
            Stack stack = stacks.get(i);
            y += i == 0 ? 0 : BETWEEN;
            y = new BarHead(stack.label(), stack.href(), "", stack.printed()).write(svg, y, true) + TO_BAR;
            y = bar(svg, scale, stack, y, alone);
        }
        return svg.finish(y + EDGE);
    }

    private static long legend(Svg svg, List<Key> keys) {
        return Legend.write(
                svg,
                0,
                keys.stream().map(Key::name).toList(),
                SAMPLE,
                (i, x, top) -> fill(svg, keys.get(i).swatch(), x + EDGE, top, SAMPLE - 2 * EDGE, Legend.SAMPLE_HEIGHT));
    }

    /** Those in use, in the order of the segments, the empty ones among them. */
    private static List<Key> keys(List<Stack> stacks) {
        Set<Key> all = new LinkedHashSet<>();
        Set<Key> shown = new HashSet<>();
        for (Stack stack : stacks) {
            stack.segments().forEach(s -> all.add(new Key(s.swatch(), s.name())));
            stack.shown().forEach(s -> shown.add(new Key(s.swatch(), s.name())));
        }
        return all.stream().filter(shown::contains).toList();
    }

    /** Whether each part of a stack has its name in it or below it, so that no legend is wanted. */
    private static boolean allNamed(Stack stack, Scale scale) {
        List<Callout> below = stack.laidOut(scale).stream()
                .filter(p -> !fits(p.segment().named(), p.width()))
                .map(p -> p.callout(EDGE))
                .toList();
        return Callout.fit(below);
    }

    /**
     * Draws a bar and returns its end.
     *
     * @param alone whether all its parts are to be labelled, and not only those that matter most
     */
    private static long bar(Svg svg, Scale scale, Stack stack, long y, boolean alone) {
        List<Stack.Part> parts = stack.laidOut(scale);
        List<Callout> callouts = callouts(parts, alone);
        for (Stack.Part part : parts) {
            svg.open("g").hint(part.segment().named());
            fill(svg, part.segment().swatch(), EDGE + part.from(), y, part.width(), HEIGHT);
            if (!callouts.contains(part.callout(EDGE))) {
                label(svg, part, y);
            }
            svg.close("g");
        }
        if (parts.isEmpty()) {
            String path = "M" + Svg.units(EDGE) + " " + Svg.units(y) + "v" + Svg.units(HEIGHT);
            svg.leaf("path", "class", "chart-axis", "d", path, "stroke", "currentColor");
        }
        return Callout.write(svg, callouts, y + HEIGHT);
    }

    /** The labels below the bar that do not fit within: all of them, or, if too many, the late ones. */
    private static List<Callout> callouts(List<Stack.Part> parts, boolean alone) {
        List<Callout> all = parts.stream()
                .filter(p -> !fits(p.segment().named(), p.width()))
                .map(p -> p.callout(EDGE))
                .toList();
        if (alone && Callout.fit(all)) {
            return all;
        }
        List<Callout> late = parts.stream()
                .filter(p -> p.segment().swatch().tone() == Tone.LATE)
                .filter(p -> !fits(p.segment().printed(), p.width()))
                .map(p -> p.callout(EDGE))
                .toList();
        return Callout.fit(late) ? late : List.of();
    }

    private static void fill(Svg svg, Swatch swatch, long x, long y, long width, long height) {
        svg.rect(
                x,
                y,
                width,
                height,
                "class",
                swatch.tone().cssClass(),
                "fill",
                Patterns.of(svg, swatch),
                "stroke",
                "currentColor");
    }

    private static long plate(String text) {
        return TextMetrics.width(text, Svg.SMALL) + 2 * PLATE_PADDING;
    }

    private static boolean fits(String text, long width) {
        return !text.isBlank() && plate(text) + 2 * PLATE_PADDING <= width;
    }

    /** Writes name and figure, or the figure, into a part, as there is room. */
    private static void label(Svg svg, Stack.Part part, long y) {
        Segment segment = part.segment();
        boolean solid = Patterns.isSolid(segment.swatch());
        for (String text : List.of(segment.named(), segment.printed())) {
            if (!fits(text, part.width())) {
                continue;
            }
            long top = y + (HEIGHT - PLATE) / 2;
            long middle = EDGE + part.middle();
            if (!solid) {
                // Text is hard to read on a pattern, so it gets a plain background.
                svg.rect(middle - plate(text) / 2, top, plate(text), PLATE, "class", "chart-paper", "fill", "#fff");
            }
            svg.text(
                    middle,
                    top + 148,
                    text,
                    "class",
                    solid ? "chart-paper" : "chart-name",
                    "fill",
                    solid ? "#fff" : "currentColor",
                    "text-anchor",
                    "middle",
                    "font-size",
                    Svg.units(Svg.SMALL));
            return;
        }
    }
}
