package org.tongbao.render;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbao.render.view.Html;

/**
 * Marks where a title may break: between words, as the dictionary of ICU finds them. The style sheet allows a break
 * there only ({@code word-break: keep-all}), so that no line ends in the middle of a word, a short bracket or quotation,
 * or between a figure and its measure.
 */
final class PhraseBreaks {

    private static final String BREAK = "<wbr>";

    /** A bracket or quotation of at most so many characters stays on one line. */
    private static final int SHORT = 14;

    /** These belong to the word before them. */
    private static final String BOUND_BACKWARD = "的了等之";

    /** These belong to the word after them: conjunctions, prepositions, negations, numerals. */
    private static final String BOUND_FORWARD = "和与及或对从向在把将被让请使由拟不未无非各每本再第一二三四五六七八九十百千万";

    /** Terms of the field that the dictionary does not know. */
    private static final List<String> TERMS = List.of("作风建设", "前三季度", "三季度", "中期报告", "经信委", "一把手");

    private static final String OPEN = "（(《〈“‘「『【〔";
    private static final String CLOSE = "）)》〉”’」』】〕";

    /** Iterators are not safe for several threads, and making one reads the dictionary. */
    private static final ThreadLocal<BreakIterator> WORDS = ThreadLocal.withInitial(() -> Shared.WORDS.clone());

    private static final class Shared {
        private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
    }

    /** Titles stand on many pages; when so many are known, they are forgotten. */
    private static final int MOST_KNOWN = 1 << 15;

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private PhraseBreaks() {}

    /** The text as HTML, with {@code <wbr>} where it may break. */
    static String html(String text) {
        String known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        String html = marked(text);
        KNOWN.put(text, html);
        return html;
    }

    private static String marked(String text) {
        boolean[] breaks = bounds(text);
        keepSingles(text, breaks);
        keepTerms(text, breaks);
        keepBrackets(text, breaks);
        StringBuilder html = new StringBuilder(text.length() * 2);
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (breaks[i]) {
                html.append(Html.escape(text.substring(from, i))).append(BREAK);
                from = i;
            }
        }
        return html.append(Html.escape(text.substring(from))).toString();
    }

    /** Bounds of words between two Han characters, or before a figure. */
    private static boolean[] bounds(String text) {
        boolean[] breaks = new boolean[text.length() + 1];
        BreakIterator words = WORDS.get();
        words.setText(text);
        for (int i = words.first(); i != BreakIterator.DONE; i = words.next()) {
            breaks[i] = i > 0
                    && i < text.length()
                    && isHan(text.charAt(i - 1))
                    && (isHan(text.charAt(i)) || isBeforeFigure(text, i))
                    && BOUND_BACKWARD.indexOf(text.charAt(i)) < 0
                    && BOUND_FORWARD.indexOf(text.charAt(i - 1)) < 0;
        }
        return breaks;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || Character.isSurrogate(c);
    }

    private static boolean isBeforeFigure(String text, int i) {
        return Character.isDigit(text.charAt(i)) && text.charAt(i - 1) != '第';
    }

    /** A word of one character is rarely a whole word: it stays with the one before it, unless it begins the next. */
    private static void keepSingles(String text, boolean[] breaks) {
        int last = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends = i == text.length() || breaks[i] || !isHan(text.charAt(i));
            if (ends) {
                if (i - last == 1 && last > 0 && BOUND_FORWARD.indexOf(text.charAt(last)) < 0) {
                    breaks[last] = false;
                }
                last = i;
            }
        }
    }

    private static void keepTerms(String text, boolean[] breaks) {
        for (String term : TERMS) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
                Arrays.fill(breaks, at + 1, at + term.length(), false);
            }
        }
    }

    private static void keepBrackets(String text, boolean[] breaks) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0) {
                open = i;
            } else if (CLOSE.indexOf(text.charAt(i)) >= 0 && open >= 0) {
                if (i - open <= SHORT) {
                    Arrays.fill(breaks, open + 1, i + 1, false);
                }
                open = -1;
            }
        }
    }
}
