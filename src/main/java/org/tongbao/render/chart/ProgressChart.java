package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far things are on their way, against how far the time is on its own (序时进度). The outline of each bar ends at the
 * target; a bar that is beyond it goes on, and then all are drawn to a smaller scale.
 */
public final class ProgressChart {

    private static final long HEIGHT = 130;
    private static final long TO_BAR = 60;
    private static final long BETWEEN = 170;
    private static final long EDGE = 5;
    /** How far the time mark extends beyond a bar. */
    private static final long OUT = 40;

    private ProgressChart() {}

    /**
     * The chart as an SVG element; empty without values.
     *
     * @param span holds all the fractions, see {@link #span}; charts that are to be compared have one span
     * @param lineFraction how much of the time has passed, null when that is not to be shown
     * @param linePrinted the label of the time mark, with its figure
     */
    public static String svg(
            Caption caption, Span span, @Nullable BigDecimal lineFraction, String linePrinted, List<Progress> items) {
        if (items.isEmpty()) {
            return "";
        }
        Svg svg = new Svg(caption);
        Scale scale = new Scale(span, Svg.WIDTH - 2 * EDGE);
        Patterns.define(svg, items.stream().map(ProgressChart::swatch).toList());
        boolean beside = items.stream().map(ProgressChart::head).allMatch(BarHead::noteFits);
        long y = lineFraction == null ? 0 : lineLabel(svg, at(scale, lineFraction), linePrinted);
        for (int i = 0; i < items.size(); i++) {
            Progress item = items.get(i);
            y += i == 0 ? 0 : BETWEEN;
            y = head(item).write(svg, y, beside) + TO_BAR;
            bar(svg, scale, item, y);
            if (lineFraction != null) {
                tick(svg, at(scale, lineFraction), y - OUT, y + HEIGHT + OUT);
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

    /** Bars start at zero: a negative value has only a track and its figure. */
    public static Span span(List<BigDecimal> fractions) {
        return Span.ofShares(fractions.stream().map(BigDecimal.ZERO::max).toList());
    }

    private static long at(Scale scale, BigDecimal fraction) {
        return EDGE + scale.at(fraction.max(BigDecimal.ZERO));
    }

    private static void bar(Svg svg, Scale scale, Progress item, long y) {
        svg.rect(EDGE, y, scale.one(), HEIGHT, "class", "chart-track", "fill", "none", "stroke", "currentColor");
        long width = at(scale, item.fraction()) - EDGE;
        if (width > 0) {
            String fill = Patterns.of(svg, swatch(item));
            svg.rect(EDGE, y, width, HEIGHT, "class", item.tone().cssClass(), "fill", fill, "stroke", "currentColor");
        }
    }

    /** Ink with paper on both sides, to be seen on any fill. */
    private static void tick(Svg svg, long x, long top, long bottom) {
        long inside = Math.min(Math.max(x, 20), Svg.WIDTH - 20);
        svg.rect(inside - 20, top, 40, bottom - top, "class", "chart-paper", "fill", "#fff");
        svg.rect(inside - 10, top, 20, bottom - top, "class", "chart-time");
    }

    private static long lineLabel(Svg svg, long x, String printed) {
        String text = TextMetrics.fit(printed, Svg.SMALL, Svg.WIDTH);
        long half = TextMetrics.width(text, Svg.SMALL) / 2;
        long middle = Math.min(Math.max(x, half), Svg.WIDTH - half);
        svg.text(middle, 120, text, "class", "chart-note", "text-anchor", "middle", "font-size", Svg.units(Svg.SMALL));
        tick(svg, x, 170, 250);
        return 330;
    }
}
