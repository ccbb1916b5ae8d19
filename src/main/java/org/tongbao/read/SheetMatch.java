package org.tongbao.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
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
 * @param left rows that are neither heading, row of the table nor total
 * @param totals how many lines are totals
 */
public record SheetMatch(
        Table table,
        String title,
        List<Field> columns,
        List<String> headings,
        List<List<String>> rows,
        List<String> unknown,
        List<CellRow> left,
        int totals) {

    /** For {@link #of}: the heading is known and not wanted. */
    public static final String DROPPED = "-";

    /** Cells of a column without a heading that a message quotes. */
    private static final int QUOTED = 3;

    /** Gives a sheet to a table; {@code known} leads from headings to names of columns, or to {@link #DROPPED}. */
    public static SheetMatch of(Table table, List<CellRow> sheet, Map<String, String> known) {
        TableHeading heading = TableHeading.find(called(table.columns(), known), sheet);
        TableRows rows = TableRows.of(heading, sheet);
        List<Integer> named = new ArrayList<>();
        Set<Field> fields = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < heading.columns().size(); i++) {
            TableColumn column = heading.columns().get(i);
            String word = HeadingWord.fold(column.heading().text());
            boolean wanted = !DROPPED.equals(known.get(word));
            if (wanted && column.field() != null && fields.add(column.field())) {
                named.add(i);
            } else if (wanted && (column.field() != null || column.isUnknown())) {
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
                rows.data().stream()
                        .map(r -> cells(r, named, heading))
                        .filter(r -> r.stream().anyMatch(c -> !c.isEmpty()))
                        .toList(),
                unknown,
                rows.other(),
                rows.totals().size());
    }

    /**
     * Reports what is wrong with a sheet, such as a total that differs from its rows, and the cells that are in no row:
     * those of totals that cannot be added up, and those below no heading.
     */
    public static void report(Table table, List<CellRow> sheet, Map<String, String> known, Diagnostics diagnostics) {
        TableHeading heading = TableHeading.find(called(table.columns(), known), sheet);
        TableRows rows = TableRows.of(heading, sheet);
        TotalCheck check = new TotalCheck(heading, diagnostics);
        for (TableRows.Total total : rows.totals()) {
            List<Node.Scalar> rest = check.check(total);
            if (!rest.isEmpty()) {
                Node.Scalar first = total.row().first();
                String words = new CellRow(rest).line();
                LocalizedText text = new LocalizedText("office.total", first.text(), words);
                diagnostics.add(Code.OFF009, rest.get(0).place(), text);
            }
        }
        RowNumbers.report(heading, rows.groups(), diagnostics);
        for (int i = 0; i < heading.columns().size(); i++) {
            reportColumn(i, heading, rows.data(), diagnostics);
        }
    }

    private static void reportColumn(int i, TableHeading heading, List<CellRow> rows, Diagnostics diagnostics) {
        TableColumn column = heading.columns().get(i);
        if (!column.isNameless() && !column.isAdded()) {
            return;
        }
        List<Node.Scalar> cells = rows.stream()
                .map(r -> r.cells().get(i))
                .filter(c -> !c.isEmpty())
                .toList();
        if (column.isNameless() && !cells.isEmpty()) {
            Place place = cells.get(0).place();
            String letters = Place.letters(place.column());
            String words = new CellRow(cells.subList(0, Math.min(cells.size(), QUOTED))).line();
            diagnostics.add(
                    Code.OFF009, place, new LocalizedText("office.sheet.nameless", letters, cells.size(), words));
        } else if (column.isAdded()) {
            String label = Objects.requireNonNull(column.field()).label();
            rows.stream()
                    .filter(r -> r.filled().contains(i))
                    .map(r -> r.cells().get(i))
                    .forEach(c -> diagnostics.add(Code.CSV017, c.place(), label, c.text()));
        }
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
