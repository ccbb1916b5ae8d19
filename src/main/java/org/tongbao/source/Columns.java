package org.tongbao.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts characters up to an offset without scanning the text again: all but those outside the BMP take one unit. */
public final class Columns {

    /** The offsets of the second units of those that take two. */
    private final int[] seconds;

    private Columns(int[] seconds) {
        this.seconds = seconds;
    }

    public static Columns of(String text) {
        return new Columns(IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray());
    }

    /** How many characters begin before an offset in UTF-16 units. */
    public int before(int offset) {
        int found = Arrays.binarySearch(seconds, offset);
        return offset - (found >= 0 ? found : -found - 1);
    }
}
