package org.tongbao.render.chart;

import java.util.List;

/** Names beside samples of their pattern, in as many rows as needed. */
final class Legend {

    static final long SAMPLE_HEIGHT = 120;

    private static final long ROW = 230;
    private static final long GAP = 60;
    private static final long BETWEEN = 160;
    private static final long AFTER = 100;

    private Legend() {}

    /** Draws the sample of the name at an index, from its top left corner. */
    interface Sample {
        void draw(int index, long x, long y);
    }

    /** Writes the legend from a height on, and returns the start of the chart. */
    static long write(Svg svg, long top, List<String> names, long sampleWidth, Sample sample) {
        long x = 0;
        long y = top;
        for (int i = 0; i < names.size(); i++) {
            String name = TextMetrics.fit(names.get(i), Svg.SMALL, Svg.WIDTH - sampleWidth - GAP);
            long width = sampleWidth + GAP + TextMetrics.width(name, Svg.SMALL);
            if (x > 0 && x + width > Svg.WIDTH) {
                x = 0;
                y += ROW;
            }
            sample.draw(i, x, y + 20);
            svg.text(x + sampleWidth + GAP, y + 130, name, "font-size", Svg.units(Svg.SMALL));
            x += width + BETWEEN;
        }
        return names.isEmpty() ? top : y + ROW + AFTER;
    }
}
