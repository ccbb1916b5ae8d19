package org.tongbao.kind;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a declaration, matched in time linear in the text by RE2/J; see docs/adr/0029. RE2 unfolds
 * counted repetitions, so a pattern may not unfold to more than a stated size.
 *
 * @param written as in the declaration
 */
public record TextPattern(String written, Pattern pattern) {

    /** The longest pattern, in UTF-16 units. */
    static final int LONGEST = 1_000;

    /** The largest pattern, in characters after its counted repetitions are written out. */
    static final int LARGEST = 10_000;

    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?}");

    /** Why a pattern cannot be used. */
    enum Fault {
        /** RE2 cannot read it. */
        SYNTAX,
        /** It is longer or larger than a pattern may be. */
        SIZE
    }

    /** A pattern, or the reason why it is invalid. */
    record Read(@Nullable TextPattern pattern, @Nullable Fault fault) {}

    static Read read(String written) {
        if (written.length() > LONGEST || size(written) > LARGEST) {
            return new Read(null, Fault.SIZE);
        }
        try {
            return new Read(new TextPattern(written, Pattern.compile(written)), null);
        } catch (PatternSyntaxException e) {
            return new Read(null, Fault.SYNTAX);
        }
    }

    /** Whether the whole text fits. */
    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    /** How many characters a pattern has once {@code a{3}} is written {@code aaa}, beyond the largest or not. */
    private static long size(String written) {
        Matcher count = COUNT.matcher(written);
        Deque<Long> groups = new ArrayDeque<>();
        long total = 0;
        long last = 0;
        int at = 0;
        while (at < written.length() && total <= LARGEST) {
            char c = written.charAt(at);
            if (c == '(') {
                groups.push(total + last);
                total = 0;
                last = 0;
            } else if (c == ')' && !groups.isEmpty()) {
                last += total + 1;
                total = groups.pop();
            } else if (c == '{' && count.region(at, written.length()).lookingAt()) {
                last *= most(count);
                at = count.end() - 1;
            } else {
                total += last;
                last = 1;
                at = c == '[' ? Math.max(at, endOfClass(written, at)) : c == '\\' ? at + 1 : at;
            }
            at++;
        }
        return total + last + groups.stream().mapToLong(Long::longValue).sum();
    }

    private static long most(Matcher count) {
        String most =
                Optional.ofNullable(count.group(2)).filter(m -> !m.isEmpty()).orElse(count.group(1));
        return Math.max(1, Long.parseLong(most));
    }

    /** The bracket that closes a class of characters; the opening one if there is none. */
    private static int endOfClass(String written, int open) {
        int at = open + 1;
        if (at < written.length() && written.charAt(at) == '^') {
            at++;
        }
        for (int i = at; i < written.length(); i++) {
            if (written.charAt(i) == '\\') {
                i++;
            } else if (written.charAt(i) == ']' && i > at) {
                return i;
            }
        }
        return open;
    }
}
