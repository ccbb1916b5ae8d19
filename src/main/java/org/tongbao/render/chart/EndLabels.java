package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The last value of each line, written at the right of its end, of trends whose points are too many to label each.
 *
 * @param width of the column they take, in tenths
 */
record EndLabels(List<Last> values, long width) {

    private static final long GAP = 60;
    private static final long LINE = 200;
    private static final long WHEN_LINE = 180;
    private static final long MOST = 1300;
    private static final long TO_BASELINE = 55;

    /**
     * A last value.
     *
     * @param when the point it is of when that is not the last of all, or it would be taken for one; else empty
     */
    record Last(Stroke stroke, BigDecimal value, String printed, String when) {

        long width() {
            return GAP + Math.max(TextMetrics.boldWidth(printed, Svg.SIZE), TextMetrics.width(when, Svg.SMALL));
        }

        long height() {
            return LINE + (when.isEmpty() ? 0 : WHEN_LINE);
        }
    }

    static EndLabels of(List<String> points, List<Line> lines) {
        List<Last> values = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int point = line.last(points.size());
            BigDecimal value = point < 0 ? null : line.value(point);
            if (value == null) {
                continue;
            }
            String printed = TextMetrics.fit(line.printed(point), Svg.SIZE, MOST);
            String when = point == points.size() - 1 ? "" : TextMetrics.fit(points.get(point), Svg.SMALL, MOST);
            values.add(new Last(Stroke.of(i), value, printed, when));
        }
        values.sort(Comparator.comparing(Last::value).reversed());
        return new EndLabels(
                List.copyOf(values),
                values.stream().mapToLong(Last::width).max().orElse(0));
    }

    void write(Svg svg, TrendChart.Plot plot) {
        long[] heights = apart(plot);
        long x = plot.lastX() + 2 * GAP;
        for (int i = 0; i < values.size(); i++) {
            Last last = values.get(i);
            svg.text(
                    x,
                    heights[i] + TO_BASELINE,
                    last.printed(),
                    "class",
                    "chart-figure " + last.stroke().cssClass());
            if (!last.when().isEmpty()) {
                long baseline = heights[i] + TO_BASELINE + WHEN_LINE;
                svg.text(x, baseline, last.when(), "class", "chart-note", "font-size", Svg.units(Svg.SMALL));
            }
        }
    }

    /** The heights of the values, pushed apart where the words would touch, and up where they would leave the plot. */
    private long[] apart(TrendChart.Plot plot) {
        long[] heights = values.stream().mapToLong(l -> plot.y(l.value())).toArray();
        for (int i = 1; i < heights.length; i++) {
            heights[i] = Math.max(heights[i], heights[i - 1] + values.get(i - 1).height());
        }
        long bottom = plot.top() + plot.scale().length();
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], bottom + LINE - values.get(i).height());
            bottom = heights[i] - LINE;
        }
        return heights;
    }
}
