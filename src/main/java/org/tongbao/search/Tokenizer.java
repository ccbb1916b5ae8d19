package org.tongbao.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What of a text can be searched for. {@code search-text.js} does the same in the browser; both are held to the cases in
 * {@code tokens.json}. docs/search.md has the rules.
 */
public final class Tokenizer {

    /** Longer words are cut. */
    static final int LONGEST_WORD = 40;

    /**
     * Characters of a normalised text that belong together.
     *
     * @param start where it starts, in UTF-16 units
     * @param end where it ends
     * @param han whether it is made of characters that are searched in pairs; otherwise it is one word
     */
    public record Run(int start, int end, boolean han) {}

    /** Is told of the runs of a text, first to last. */
    @FunctionalInterface
    public interface RunConsumer {
        void run(int start, int end, boolean han);
    }

    private enum Sort {
        OTHER,
        HAN,
        WORD
    }

    private Tokenizer() {}

    /** The text as it is compared: compatible forms, small letters, one space between words, nothing unseen. */
    public static String normalize(String text) {
        int same = 0;
        while (same < text.length() && staysAsItIs(text, same)) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        int from = Math.max(0, same - 1);
        Normalized normalized = new Normalized(text.length(), text, from);
        while (from < text.length()) {
            int to = from + 1;
            boolean easy = isEasy(text.charAt(from));
            while (to < text.length() && !isEasy(text.charAt(to))) {
                easy = false;
                to++;
            }
            if (easy) {
                normalized.add(easily(text.charAt(from)));
            } else {
                normalized.addAll(thoroughly(text.substring(from, to)));
            }
            from = to;
        }
        return normalized.toString();
    }

    /** Whether something is left of the text when it is normalised. */
    static boolean isAnything(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                return isEasy(c) || !normalize(text.substring(i)).isEmpty();
            }
        }
        return false;
    }

    /** Whether nothing of the text changes up to and with this character, if nothing did before it. */
    private static boolean staysAsItIs(String text, int at) {
        char c = text.charAt(at);
        return c == ' ' ? at > 0 && at + 1 < text.length() && text.charAt(at - 1) != ' ' : isEasy(c) && easily(c) == c;
    }

    /**
     * Whether {@link #easily} knows what becomes of the character. None of these joins with a character before it; what
     * follows may join with it only if it is not of these.
     */
    private static boolean isEasy(char c) {
        if (c < 0x80) {
            return (c >= ' ' && c < 0x7F) || (c >= '\t' && c <= '\r');
        }
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x3000 && c <= 0x3029)
                || (c >= 0xFF01 && c <= 0xFF5E)
                || (c >= 0x2013 && c <= 0x2014)
                || (c >= 0x2018 && c <= 0x201D)
                || c == 0xB7;
    }

    private static char easily(char c) {
        char plain = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
        if (plain >= 'A' && plain <= 'Z') {
            return (char) (plain + 0x20);
        }
        return isSpace(plain) ? ' ' : plain;
    }

    /** A small letter can join with a mark that its capital does not join with, so the form is seen to twice. */
    private static String thoroughly(String text) {
        String small = Normalizer.normalize(visible(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        return Normalizer.normalize(small, Normalizer.Form.NFKC);
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

    private static boolean isSpace(char c) {
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

    /** A text as it grows: no two spaces in a row, none at an end. */
    private static final class Normalized {

        private final StringBuilder text;
        private boolean space;

        /** Starts with the first characters of a text that has no space to leave out there, but perhaps at the end. */
        Normalized(int capacity, String start, int length) {
            text = new StringBuilder(capacity + 8);
            space = length > 0 && start.charAt(length - 1) == ' ';
            text.append(start, 0, space ? length - 1 : length);
        }

        void add(char c) {
            if (isSpace(c)) {
                space = text.length() > 0;
                return;
            }
            if (space) {
                text.append(' ');
                space = false;
            }
            text.append(c);
        }

        void addAll(String more) {
            for (int i = 0; i < more.length(); i++) {
                add(more.charAt(i));
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** The runs of a normalised text, first to last. Nothing stands between two of which one ends where the other starts. */
    public static List<Run> runs(String normalized) {
        List<Run> runs = new ArrayList<>();
        eachRun(normalized, (start, end, han) -> runs.add(new Run(start, end, han)));
        return runs;
    }

    /** As {@link #runs}, without a list. */
    public static void eachRun(String normalized, RunConsumer consumer) {
        int length = normalized.length();
        int at = 0;
        while (at < length) {
            int start = at;
            switch (sort(normalized, at)) {
                case HAN -> {
                    at = endOfHan(normalized, at);
                    consumer.run(start, at, true);
                }
                case WORD -> {
                    at = endOfWord(normalized, at);
                    for (int from = start; from < at; from += LONGEST_WORD) {
                        consumer.run(from, Math.min(at, from + LONGEST_WORD), false);
                    }
                    if (at < length && isShareSign(normalized.charAt(at)) && isDigit(normalized.charAt(at - 1))) {
                        consumer.run(at, at + 1, false);
                        at++;
                    }
                }
                case OTHER -> at++;
            }
        }
    }

    private static int endOfHan(String text, int from) {
        int at = from;
        while (at < text.length() && sort(text, at) == Sort.HAN) {
            at += Character.isHighSurrogate(text.charAt(at)) ? 2 : 1;
        }
        return at;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && (sort(text, at) == Sort.WORD || isPointInNumber(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isPointInNumber(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1));
    }

    private static boolean isShareSign(char c) {
        return c == '%' || c == '‰';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The ranges are explicit: the tables of the JDK and of browsers grow from version to version. */
    private static Sort sort(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? Sort.WORD : Sort.OTHER;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return Sort.HAN;
        }
        if (c < 0x3000) {
            return (c >= 0xDF && c <= 0x24F && c != 0xF7) || (c >= 0x370 && c <= 0x52F) ? Sort.WORD : Sort.OTHER;
        }
        return isRareHan(Character.isHighSurrogate(c) ? text.codePointAt(at) : c) ? Sort.HAN : Sort.OTHER;
    }

    private static boolean isRareHan(int c) {
        return c == 0x3005
                || c == 0x3007
                || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x30A1 && c <= 0x30FA)
                || c == 0x30FC
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x2FA1F)
                || (c >= 0x30000 && c <= 0x323AF);
    }

    /** The tokens of a normalised text: the pairs of its Han runs, a Han character that stands alone, its words. */
    public static List<String> tokens(String normalized) {
        List<String> tokens = new ArrayList<>();
        eachRun(normalized, (start, end, han) -> {
            int second = start + Character.charCount(normalized.codePointAt(start));
            if (!han || second == end) {
                tokens.add(normalized.substring(start, end));
                return;
            }
            int first = start;
            while (second < end) {
                int after = second + Character.charCount(normalized.codePointAt(second));
                tokens.add(normalized.substring(first, after));
                first = second;
                second = after;
            }
        });
        return tokens;
    }
}
