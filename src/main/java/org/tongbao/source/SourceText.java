package org.tongbao.source;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tongbao.diag.Place;

/** The text of a content file: no byte-order mark, lines ended by {@code \n} alone. */
public final class SourceText {

    private final String file;
    private final String text;
    private final int[] lineStarts;
    private final Columns columns;

    private SourceText(String file, String text, int[] lineStarts) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts;
        this.columns = Columns.of(text);
    }

    /**
     * A text and where it is from.
     *
     * @param file its path relative to the site, with {@code /}
     */
    public static SourceText of(String file, String text) {
        IntStream breaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n');
        int[] starts = IntStream.concat(IntStream.of(0), breaks.map(i -> i + 1)).toArray();
        return new SourceText(file, text, starts);
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    /** How many lines there are; a newline at the end begins one more. */
    public int lines() {
        return lineStarts.length;
    }

    /** The place of an offset in UTF-16 units. */
    public Place place(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, columns.before(offset) - columns.before(lineStarts[line]) + 1);
    }

    /** Where the line begins; lines count from 1. */
    public int offsetOfLine(int line) {
        return lineStarts[Math.min(line, lineStarts.length) - 1];
    }
}
