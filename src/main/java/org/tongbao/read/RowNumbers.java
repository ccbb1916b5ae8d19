package org.tongbao.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/** The column 序号 of a table whose kind has no such column: it only counts, and must do so without a gap. */
record RowNumbers(TableHeading heading) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** Reports the first cell of some groups of rows that does not count on from the one before. */
    static void report(TableHeading heading, List<List<CellRow>> groups, Diagnostics diagnostics) {
        groups.stream()
                .flatMap(g -> new RowNumbers(heading).wrong(g).stream())
                .limit(1)
                .forEach(w ->
                        diagnostics.add(Code.CSV013, w.cell().place(), w.cell().text(), w.expected()));
    }

    /** A cell that does not go on counting, and the number that would. */
    private record Wrong(Node.Scalar cell, int expected) {}

    /** The first cell of some rows that does not count on from the one before. */
    private Optional<Wrong> wrong(List<CellRow> rows) {
        int column = column();
        int last = -1;
        for (CellRow row : rows) {
            String text = column < 0 ? "" : row.text(column).strip();
            if (NUMBER.matcher(text).matches() && !row.filled().contains(column)) {
                int number = Integer.parseInt(text);
                if (last >= 0 && number != last + 1) {
                    return Optional.of(new Wrong(row.cells().get(column), last + 1));
                }
                last = number;
            }
        }
        return Optional.empty();
    }

    private int column() {
        for (int i = 0; i < heading.columns().size(); i++) {
            if (heading.columns().get(i).counts()) {
                return i;
            }
        }
        return -1;
    }
}
