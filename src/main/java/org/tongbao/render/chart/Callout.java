package org.tongbao.render.chart;

import java.util.List;

/**
 * Words below a bar, with a line up to the part that they are about.
 *
 * @param at the middle of the part, in tenths
 */
record Callout(String text, long at) {

    private static final long LEADER = 70;
    private static final long LINE = 200;
    private static final long GAP = 90;

    private long width() {
        return TextMetrics.width(text, Svg.SMALL);
    }

    /** Whether they all have room in one line. */
    static boolean fit(List<Callout> callouts) {
        return callouts.stream().mapToLong(c -> c.width() + GAP).sum() <= Svg.WIDTH;
    }

    /** Writes them from left to right below a height, each as near to its part as the others allow; returns the end. */
    static long write(Svg svg, List<Callout> callouts, long top) {
        if (callouts.isEmpty()) {
            return top;
        }
        long[] left = new long[callouts.size()];
        long free = 0;
        for (int i = 0; i < left.length; i++) {
            Callout callout = callouts.get(i);
            left[i] = Math.max(free, callout.at - callout.width() / 2);
            free = left[i] + callout.width() + GAP;
        }
        long end = Svg.WIDTH;
        for (int i = left.length - 1; i >= 0; i--) {
            left[i] = Math.min(left[i], end - callouts.get(i).width());
            end = left[i] - GAP;
        }
        for (int i = 0; i < left.length; i++) {
            callouts.get(i).write(svg, left[i], top);
        }
        return top + LEADER + LINE;
    }

    private void write(Svg svg, long left, long top) {
        long foot = Math.min(Math.max(at, left), left + width());
        String path =
                "M" + Svg.units(at) + " " + Svg.units(top) + "L" + Svg.units(foot) + " " + Svg.units(top + LEADER);
        svg.leaf("path", "class", "chart-leader", "d", path, "stroke", "currentColor");
        svg.text(left, top + LEADER + 150, text, "class", "chart-name", "font-size", Svg.units(Svg.SMALL));
    }
}
