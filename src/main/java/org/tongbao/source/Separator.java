package org.tongbao.source;

import java.util.HashMap;
import java.util.Map;

/** Finds what separates the cells of a table: a comma, a tab, a semicolon, or a full-width comma. */
public final class Separator {

    static final String ALL = ",\t;，；";

    /** As many rows tell enough. */
    private static final int ROWS = 50;

    private Separator() {}

    /** The one that stands equally often in the most rows; a comma if none stands anywhere. */
    public static char of(String text) {
        char best = ',';
        int most = 0;
        for (int i = 0; i < ALL.length(); i++) {
            char candidate = ALL.charAt(i);
            int equal = equalRows(text, candidate);
            if (equal > most) {
                best = candidate;
                most = equal;
            }
        }
        return best;
    }

    /** How many of the first rows have the count that most of them have, not counting within quotation marks. */
    private static int equalRows(String text, char separator) {
        Map<Integer, Integer> rowsByCount = new HashMap<>();
        boolean quoted = false;
        int count = 0;
        int rows = 0;
        for (int i = 0; i <= text.length() && rows < ROWS; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            } else if (c == '\n' && (!quoted || i == text.length())) {
                rowsByCount.merge(count, 1, Integer::sum);
                count = 0;
                rows++;
            }
        }
        rowsByCount.remove(0);
        return rowsByCount.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
