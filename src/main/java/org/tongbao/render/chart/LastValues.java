package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The last value of each line, written at the right of its end.
 *
 * @param width of the column they take, in tenths
 */
record LastValues(List<Last> values, long width) {

    private static final long GAP = 60;
    private static final long MARK = 150;
    private static final long LINE = 180;
    private static final long WHEN_LINE = 160;
    private static final long MOST = 1300;
    private static final long TO_BASELINE = 50;

    /**
     * A last value.
     *
     * @param when the point it is of when that is not the last of all, or it would be taken for one; else empty
     * @param marked whether more than one stand there, and each must say whose it is
     */
    record Last(Stroke stroke, BigDecimal value, String printed, String when, boolean marked) {

        long width() {
            // Figures are bold, and a per cent sign is wider than a digit.
            long words = Math.max(Lettering.width(printed, Svg.SIZE) * 115 / 100, Lettering.width(when, Svg.SMALL));
            return GAP + (marked ? MARK : 0) + words;
        }

        long height() {
            return LINE + (when.isEmpty() ? 0 : WHEN_LINE);
        }
    }

    static LastValues of(List<String> points, List<Line> lines) {
        List<Last> values = new ArrayList<>();
        long width = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int point = points.size() - 1;
            while (point >= 0 && line.value(point) == null) {
                point--;
            }
            BigDecimal value = point < 0 ? null : line.value(point);
            if (value == null) {
                continue;
            }
            String printed = Lettering.fit(line.printed(point), Svg.SIZE, MOST);
            String when = point == points.size() - 1 ? "" : Lettering.fit(points.get(point), Svg.SMALL, MOST);
            Last last = new Last(Stroke.of(i), value, printed, when, lines.size() > 1);
            values.add(last);
            width = Math.max(width, last.width());
        }
        values.sort(Comparator.comparing(Last::value).reversed());
        return new LastValues(List.copyOf(values), width);
    }

    void write(Svg svg, TrendChart.Plot plot) {
        long[] heights = apart(plot);
        for (int i = 0; i < values.size(); i++) {
            Last last = values.get(i);
            long x = plot.end() + GAP;
            if (last.marked()) {
                last.stroke().mark(svg, x + MARK / 3, heights[i]);
                x += MARK;
            }
            svg.text(x, heights[i] + TO_BASELINE, last.printed(), "class", "chart-figure");
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
