package org.tongbao.source;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same as {@link Matcher#find()} for a pattern with an anchor: a character that every match has near its
 * beginning, such as the first digit of a figure. The pattern is tried only there, since most text has no anchor.
 */
public final class AnchoredMatcher {

    private final Matcher matcher;
    private final int end;
    private int next;

    public AnchoredMatcher(Pattern pattern, CharSequence text) {
        this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        this.end = text.length();
    }

    /**
     * Finds the next match.
     *
     * @param isAnchor whether the character at an index is an anchor
     * @param lead how many characters stand before the anchor at most
     */
    public boolean find(IntPredicate isAnchor, int lead) {
        int tried = next;
        for (int anchor = next; anchor < end; anchor++) {
            if (!isAnchor.test(anchor)) {
                continue;
            }
            for (int from = Math.max(tried, anchor - lead); from <= anchor; from++) {
                if (matcher.region(from, end).lookingAt()) {
                    next = Math.max(matcher.end(), from + 1);
                    return true;
                }
            }
            tried = anchor + 1;
        }
        next = end;
        return false;
    }

    public int start() {
        return matcher.start();
    }

    public String group() {
        return matcher.group();
    }

    public @Nullable String group(int number) {
        return matcher.group(number);
    }
}
