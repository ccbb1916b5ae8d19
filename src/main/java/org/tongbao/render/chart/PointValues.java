package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The value of each point of each line, written above its mark, or below where another line is in the way. */
record PointValues(List<Line> lines) {

    /** The most points that are all labelled; with more, only the last is. */
    static final int MOST = 6;

    /** From a mark to the baseline of the words above it, and of those below it. */
    private static final long ABOVE = 80;

    private static final long BELOW = 200;
    private static final long HEIGHT = 190;

    private record Label(Stroke stroke, String text, long y, boolean isLast) {}

    /** Room that the labels need above the plot, in tenths. */
    static long above() {
        return ABOVE + HEIGHT;
    }

    /** The widest label, in tenths. */
    long width() {
        return lines.stream()
                .flatMap(l -> l.printed().stream())
                .mapToLong(p -> TextMetrics.boldWidth(p, Svg.SMALL))
                .max()
                .orElse(0);
    }

    void write(Svg svg, TrendChart.Plot plot) {
        for (int point = 0; point < plot.points().size(); point++) {
            write(svg, plot.x(point), labels(plot, point));
        }
    }

    private List<Label> labels(TrendChart.Plot plot, int point) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            BigDecimal value = line.value(point);
            if (value != null) {
                boolean isLast = point == line.last(plot.points().size());
                labels.add(new Label(Stroke.of(i), line.printed(point), plot.y(value), isLast));
            }
        }
        labels.sort(Comparator.comparingLong(Label::y));
        return labels;
    }

    /** Writes the labels of a point, the topmost first; each stays clear of the label and the mark above it. */
    private static void write(Svg svg, long x, List<Label> labels) {
        long taken = Long.MIN_VALUE;
        for (Label label : labels) {
            long above = label.y - ABOVE;
            long baseline = above - HEIGHT >= taken ? above : Math.max(label.y + BELOW, taken + HEIGHT);
            svg.text(
                    x,
                    baseline,
                    label.text,
                    "class",
                    (label.isLast ? "chart-figure chart-halo " : "chart-halo ") + label.stroke.cssClass(),
                    "text-anchor",
                    "middle",
                    "font-size",
                    Svg.units(Svg.SMALL));
            taken = Math.max(baseline, label.y + ABOVE);
        }
    }
}
