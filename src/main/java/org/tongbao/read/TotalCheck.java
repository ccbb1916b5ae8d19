package org.tongbao.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.figure.Figure;
import org.tongbao.figure.FigureParser;
import org.tongbao.figure.Interval;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/** Checks the totals of a table file against its rows. Totals are not rows, and are not counted. */
final class TotalCheck {

    /** A number of rows, in a column of words. */
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,9})[个项件条家人名户]?");

    private static final int LONGEST_FIGURE = 40;

    /** A sum of the rows that have a figure, and whether all have one. */
    private record Sum(Interval interval, boolean isWhole) {}

    private final TableHeading heading;
    private final Diagnostics diagnostics;
    /** The sums of some rows by column, so that many totals of the same rows add them up once. */
    private final IdentityHashMap<List<CellRow>, Map<Integer, Optional<Sum>>> sums = new IdentityHashMap<>();

    TotalCheck(TableHeading heading, Diagnostics diagnostics) {
        this.heading = heading;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports the cells of a total that differ from what they add up.
     *
     * @return the cells that cannot be compared with the rows, such as shares and remarks
     */
    List<Node.Scalar> check(TableRows.Total total) {
        List<Integer> cells = total.row().written();
        List<Node.Scalar> rest = new ArrayList<>();
        for (int i : cells.subList(1, cells.size())) {
            Node.Scalar cell = total.row().cells().get(i);
            boolean isNamed = i < heading.columns().size();
            boolean compared = isNamed && compare(total, i, cell);
            if (!compared && !total.row().filled().contains(i)) {
                rest.add(cell);
            }
        }
        return rest;
    }

    private boolean compare(TableRows.Total total, int i, Node.Scalar cell) {
        TableColumn column = heading.columns().get(i);
        return column.isAdded()
                ? checkSum(total, i, column.measured(cell))
                : column.isOfWords() && checkCount(total, i, cell);
    }

    private boolean checkSum(TableRows.Total total, int column, Node.Scalar cell) {
        List<Sum> possible = total.rows().stream()
                .flatMap(rows -> sum(rows, column).stream())
                .toList();
        Optional<Figure> printed = figure(cell);
        boolean compared = printed.isPresent() && !possible.isEmpty();
        if (compared && possible.stream().noneMatch(s -> agrees(printed.get().interval(), s))) {
            Interval sum = possible.get(0).interval();
            report(
                    total,
                    column,
                    cell,
                    sum.single().map(printed.get()::print).orElseGet(() -> sum.low() + "–" + sum.high()));
        }
        return compared;
    }

    /** A number in a column of words counts the rows. */
    private boolean checkCount(TableRows.Total total, int column, Node.Scalar cell) {
        Matcher count = COUNT.matcher(HeadingWord.fold(cell.text()));
        boolean compared = count.matches();
        if (compared) {
            int printed = Integer.parseInt(count.group(1));
            if (total.rows().stream().noneMatch(rows -> rows.size() == printed)) {
                report(total, column, cell, String.valueOf(total.rows().get(0).size()));
            }
        }
        return compared;
    }

    private void report(TableRows.Total total, int column, Node.Scalar cell, String sum) {
        String label = heading.columns().get(column).heading().text();
        diagnostics.add(Code.CSV012, cell.place(), total.row().first().text(), label, cell.text(), sum);
    }

    /** A sum of rows of which some lack the figure can be too large, but not too small. */
    private static boolean agrees(Interval printed, Sum sum) {
        return sum.isWhole() ? printed.meets(sum.interval()) : !printed.isWhollyBelow(sum.interval());
    }

    private Optional<Sum> sum(List<CellRow> rows, int column) {
        return sums.computeIfAbsent(rows, r -> new HashMap<>()).computeIfAbsent(column, c -> added(rows, c));
    }

    private Optional<Sum> added(List<CellRow> rows, int column) {
        Interval sum = Interval.exactly(BigDecimal.ZERO);
        int added = 0;
        int lacking = 0;
        for (CellRow row : rows) {
            if (row.filled().contains(column)) {
                continue;
            }
            Optional<Figure> one = row.text(column).isBlank()
                    ? Optional.empty()
                    : figure(heading.columns().get(column).measured(row.cells().get(column)));
            if (one.isPresent()) {
                sum = sum.plus(one.get().interval());
                added++;
            } else {
                lacking++;
            }
        }
        return added == 0 ? Optional.empty() : Optional.of(new Sum(sum, lacking == 0));
    }

    private static Optional<Figure> figure(Node.Scalar cell) {
        String text = cell.text().strip();
        return text.length() > LONGEST_FIGURE
                ? Optional.empty()
                : FigureParser.parse(text).figure().filter(f -> !f.measure().isHundredths());
    }
}
