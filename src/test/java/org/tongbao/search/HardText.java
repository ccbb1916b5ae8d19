package org.tongbao.search;

import java.util.List;
import java.util.Random;

/**
 * Texts at random, of the characters that are hard to normalise, the same for the same seed. Only characters that this
 * JDK knows are drawn (JDK 17: Unicode 13): of later ones a browser may know what the JDK does not.
 */
public final class HardText {

    private record Range(int first, int last) {}

    private static final List<Range> RANGES = List.of(
            new Range(0x0, 0x7F),
            new Range('0', '9'),
            new Range('%', '.'),
            new Range('A', 'z'),
            new Range(0x80, 0x24F),
            new Range(0x300, 0x36F),
            new Range(0x370, 0x52F),
            new Range(0x590, 0x6FF),
            new Range(0x900, 0xDFF),
            new Range(0x1100, 0x11FF),
            new Range(0x1E00, 0x1FFF),
            new Range(0x2000, 0x206F),
            new Range(0x2070, 0x218F),
            new Range(0x2460, 0x24FF),
            new Range(0x3000, 0x30FF),
            new Range(0x3099, 0x309A),
            new Range(0x3130, 0x33FF),
            new Range(0x3400, 0x4DBF),
            new Range(0x4E00, 0x9FFF),
            new Range(0x4E00, 0x9FFF),
            new Range(0xA640, 0xA7FF),
            new Range(0xAC00, 0xD7A3),
            new Range(0xD800, 0xDFFF),
            new Range(0xF900, 0xFAFF),
            new Range(0xFB00, 0xFDFF),
            new Range(0xFE00, 0xFE6F),
            new Range(0xFEFF, 0xFFEF),
            new Range(0x10400, 0x1044F),
            new Range(0x110A0, 0x110C0),
            new Range(0x1D400, 0x1D7FF),
            new Range(0x1F100, 0x1F1FF),
            new Range(0x20000, 0x2A6DF),
            new Range(0x2F800, 0x2FA1F),
            new Range(0x30000, 0x3134A),
            new Range(0xE0100, 0xE01EF),
            new Range(0, Character.MAX_CODE_POINT));

    private final Random random;

    public HardText(long seed) {
        random = new Random(seed);
    }

    /** The next text, of a few characters of two or three ranges, mixed. */
    public String next() {
        List<Range> ranges = List.of(range(), range(), range());
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(60); left > 0; left--) {
            Range range = ranges.get(random.nextInt(ranges.size()));
            int point = range.first + random.nextInt(range.last - range.first + 1);
            if (Character.isDefined(point) && !(isLowHalf(point) && endsInHighHalf(text))) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }

    private Range range() {
        return RANGES.get(random.nextInt(RANGES.size()));
    }

    /** Two halves would make a character that was not drawn. */
    private static boolean isLowHalf(int point) {
        return point >= Character.MIN_LOW_SURROGATE && point <= Character.MAX_LOW_SURROGATE;
    }

    private static boolean endsInHighHalf(StringBuilder text) {
        return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    }
}
