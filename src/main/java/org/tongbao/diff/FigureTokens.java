package org.tongbao.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures and dates in a text, each with the character after it, which names its unit: {@code 12家}, {@code 27日}.
 *
 * @param frame the text without its figures
 */
record FigureTokens(List<String> tokens, String frame) {

    /** Numbers of items and footnotes, and targets of links, are not figures of the text. */
    private static final Pattern NOT_TEXT = Pattern.compile("(?m)^[ >]{0,20}[0-9]{1,9}[.)] |\\[\\^[^\\]\\s]{1,40}\\]"
            + "|\\]\\([^()\\n]{0,2000}+\\)|https?://[^\\s<>)（）]++");

    private static final Pattern FIGURE = Pattern.compile("[0-9０-９]++(?:[.．,，][0-9０-９]++)*+[%％‰]?+[\\p{IsHan}]?+");

    /** The differences of two texts. */
    record Difference(List<String> was, List<String> now) {
        Difference {
            was = List.copyOf(was);
            now = List.copyOf(now);
        }
    }

    static FigureTokens of(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder frame = new StringBuilder();
        Matcher figures = FIGURE.matcher(NOT_TEXT.matcher(text).replaceAll(" "));
        while (figures.find()) {
            tokens.add(normal(figures.group()));
            figures.appendReplacement(frame, "#");
        }
        figures.appendTail(frame);
        return new FigureTokens(tokens, frame.toString());
    }

    /** The figures of the old text that the new one lacks, and those in their place; both empty if none is lacking. */
    static Difference between(String was, String now) {
        FigureTokens before = of(was);
        FigureTokens after = of(now);
        List<String> old = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        if (before.frame.equals(after.frame) && before.tokens.size() == after.tokens.size()) {
            for (int i = 0; i < before.tokens.size(); i++) {
                if (!before.tokens.get(i).equals(after.tokens.get(i))) {
                    old.add(before.tokens.get(i));
                    fresh.add(after.tokens.get(i));
                }
            }
            return new Difference(old, fresh);
        }
        List<String> lost = less(before.tokens, after.tokens);
        return new Difference(lost, lost.isEmpty() ? List.of() : less(after.tokens, before.tokens));
    }

    private static List<String> less(List<String> tokens, List<String> others) {
        List<String> left = new ArrayList<>(others);
        List<String> sorted = new ArrayList<>(tokens);
        Collections.sort(left);
        Collections.sort(sorted);
        List<String> less = new ArrayList<>();
        int at = 0;
        for (String token : sorted) {
            while (at < left.size() && left.get(at).compareTo(token) < 0) {
                at++;
            }
            if (at < left.size() && left.get(at).equals(token)) {
                at++;
            } else {
                less.add(token);
            }
        }
        return less;
    }

    /** Full-width digits as ASCII, thousands without separators. */
    private static String normal(String figure) {
        StringBuilder normal = new StringBuilder();
        figure.chars()
                .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c == '．' ? '.' : c == '％' ? '%' : c)
                .filter(c -> c != ',' && c != '，')
                .forEach(c -> normal.append((char) c));
        return normal.toString();
    }
}
