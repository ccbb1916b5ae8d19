package org.tongbao.render.chart;

import java.math.BigDecimal;
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

    private static final long PLATE = 170;
    private static final long PLATE_PADDING = 40;

    private record Key(Swatch swatch, String name) {}

    private StackChart() {}

    /** The chart as an SVG element; nothing when there is nothing to show. */
    public static String svg(Caption caption, List<Stack> stacks) {
        if (stacks.isEmpty()) {
            return "";
        }
        Svg svg = new Svg(caption);
        List<Key> keys = keys(stacks);
        Fills.define(svg, keys.stream().map(Key::swatch).toList());
        long y = Legend.write(
                svg,
                0,
                keys.stream().map(Key::name).toList(),
                SAMPLE,
                (i, x, top) -> fill(svg, keys.get(i).swatch(), x + EDGE, top, SAMPLE - 2 * EDGE, Legend.SAMPLE_HEIGHT));
        Scale scale = Scale.fromZero(stacks.stream().map(Stack::total).toList(), Svg.WIDTH - 2 * EDGE);
        for (int i = 0; i < stacks.size(); i++) {
            Stack stack = stacks.get(i);
            y += i == 0 ? 0 : BETWEEN;
            y = new BarHead(stack.label(), stack.href(), "", stack.printed()).write(svg, y, true) + TO_BAR;
            bar(svg, scale, stack, y);
            y += HEIGHT;
        }
        return svg.finish(y + EDGE);
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

    private static void bar(Svg svg, Scale scale, Stack stack, long y) {
        // Ends are rounded, not widths: parts then meet, and the last ends where the whole does.
        BigDecimal sum = BigDecimal.ZERO;
        for (Segment segment : stack.shown()) {
            long from = scale.at(sum);
            sum = sum.add(segment.value());
            long width = scale.at(sum) - from;
            svg.open("g").hint(segment.name() + " " + segment.printed());
            fill(svg, segment.swatch(), EDGE + from, y, width, HEIGHT);
            label(svg, segment, EDGE + from, y, width);
            svg.close("g");
        }
        if (sum.signum() == 0) {
            String path = "M" + Svg.units(EDGE) + " " + Svg.units(y) + "v" + Svg.units(HEIGHT);
            svg.leaf("path", "class", "chart-axis", "d", path, "stroke", "currentColor");
        }
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
                Fills.of(svg, swatch),
                "stroke",
                "currentColor");
    }

    /** Name and figure, or the figure, or nothing, as there is room. */
    private static void label(Svg svg, Segment segment, long x, long y, long width) {
        boolean solid = Fills.isSolid(segment.swatch());
        for (String text : List.of(segment.name() + " " + segment.printed(), segment.printed())) {
            long plate = Lettering.width(text, Svg.SMALL) + 2 * PLATE_PADDING;
            if (text.isBlank() || plate + 2 * PLATE_PADDING > width) {
                continue;
            }
            long top = y + (HEIGHT - PLATE) / 2;
            if (!solid) {
                // No text is read well on a pattern: it gets paper to stand on.
                svg.rect(x + (width - plate) / 2, top, plate, PLATE, "class", "chart-paper", "fill", "#fff");
            }
            svg.text(
                    x + width / 2,
                    top + 132,
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
