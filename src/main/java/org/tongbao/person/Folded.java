package org.tongbao.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.tongbao.source.Characters;

/**
 * A text in the form in which names are compared. Width and compatibility forms, radicals, capitals and invisible
 * characters make no difference; neither do spaces, line breaks and a middle dot between two Han characters. All other
 * punctuation stays, so that no name is found across it.
 */
public final class Folded {

    /** U+00B7 and what is typed for it, the full stop included: 阿卜杜拉.买买提. */
    private static final String DOTS = "·.•․‧∙⋅●◦・･．﹒᛫⸱⸳ꞏ˙·";

    /** Bounds the work on a run of combining marks. */
    private static final int LONGEST_CLUSTER = 32;

    private final StringBuilder text;
    private int[] origins;
    private int last = -1;
    private boolean gap;
    private int dots;

    private Folded(int capacity) {
        text = new StringBuilder(capacity);
        origins = new int[capacity];
    }

    /** Folds a text, in one pass. */
    public static Folded of(String written) {
        Folded folded = new Folded(written.length());
        int at = 0;
        while (at < written.length()) {
            at = folded.add(written, at);
        }
        return folded;
    }

    public String text() {
        return text.toString();
    }

    /** Where a character of the folded text came from, in UTF-16 units of the written one. */
    public int origin(int at) {
        return origins[at];
    }

    /** A text with compatibility forms and dots replaced, and spaces kept. */
    static String compatible(String written) {
        StringBuilder text = new StringBuilder(written.length());
        written.codePoints()
                .filter(c -> !isUnseen(c))
                .map(c -> c != '.' && isDot(c) ? '·' : c)
                .forEach(text::appendCodePoint);
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(Radicals::ideograph)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isDot(int point) {
        return DOTS.indexOf(point) >= 0;
    }

    static boolean isSpace(int point) {
        return point == ' '
                || (point >= '\t' && point <= '\r')
                || point == 0x85
                || point == 0xA0
                || point == 0x1680
                || (point >= 0x2000 && point <= 0x200A)
                || point == 0x2028
                || point == 0x2029
                || point == 0x202F
                || point == 0x205F
                || point == 0x3000;
    }

    /** Adds the character at an offset with the marks on it; returns the offset of the next. */
    private int add(String written, int at) {
        int point = written.codePointAt(at);
        int end = at + Character.charCount(point);
        if (isSpace(point)) {
            gap = true;
        } else if (isDot(point)) {
            gap = true;
            dots++;
        } else if (isPlain(point)) {
            append(point, at);
        } else if (!isUnseen(point)) {
            while (end < written.length() && end - at < LONGEST_CLUSTER && isMark(written.charAt(end))) {
                end++;
            }
            Normalizer.normalize(written.substring(at, end), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .forEach(c -> appendCompatible(c, at));
        }
        return end;
    }

    private void appendCompatible(int point, int origin) {
        if (isSpace(point)) {
            gap = true;
        } else if (!isMark(point) || !Han.is(last)) {
            append(Radicals.ideograph(point), origin);
        }
    }

    private void append(int point, int origin) {
        boolean closes = Han.is(last) && Han.is(point) && dots <= 1;
        if (gap && last >= 0 && !closes) {
            put(dots > 0 ? '·' : ' ', origin);
        }
        gap = false;
        dots = 0;
        last = point;
        put(point, origin);
    }

    private void put(int point, int origin) {
        int from = text.length();
        text.appendCodePoint(point);
        if (text.length() > origins.length) {
            origins = Arrays.copyOf(origins, text.length() * 2);
        }
        Arrays.fill(origins, from, text.length(), origin);
    }

    /** Characters that fold to themselves, whatever stands beside them; the ellipsis must not become three full stops. */
    private static boolean isPlain(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x3001 && point <= 0x3029)
                || point == 0x2025
                || point == 0x2026;
    }

    private static boolean isUnseen(int point) {
        return Characters.isInvisible(point)
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF)
                || point == 0x034F;
    }

    /** Marks that join the character before them. On a Han character they only decorate. */
    private static boolean isMark(int point) {
        return (point >= 0x0300 && point <= 0x036F)
                || (point >= 0x1AB0 && point <= 0x1AFF)
                || (point >= 0x1DC0 && point <= 0x1DFF)
                || (point >= 0x20D0 && point <= 0x20FF)
                || (point >= 0x302A && point <= 0x302D)
                || point == 0x3099
                || point == 0x309A
                || (point >= 0xFE20 && point <= 0xFE2F);
    }
}
