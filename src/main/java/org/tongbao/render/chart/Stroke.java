package org.tongbao.render.chart;

/** How a line of a trend is drawn: a dash and a mark of its own, so that no colour is needed to follow it. */
enum Stroke {
    FIRST("chart-line-1", "none", "M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z", "currentColor"),
    SECOND("chart-line-2", "6 3", "M-3 -3h6v6h-6z", "#fff"),
    THIRD("chart-line-3", "1.5 3", "M0 -4l4 7h-8z", "currentColor");

    private final String cssClass;
    private final String dash;
    private final String mark;
    private final String fill;

    Stroke(String cssClass, String dash, String mark, String fill) {
        this.cssClass = cssClass;
        this.dash = dash;
        this.mark = mark;
        this.fill = fill;
    }

    static Stroke of(int line) {
        return switch (line) {
            case 0 -> FIRST;
            case 1 -> SECOND;
            default -> THIRD;
        };
    }

    /** The class that gives words the colour of the line. */
    String cssClass() {
        return cssClass;
    }

    void path(Svg svg, String path) {
        svg.leaf(
                "path",
                "class",
                cssClass,
                "d",
                path,
                "fill",
                "none",
                "stroke",
                "currentColor",
                "stroke-width",
                "2",
                "stroke-dasharray",
                dash,
                "stroke-linejoin",
                "round");
    }

    void mark(Svg svg, long x, long y) {
        boolean hollow = "#fff".equals(fill);
        svg.leaf(
                "path",
                "class",
                hollow ? cssClass + " chart-paper" : cssClass,
                "transform",
                "translate(" + Svg.units(x) + " " + Svg.units(y) + ")",
                "d",
                mark,
                "fill",
                fill,
                "stroke",
                "currentColor",
                "stroke-width",
                "1.5");
    }

    void sample(Svg svg, long x, long y, long width) {
        long middle = y + Legend.SAMPLE_HEIGHT / 2;
        path(svg, "M" + Svg.units(x) + " " + Svg.units(middle) + "h" + Svg.units(width));
        mark(svg, x + width / 2, middle);
    }
}
