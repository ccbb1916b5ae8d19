package org.tongbao.render.chart;

/** The status of a thing. Each tone has a hue, a lightness and a pattern, each of which identifies it. */
public enum Tone {
    DONE("done"),
    DOING("doing"),
    LATE("late"),
    PLAIN("plain");

    private final String word;

    Tone(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The class that gives an element and all in it the colour of this tone, as its current colour. */
    public String cssClass() {
        return "chart-" + word;
    }
}
