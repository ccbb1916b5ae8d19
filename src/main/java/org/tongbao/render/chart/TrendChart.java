package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Amounts over a few points of time: up to three lines from zero. All values are labelled when the points are few. */
public final class TrendChart {

    /** The most lines that readers can distinguish in black and white. */
    public static final int MOST_LINES = 3;

    private static final long HEIGHT = 1300;
    private static final long TOP = 100;
    /** Room for half a mark at the edge of the picture. */
    private static final long EDGE = 50;

    private static final long TO_LABELS = 200;
    private static final long FOOT = 50;
    private static final long SAMPLE = 280;

    private TrendChart() {}

    /**
     * The chart as an SVG element; empty without values.
     *
     * @param span holds all the values
     * @param points the label below each point
     */
    public static String svg(Caption caption, Span span, List<String> points, List<Line> lines) {
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(lines.size() + " lines");
        }
        if (lines.stream().allMatch(line -> line.last(points.size()) < 0)) {
            return "";
        }
        Svg svg = new Svg(caption);
        List<String> names = lines.size() == 1 && lines.get(0).name().isBlank()
                ? List.of()
                : lines.stream().map(Line::name).toList();
        long legend =
                Legend.write(svg, 0, names, SAMPLE, (i, x, y) -> Stroke.of(i).sample(svg, x, y, SAMPLE));
        PointValues each = new PointValues(lines);
        boolean few = points.size() <= PointValues.MOST && each.width() <= Svg.WIDTH / Math.max(2, points.size());
        EndLabels last = few ? new EndLabels(List.of(), 0) : EndLabels.of(points, lines);
        long margin = few ? each.width() / 2 : 0;
        long top = legend + (few ? PointValues.above() : TOP);
        Plot plot =
                new Plot(svg, points, new Scale(span, HEIGHT), top, margin, Svg.WIDTH - last.width() - EDGE - margin);
        plot.axis();
        for (int i = 0; i < lines.size(); i++) {
            plot.line(lines.get(i), Stroke.of(i));
        }
        if (few) {
            each.write(svg, plot);
        }
        last.write(svg, plot);
        plot.labels(top + HEIGHT + TO_LABELS);
        return svg.finish(top + HEIGHT + TO_LABELS + FOOT);
    }

    /**
     * The positions of points and values.
     *
     * @param margin from the left edge to the first point, at least
     * @param right the place of the last point, at most
     */
    record Plot(Svg svg, List<String> points, Scale scale, long top, long margin, long right) {

        private static final long LABEL_GAP = 80;
        private static final Pattern YEAR = Pattern.compile("^\\d{4}年.");
        private static final int YEAR_LENGTH = 5;
        private static final long MOST_INDENT = 700;

        /** The first point is half its label away from the edge, so that the label is centred below it. */
        private long left() {
            return Math.max(indent(0), margin);
        }

        private long indent(int point) {
            return Math.min(Math.max(EDGE, width(point) / 2), MOST_INDENT);
        }

        long x(int point) {
            long end = Math.min(right, Svg.WIDTH - indent(points.size() - 1));
            return points.size() == 1 ? left() : left() + (end - left()) * point / (points.size() - 1);
        }

        long lastX() {
            return x(points.size() - 1);
        }

        long y(BigDecimal value) {
            return top + HEIGHT - scale.at(value);
        }

        void axis() {
            level(BigDecimal.ZERO, "none");
            if (scale.span().isShare()) {
                level(BigDecimal.ONE, "2 4");
            }
        }

        private void level(BigDecimal value, String dash) {
            String path = "M0 " + Svg.units(y(value)) + "H" + Svg.units(Svg.WIDTH);
            svg.leaf("path", "class", "chart-axis", "d", path, "stroke", "currentColor", "stroke-dasharray", dash);
        }

        void line(Line line, Stroke stroke) {
            List<String> run = new ArrayList<>();
            for (int i = 0; i <= points.size(); i++) {
                BigDecimal value = i < points.size() ? line.value(i) : null;
                if (value != null) {
                    run.add(Svg.units(x(i)) + " " + Svg.units(y(value)));
                    continue;
                }
                if (run.size() > 1) {
                    stroke.path(svg, "M" + String.join("L", run));
                }
                run.clear();
            }
            if (points.size() == 1) {
                stem(line, stroke);
            }
            for (int i = 0; i < points.size(); i++) {
                BigDecimal value = line.value(i);
                if (value != null) {
                    svg.open("g").hint(points.get(i) + " " + line.name() + " " + line.printed(i));
                    stroke.mark(svg, x(i), y(value));
                    svg.close("g");
                }
            }
        }

        /** One value alone has no line: a stem up from zero shows that it is a height. */
        private void stem(Line line, Stroke stroke) {
            BigDecimal value = line.value(0);
            if (value != null) {
                String x = Svg.units(x(0));
                stroke.path(svg, "M" + x + " " + Svg.units(y(BigDecimal.ZERO)) + "V" + Svg.units(y(value)));
            }
        }

        /** The labels of the first point, of the last, and of as many between them as have room. */
        void labels(long baseline) {
            int last = points.size() - 1;
            int before = 0;
            for (int i = 0; i <= last; i++) {
                boolean fits = i == 0 || (isClear(before, i) && isClear(i, last));
                if (fits || i == last) {
                    label(i, baseline);
                    before = i;
                }
            }
        }

        private boolean isClear(int point, int next) {
            return point == next || labelLeft(point) + width(point) + LABEL_GAP <= labelLeft(next);
        }

        private void label(int point, long baseline) {
            svg.text(labelLeft(point), baseline, text(point), "class", "chart-note", "font-size", Svg.units(Svg.SMALL));
        }

        /** Labels of the year of the first leave it out, so that more have room. */
        private String text(int point) {
            String label = points.get(point);
            boolean isSameYear = point > 0
                    && YEAR.matcher(label).find()
                    && points.get(0).startsWith(label.substring(0, YEAR_LENGTH));
            String shown = isSameYear ? label.substring(YEAR_LENGTH) : label;
            return TextMetrics.fit(shown, Svg.SMALL, Svg.WIDTH);
        }

        private long width(int point) {
            return TextMetrics.width(text(point), Svg.SMALL);
        }

        private long labelLeft(int point) {
            long centred = x(point) - width(point) / 2;
            return Math.max(0, Math.min(centred, Svg.WIDTH - width(point)));
        }
    }
}
