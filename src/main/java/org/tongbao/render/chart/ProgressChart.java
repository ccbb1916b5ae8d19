package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far things are on their way, against how far the time is on its own (序时进度). */
public final class ProgressChart {

    private static final long HEIGHT = 130;
    private static final long TO_BAR = 60;
    private static final long BETWEEN = 170;
    private static final long EDGE = 5;
    private static final long ARROW = 100;
    /** How far the tick of the time stands out of a bar. */
    private static final long OUT = 40;

    private static final Scale SCALE = new Scale(BigDecimal.ZERO, BigDecimal.ONE, Svg.WIDTH - 2 * EDGE);

    private ProgressChart() {}

    /**
     * The chart as an SVG element; nothing when there is nothing to show.
     *
     * @param lineFraction how much of the time has passed, null when that is not to be shown
     * @param linePrinted what the tick of the time is, with its figure
     */
    public static String svg(
            Caption caption, @Nullable BigDecimal lineFraction, String linePrinted, List<Progress> items) {
        if (items.isEmpty()) {
            return "";
        }
        Svg svg = new Svg(caption);
        Fills.define(svg, items.stream().map(ProgressChart::swatch).toList());
        boolean beside = items.stream().map(ProgressChart::head).allMatch(BarHead::noteFits);
        long y = lineFraction == null ? 0 : lineLabel(svg, at(lineFraction), linePrinted);
        for (int i = 0; i < items.size(); i++) {
            Progress item = items.get(i);
            y += i == 0 ? 0 : BETWEEN;
            y = head(item).write(svg, y, beside) + TO_BAR;
            bar(svg, item, y);
            if (lineFraction != null) {
                tick(svg, at(lineFraction), y - OUT, y + HEIGHT + OUT);
            }
            y += HEIGHT;
        }
        return svg.finish(y + OUT);
    }

    private static BarHead head(Progress item) {
        return new BarHead(item.label(), "", item.note(), item.printed());
    }

    private static Swatch swatch(Progress item) {
        return new Swatch(item.tone(), 0);
    }

    private static long at(BigDecimal fraction) {
        return EDGE + SCALE.at(fraction.max(BigDecimal.ZERO).min(BigDecimal.ONE));
    }

    private static void bar(Svg svg, Progress item, long y) {
        svg.rect(
                EDGE,
                y,
                Svg.WIDTH - 2 * EDGE,
                HEIGHT,
                "class",
                "chart-track",
                "fill",
                "none",
                "stroke",
                "currentColor");
        long width = at(item.fraction()) - EDGE;
        String[] look = {"class", item.tone().cssClass(), "fill", Fills.of(svg, swatch(item)), "stroke", "currentColor"
        };
        if (item.fraction().compareTo(BigDecimal.ONE) > 0) {
            String shape = "M" + Svg.units(EDGE) + " " + Svg.units(y) + "h" + Svg.units(width - ARROW);
            String head = "l" + Svg.units(ARROW) + " " + Svg.units(HEIGHT / 2) + "l-" + Svg.units(ARROW) + " "
                    + Svg.units(HEIGHT / 2) + "H" + Svg.units(EDGE) + "z";
            svg.open("path", "d", shape + head, look[0], look[1], look[2], look[3], look[4], look[5]);
            svg.close("path");
        } else if (width > 0) {
            svg.rect(EDGE, y, width, HEIGHT, look);
        }
    }

    /** Ink with paper on both sides, to be seen on any fill. */
    private static void tick(Svg svg, long x, long top, long bottom) {
        long inside = Math.min(Math.max(x, 20), Svg.WIDTH - 20);
        svg.rect(inside - 20, top, 40, bottom - top, "class", "chart-paper", "fill", "#fff");
        svg.rect(inside - 10, top, 20, bottom - top, "class", "chart-time");
    }

    private static long lineLabel(Svg svg, long x, String printed) {
        String text = Lettering.fit(printed, Svg.SMALL, Svg.WIDTH);
        long half = Lettering.width(text, Svg.SMALL) / 2;
        long middle = Math.min(Math.max(x, half), Svg.WIDTH - half);
        svg.text(middle, 120, text, "class", "chart-note", "text-anchor", "middle", "font-size", Svg.units(Svg.SMALL));
        tick(svg, x, 170, 250);
        return 330;
    }
}
