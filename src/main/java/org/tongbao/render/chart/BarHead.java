package org.tongbao.render.chart;

import java.util.List;

/** The text above a bar: its name on the left, its value on the right. */
record BarHead(String label, String href, String note, String printed) {

    /** The gap between texts side by side. */
    private static final long GAP = 120;

    private static final long NOTE_GAP = 80;
    private static final long LINE = 210;
    private static final long NOTE_LINE = 200;
    private static final long ASCENT = 155;

    private String figure() {
        return TextMetrics.fit(printed, Svg.SIZE, Svg.WIDTH * 3 / 5);
    }

    private long room() {
        return Svg.WIDTH - (printed.isBlank() ? 0 : TextMetrics.width(figure(), Svg.SIZE) + GAP);
    }

    /** Whether the note can follow the label on its line. */
    boolean noteFits() {
        long wanted = TextMetrics.width(label, Svg.SIZE) + NOTE_GAP + TextMetrics.width(note, Svg.SMALL);
        return note.isBlank() || wanted <= room();
    }

    /**
     * Writes the text from a height on, and returns its end.
     *
     * @param beside whether the note follows the label; the same for all bars of a chart, so that they look alike
     */
    long write(Svg svg, long top, boolean beside) {
        List<String> lines = TextMetrics.wrap(label, Svg.SIZE, room(), 2);
        boolean linked = !href.isEmpty() && !lines.isEmpty();
        if (linked) {
            svg.link(href);
        }
        long y = top;
        for (String line : lines) {
            svg.open("text", "x", "0", "y", Svg.units(y + ASCENT)).words(line);
            if (beside && !note.isBlank()) {
                svg.open("tspan", "class", "chart-note", "font-size", Svg.units(Svg.SMALL), "dx", Svg.units(NOTE_GAP));
                svg.words(note).close("tspan");
            }
            svg.close("text");
            y += LINE;
        }
        if (linked) {
            svg.close("a");
        }
        if (!printed.isBlank()) {
            svg.text(Svg.WIDTH, top + ASCENT, figure(), "class", "chart-figure", "text-anchor", "end");
        }
        y = Math.max(y, top + LINE);
        if (!beside && !note.isBlank()) {
            String line = TextMetrics.fit(note, Svg.SMALL, Svg.WIDTH);
            svg.text(0, y + ASCENT - 10, line, "class", "chart-note", "font-size", Svg.units(Svg.SMALL));
            y += NOTE_LINE;
        }
        return y;
    }
}
