package org.tongbao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.Table;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/**
 * A sheet of a workbook as a table of a kind, for an import: which heading fills which column, and the rows.
 *
 * @param title the line above the heading; empty if there is none
 * @param columns the columns that headings name, in their order
 * @param headings the heading of each of them
 * @param rows their cells, without totals and remarks
 * @param unknown headings that no column has
 * @param left lines that are neither heading, row nor total
 * @param totals how many lines are totals
 */
public record SheetMatch(
        Table table,
        String title,
        List<Field> columns,
        List<String> headings,
        List<List<String>> rows,
        List<String> unknown,
        List<String> left,
        int totals) {

    /** For {@link #of}: the heading is known and not wanted. */
    public static final String DROPPED = "-";

    /** Gives a sheet to a table; {@code known} leads from headings to names of columns, or to {@link #DROPPED}. */
    public static SheetMatch of(Table table, List<CellRow> sheet, Map<String, String> known) {
        TableHeading heading = TableHeading.find(called(table.columns(), known), sheet);
        TableRows rows = TableRows.of(heading, sheet);
        List<Integer> named = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < heading.columns().size(); i++) {
            TableColumn column = heading.columns().get(i);
            String word = HeadingWord.fold(column.heading().text());
            if (column.field() != null) {
                named.add(i);
            } else if (column.isUnknown() && !DROPPED.equals(known.get(word))) {
                unknown.add(column.heading().text().replaceAll("\\s+", ""));
            }
        }
        return new SheetMatch(
                table,
                heading.first() == 0 ? "" : sheet.get(0).first().text(),
                named.stream()
                        .map(i -> table.columns()
                                .named(Objects.requireNonNull(
                                                heading.columns().get(i).field())
                                        .name())
                                .orElseThrow())
                        .toList(),
                named.stream()
                        .map(i -> heading.columns().get(i).heading().text())
                        .toList(),
                rows.data().stream().map(r -> cells(r, named, heading)).toList(),
                unknown,
                rows.other().stream().map(r -> r.first().text()).toList(),
                rows.totals().size());
    }

    /** Reports the totals of a sheet that differ from its rows. */
    public static void checkTotals(
            Table table, List<CellRow> sheet, Map<String, String> known, Diagnostics diagnostics) {
        TableHeading heading = TableHeading.find(called(table.columns(), known), sheet);
        TotalCheck check = new TotalCheck(heading, diagnostics);
        TableRows.of(heading, sheet).totals().forEach(check::check);
    }

    /** The form in which headings are remembered. */
    public static String form(String heading) {
        return HeadingWord.fold(heading);
    }

    private static FieldSet called(FieldSet columns, Map<String, String> known) {
        return new FieldSet(columns.fields().stream()
                .map(f -> f.alsoCalled(known.entrySet().stream()
                        .filter(k -> k.getValue().equals(f.name()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList()))
                .toList());
    }

    private static List<String> cells(CellRow row, List<Integer> named, TableHeading heading) {
        List<String> cells = new ArrayList<>();
        for (int i : named) {
            Node.Scalar empty = new Node.Scalar("", row.first().place());
            Node.Scalar cell = Optional.of(row)
                    .filter(r -> i < r.cells().size())
                    .map(r -> r.cells().get(i))
                    .orElse(empty);
            boolean isFigure = heading.columns().get(i).isAdded();
            cells.add(
                    isFigure && row.filled().contains(i)
                            ? ""
                            : heading.columns().get(i).measured(cell).text());
        }
        return cells;
    }
}
