package org.tongbao.data;

import java.util.regex.Pattern;

/** Text that a spreadsheet would take for a formula and run. */
public final class Formula {

    private static final String STARTS = "=+-@\t\r＝＋－＠﹦﹢﹣﹫";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?%?");

    private Formula() {}

    /** Whether a spreadsheet would run the text. */
    public static boolean runs(String text) {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        return first < text.length()
                && STARTS.indexOf(text.charAt(first)) >= 0
                && !NUMBER.matcher(text.strip()).matches();
    }

    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c) || c == '\n';
    }
}
