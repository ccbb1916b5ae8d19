package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a normalised text can be searched for. {@code search-text.js} does the same in the browser; both are held to the
 * cases in {@code tokens.json}. docs/search.md has the rules.
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
    private interface RunConsumer {
        void run(int start, int end, boolean han);
    }

    private enum CharType {
        OTHER,
        HAN,
        WORD
    }

    private Tokenizer() {}

    /** The runs of a normalised text, first to last. Nothing stands between two of which one ends where the other starts. */
    public static List<Run> runs(String normalized) {
        List<Run> runs = new ArrayList<>();
        eachRun(normalized, (start, end, han) -> runs.add(new Run(start, end, han)));
        return runs;
    }

    private static void eachRun(String normalized, RunConsumer consumer) {
        int length = normalized.length();
        int at = 0;
        while (at < length) {
            int start = at;
            switch (charType(normalized, at)) {
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
        while (at < text.length() && charType(text, at) == CharType.HAN) {
            at += Character.isHighSurrogate(text.charAt(at)) ? 2 : 1;
        }
        return at;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && (charType(text, at) == CharType.WORD || isPointInNumber(text, at))) {
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
    private static CharType charType(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? CharType.WORD : CharType.OTHER;
        }
        if (c < 0x3000) {
            return (c >= 0xDF && c <= 0x24F && c != 0xF7) || (c >= 0x370 && c <= 0x52F)
                    ? CharType.WORD
                    : CharType.OTHER;
        }
        return isHan(Character.isHighSurrogate(c) ? text.codePointAt(at) : c) ? CharType.HAN : CharType.OTHER;
    }

    /** Whether the character is searched in pairs. */
    static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || c == 0x3005
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
