package org.tongbao.source;

import java.util.Arrays;
import org.tongbao.diag.Place;

/**
 * The text of a content file: no byte-order mark, lines ended by {@code \n} alone.
 *
 * @param file its path relative to the site, with {@code /}
 */
public record SourceText(String file, String text, int[] lineStarts) {

    public static SourceText of(String file, String text) {
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return new SourceText(file, text, starts);
    }

    /** The place of an offset in UTF-16 units. */
    public Place place(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, text.codePointCount(lineStarts[line], offset) + 1);
    }

    /** Where the line begins; lines count from 1. */
    public int offsetOfLine(int line) {
        return lineStarts[Math.min(line, lineStarts.length) - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && file.equals(that.file) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
