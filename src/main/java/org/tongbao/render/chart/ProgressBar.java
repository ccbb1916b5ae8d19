package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tongbao.render.view.Html;

/**
 * The progress of one row against the elapsed time (序时进度), as a line with a dot at its end. It is as wide as its place
 * on the page, so all positions are percentages. The track ends at the target; a line that is beyond it goes on.
 *
 * @param span of all the bars to be compared
 * @param time the elapsed share of the time; null when it is not shown
 */
public record ProgressBar(Span span, @Nullable BigDecimal time) {

    private static final String MIDDLE = "10";

    /** The bar as an SVG element. It is hidden from screen readers, which read the figure beside it. */
    public Html svg(BigDecimal fraction, Tone tone) {
        String end = at(fraction);
        StringBuilder svg = open("progress-bar");
        line(svg, "chart-track", at(BigDecimal.ONE));
        svg.append("<g class=\"").append(tone.cssClass()).append("\">");
        line(svg, "progress-done", end);
        svg.append("<circle cx=\"").append(end).append("\" cy=\"" + MIDDLE + "\" r=\"5\"/></g>");
        tick(svg, "2", "18");
        return new Html(svg.append("</svg>").toString());
    }

    /** The label of the elapsed time, at its position. */
    public Html axis(String label) {
        StringBuilder svg = open("progress-axis");
        BigDecimal share = share(time == null ? BigDecimal.ZERO : time);
        String anchor = share.compareTo(BigDecimal.valueOf(85)) > 0
                ? "end"
                : share.compareTo(BigDecimal.valueOf(15)) < 0 ? "start" : "middle";
        svg.append("<text x=\"").append(printed(share)).append("\" y=\"1em\" text-anchor=\"");
        svg.append(anchor).append("\">").append(Html.escape(label)).append("</text></svg>");
        return new Html(svg.toString());
    }

    private static StringBuilder open(String name) {
        return new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"")
                .append(name)
                .append("\" width=\"100%\" height=\"20\" fill=\"currentColor\" aria-hidden=\"true\">");
    }

    private static void line(StringBuilder svg, String name, String end) {
        svg.append("<line class=\"").append(name).append("\" x1=\"0\" y1=\"" + MIDDLE + "\" x2=\"");
        svg.append(end).append("\" y2=\"" + MIDDLE + "\" stroke=\"currentColor\"/>");
    }

    private void tick(StringBuilder svg, String top, String bottom) {
        if (time != null) {
            String x = at(time);
            svg.append("<line class=\"chart-time\" x1=\"")
                    .append(x)
                    .append("\" y1=\"")
                    .append(top);
            svg.append("\" x2=\"").append(x).append("\" y2=\"").append(bottom).append("\" stroke=\"currentColor\"/>");
        }
    }

    private String at(BigDecimal fraction) {
        return printed(share(fraction));
    }

    private static String printed(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString() + "%";
    }

    /** The position of a value in hundredths of the width; a negative one stands at zero. */
    private BigDecimal share(BigDecimal fraction) {
        return fraction.max(BigDecimal.ZERO).movePointRight(2).divide(span.high(), 2, RoundingMode.HALF_UP);
    }
}
