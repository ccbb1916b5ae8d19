package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.List;

/** Amounts side by side: horizontal bars from zero, each under its own words, so that long names have room. */
public final class BarChart {

    private static final long HEIGHT = 120;
    private static final long TO_BAR = 40;
    private static final long BETWEEN = 160;
    /** Half of an outline, which would be cut off at the edge of the picture. */
    private static final long EDGE = 5;

    /** The outline of the whole behind a share of it. */
    private static final String[] TRACK = {"class", "chart-track", "fill", "none", "stroke", "currentColor"};

    private BarChart() {}

    /**
     * The chart as an SVG element; empty without bars.
     *
     * @param span holds all the values; charts that are to be compared have one span
     */
    public static String svg(Caption caption, Span span, List<Bar> bars) {
        if (bars.isEmpty()) {
            return "";
        }
        Svg svg = new Svg(caption);
        Scale scale = new Scale(span, Svg.WIDTH - 2 * EDGE);
        boolean beside = bars.stream().map(BarChart::head).allMatch(BarHead::noteFits);
        long y = 0;
        for (Bar bar : bars) {
            y += y == 0 ? 0 : BETWEEN;
            y = head(bar).write(svg, y, beside) + TO_BAR;
            if (span.isShare()) {
                svg.rect(EDGE + scale.zero(), y, scale.one() - scale.zero(), HEIGHT, TRACK);
            }
            long from = EDGE + scale.at(bar.value().min(BigDecimal.ZERO));
            long to = EDGE + scale.at(bar.value().max(BigDecimal.ZERO));
            if (to > from) {
                svg.rect(from, y, to - from, HEIGHT, "class", "chart-bar");
            }
            // The axis is a mark at zero beside each bar: it shows where a bar of nothing would start.
            svg.leaf("path", "class", "chart-axis", "d", axis(EDGE + scale.zero(), y), "stroke", "currentColor");
            y += HEIGHT;
        }
        return svg.finish(y + 20);
    }

    private static BarHead head(Bar bar) {
        return new BarHead(bar.label(), "", bar.note(), bar.printed());
    }

    private static String axis(long x, long y) {
        return "M" + Svg.units(x) + " " + Svg.units(y - 20) + "V" + Svg.units(y + HEIGHT + 20);
    }
}
