package org.tongbao.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text will be, and where to break it. No font is asked, as none is known when a site is built: a Han
 * character is one em wide, a Latin one .55 em, which holds for all fonts of the theme within a few hundredths.
 */
final class TextMetrics {

    private static final String ELLIPSIS = "…";
    private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’％…·,.;:?!)]}%";
    private static final String NOT_LAST = "（《〈「『【〔“‘([{";

    private TextMetrics() {}

    /** In tenths, at a size in tenths. */
    static long width(String text, long size) {
        return text.codePoints().mapToLong(TextMetrics::hundredths).sum() * size / 100;
    }

    /** The width of words in bold, in which figures and above all a per cent sign are wider. */
    static long boldWidth(String text, long size) {
        return width(text, size) * 115 / 100;
    }

    /** The text as one line, cut short when it is too wide. */
    static String fit(String text, long size, long width) {
        List<String> lines = wrap(text, size, width, 1);
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** The text in so many lines at most, cut short when it needs more; no line when it is blank. */
    static List<String> wrap(String text, long size, long width, int most) {
        int[] rest = text.strip().codePoints().toArray();
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < rest.length) {
            int end = reach(rest, from, size, width);
            if (end < rest.length && lines.size() == most - 1) {
                int cut = reach(rest, from, size, width - size);
                lines.add(slice(rest, from, cut).stripTrailing() + ELLIPSIS);
                return List.copyOf(lines);
            }
            int at = end < rest.length ? goodBreak(rest, from, end) : end;
            lines.add(slice(rest, from, at).stripTrailing());
            from = at;
            while (from < rest.length && rest[from] == ' ') {
                from++;
            }
        }
        return List.copyOf(lines);
    }

    /** The end of the text that fits, at least one character. */
    private static int reach(int[] text, int from, long size, long width) {
        long used = 0;
        int end = from;
        while (end < text.length) {
            used += hundredths(text[end]);
            if (used * size / 100 > width && end > from) {
                break;
            }
            end++;
        }
        return end;
    }

    /** The last break at or before the end that splits no number or word and strands no mark; else the end. */
    private static int goodBreak(int[] text, int from, int end) {
        for (int at = end; at > from + (end - from) / 2; at--) {
            if (mayBreak(text[at - 1], text[at])) {
                return at;
            }
        }
        return end;
    }

    private static boolean mayBreak(int before, int after) {
        if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0 || hundredths(after) == 0) {
            return false;
        }
        return before == ' ' || after == ' ' || isHan(before) || (isHan(after) && !isFigure(before));
    }

    /** A number stays with the measure after it. */
    private static boolean isFigure(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHan(int c) {
        return hundredths(c) == 100;
    }

    private static int hundredths(int c) {
        boolean joins = (c >= 0x300 && c < 0x370) || (c >= 0x200B && c < 0x2010) || (c >= 0xFE00 && c < 0xFE10);
        if (joins) {
            return 0;
        }
        return c < 0x300 ? 55 : 100;
    }

    private static String slice(int[] text, int from, int end) {
        return new String(text, from, end - from);
    }
}
