package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.List;

/** Amounts side by side: horizontal bars from zero, each under its own words, so that long names have room. */
public final class BarChart {

    private static final long HEIGHT = 120;
    private static final long TO_BAR = 40;
    private static final long BETWEEN = 160;

    private BarChart() {}

    /** The chart as an SVG element; nothing when there is nothing to show. */
    public static String svg(Caption caption, List<Bar> bars) {
        if (bars.isEmpty()) {
            return "";
        }
        Svg svg = new Svg(caption);
        Scale scale = Scale.fromZero(bars.stream().map(Bar::value).toList(), Svg.WIDTH);
        boolean beside = bars.stream().map(BarChart::head).allMatch(BarHead::noteFits);
        long y = 0;
        for (Bar bar : bars) {
            y += y == 0 ? 0 : BETWEEN;
            y = head(bar).write(svg, y, beside) + TO_BAR;
            long from = scale.at(bar.value().min(BigDecimal.ZERO));
            long to = scale.at(bar.value().max(BigDecimal.ZERO));
            if (to > from) {
                svg.rect(from, y, to - from, HEIGHT, "class", "chart-bar");
            }
            // The axis is a mark at zero beside each bar: it shows where a bar of nothing would start.
            long zero = Math.min(Math.max(scale.zero(), 5), Svg.WIDTH - 5);
            svg.leaf("path", "class", "chart-axis", "d", axis(zero, y), "stroke", "currentColor");
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
