package org.tongbao.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared. {@code search-text.js} makes the same of them, and docs/search.md has the rules. */
public final class Normalized {

    /** Parts two texts, such as two cells: a space to be kept whatever stands beside it. */
    static final char PART = '\u2029';

    /** What is typed for the middle dot of a name: NFKC leaves these as they are. */
    private static final String MIDDLE_DOTS = "•‧∙⋅・᛫⸱⸳ꞏ";

    /** A number with a comma after every three digits. A full-width comma separates numbers, not digits. */
    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9０-９.,])[1-9１-９][0-9０-９]{0,2}(?:,[0-9０-９]{3})++(?!,?[0-9０-９])");

    private Normalized() {}

    /**
     * The text as it is compared: compatible forms, small letters, one space between words but none between two Han
     * characters, nothing unseen, no commas within a number.
     */
    public static String of(String text) {
        return normalized(ungrouped(text));
    }

    /**
     * The text with its grouped numbers whole: {@code 7,393} is {@code 7393}. Each comma gives way to a character that is
     * not seen, so that the text stays as long as it was.
     */
    static String ungrouped(String text) {
        return text.indexOf(',') < 0
                ? text
                : GROUPED.matcher(text).replaceAll(n -> n.group().replace(',', '\u200B'));
    }

    private static String normalized(String text) {
        int same = 0;
        while (same < text.length() && staysAsItIs(text, same)) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        int from = Math.max(0, same - 1);
        SpaceCollapser normalized = new SpaceCollapser(text.length(), text, from);
        while (from < text.length()) {
            int to = from + 1;
            boolean easy = isSimple(text.charAt(from));
            while (to < text.length() && !isSimple(text.charAt(to))) {
                easy = false;
                to++;
            }
            if (easy) {
                normalized.add(mapSimple(text.charAt(from)));
            } else {
                normalized.addAll(normalizeSlow(text.substring(from, to)));
            }
            from = to;
        }
        return normalized.toString();
    }

    /** The text as it is compared, with a space wherever it has some. */
    static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text);
        for (int i = 0; i < spaced.length(); i++) {
            if (isSpace(spaced.charAt(i))) {
                spaced.setCharAt(i, PART);
            }
        }
        return of(spaced.toString());
    }

    /** Whether something is left of the text when it is normalised. */
    static boolean isAnything(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                return isSimple(c) || !of(text.substring(i)).isEmpty();
            }
        }
        return false;
    }

    /** Whether nothing of the text changes up to and with this character, if nothing did before it. */
    private static boolean staysAsItIs(String text, int at) {
        char c = text.charAt(at);
        if (c != ' ') {
            return c != PART && isSimple(c) && mapSimple(c) == c;
        }
        return at > 0
                && at + 1 < text.length()
                && text.charAt(at - 1) != ' '
                && !(Tokenizer.isHan(text.charAt(at - 1)) && Tokenizer.isHan(text.codePointAt(at + 1)));
    }

    /**
     * Whether {@link #mapSimple} knows what becomes of the character. None of these joins with a character before it; what
     * follows may join with it only if it is not of these.
     */
    private static boolean isSimple(char c) {
        if (c < 0x80) {
            return (c >= ' ' && c < 0x7F) || (c >= '\t' && c <= '\r');
        }
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x3000 && c <= 0x3029)
                || (c >= 0xFF01 && c <= 0xFF5E)
                || (c >= 0x2013 && c <= 0x2014)
                || (c >= 0x2018 && c <= 0x201D)
                || c == 0xB7
                || c == PART;
    }

    private static char mapSimple(char c) {
        char plain = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
        if (plain >= 'A' && plain <= 'Z') {
            return (char) (plain + 0x20);
        }
        return plain != PART && isSpace(plain) ? ' ' : plain;
    }

    /** A small letter can join with a mark that its capital does not join with, so the form is seen to twice. */
    private static String normalizeSlow(String text) {
        String small = Normalizer.normalize(visible(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        StringBuilder plain = new StringBuilder(small.length());
        Normalizer.normalize(small, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> MIDDLE_DOTS.indexOf(c) >= 0 ? '·' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isRemoved(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isRemoved(int c) {
        if (c < 0xAD) {
            return (c < 0x20 && !(c >= '\t' && c <= '\r')) || (c >= 0x7F && c <= 0x9F && c != 0x85);
        }
        return c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0x2066 && c <= 0x206F)
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    static boolean isSpace(int c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x205F
                || c == 0x3000;
    }

    /** A text as it grows: no two spaces in a row, none at an end, none between two Han characters unless it parts. */
    private static final class SpaceCollapser {

        private final StringBuilder text;
        private boolean space;
        private boolean parted;

        /** Starts with the first characters of a text that has no space to leave out there, but perhaps at the end. */
        SpaceCollapser(int capacity, String start, int length) {
            text = new StringBuilder(capacity + 8);
            space = length > 0 && start.charAt(length - 1) == ' ';
            text.append(start, 0, space ? length - 1 : length);
        }

        void add(int point) {
            if (isSpace(point)) {
                space = text.length() > 0;
                parted |= point == PART;
                return;
            }
            if (space && (parted || !Tokenizer.isHan(point) || !Tokenizer.isHan(text.codePointBefore(text.length())))) {
                text.append(' ');
            }
            space = false;
            parted = false;
            text.appendCodePoint(point);
        }

        void addAll(String more) {
            more.codePoints().forEach(this::add);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
