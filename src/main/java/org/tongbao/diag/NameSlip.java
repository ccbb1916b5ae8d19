package org.tongbao.diag;

import java.text.Normalizer;
import java.util.Locale;

/** A slip of the pen that leaves a name the name of the same thing. */
final class NameSlip {

    /** In a Latin word of fewer letters, another letter may be the whole difference: a and b, east and west. */
    private static final int LONG_WORD = 5;

    private NameSlip() {}

    /** The letters and digits of a name, without width and capitals. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether one such slip lies between two names. */
    static boolean isBetween(String written, String known) {
        int[] a = points(written);
        int[] b = points(known);
        int from = 0;
        while (from < a.length && from < b.length && a[from] == b[from]) {
            from++;
        }
        int tail = 0;
        while (tail < Math.min(a.length, b.length) - from && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
            tail++;
        }
        int differs = a.length - tail - from;
        int other = b.length - tail - from;
        if (differs + other == 1) {
            return Math.min(a.length, b.length) >= 2 && !standsAlone(a.length > b.length ? a : b, from);
        }
        if (differs == 2 && other == 2) {
            return a[from] == b[from + 1] && a[from + 1] == b[from];
        }
        return differs == 1 && other == 1 && isWithinLongWord(a, from) && isWithinLongWord(b, from);
    }

    private static int[] points(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
    }

    /** Whether the character is a part of its own: the b of notice-b, or of 表b. */
    private static boolean standsAlone(int[] name, int at) {
        boolean before = at > 0 && isSame(name[at - 1], name[at]);
        boolean after = at + 1 < name.length && isSame(name[at + 1], name[at]);
        return !before && !after;
    }

    private static boolean isSame(int beside, int point) {
        return Character.isLetter(beside) && isLatin(beside) == isLatin(point);
    }

    private static boolean isWithinLongWord(int[] name, int at) {
        int from = at;
        while (from > 0 && isLatin(name[from - 1])) {
            from--;
        }
        int to = at;
        while (to < name.length && isLatin(name[to])) {
            to++;
        }
        return to - from >= LONG_WORD && to < name.length;
    }

    private static boolean isLatin(int point) {
        return point >= 'a' && point <= 'z';
    }
}
