package org.tongbao.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The merged cells of a sheet. Only the first of them holds a text; a person reads it in all. */
final class MergedCells {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    /** Ranges of a sheet. */
    static final int MOST = 500_000;

    private static final int LETTERS = 26;

    /** Cells that are merged downward; merged cells of one row need no filling, being titles and totals. */
    private record Range(String name, int column, int first, int last) {}

    private final List<Range> ranges = new ArrayList<>();

    /** Adds a range, {@code B3:B7}. */
    void add(String reference) {
        Matcher matcher = RANGE.matcher(reference);
        if (matcher.matches() && ranges.size() <= MOST) {
            int first = Integer.parseInt(matcher.group(2));
            int last = Integer.parseInt(matcher.group(4));
            if (last > first) {
                ranges.add(new Range(reference, column(matcher.group(1)), first, last));
            }
        }
    }

    /** Whether there are more ranges than are kept. */
    boolean isTooLarge() {
        return ranges.size() > MOST;
    }

    /**
     * Fills the cells below the first of each range with its text, once for each cell.
     *
     * @param rows in the order of their lines
     * @return the names of the ranges that were filled
     */
    List<String> fillDown(List<RowCells> rows) {
        List<Integer> lines = rows.stream().map(RowCells::line).toList();
        List<String> names = new ArrayList<>();
        ranges.sort(Comparator.comparingInt(Range::first).thenComparingInt(Range::column));
        for (Range range : ranges) {
            int found = Collections.binarySearch(lines, range.first());
            if (found < 0 || rows.get(found).text(range.column()).isEmpty()) {
                continue;
            }
            String text = rows.get(found).text(range.column());
            boolean filled = false;
            for (int i = found + 1; i < rows.size() && lines.get(i) <= range.last(); i++) {
                if (rows.get(i).holds(range.column())) {
                    break;
                }
                rows.get(i).fill(range.column(), text);
                filled = true;
            }
            if (filled) {
                names.add(range.name());
            }
        }
        return names;
    }

    /** The number of a column, from its letters: A is 1, AA is 27. */
    static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return number;
    }
}
