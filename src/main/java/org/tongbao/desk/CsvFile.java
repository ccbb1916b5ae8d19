package org.tongbao.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tongbao.diag.Diagnostics;
import org.tongbao.edit.CsvText;
import org.tongbao.edit.EditException;
import org.tongbao.edit.RowChange;
import org.tongbao.kind.FieldSet;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;
import org.tongbao.source.WrittenText;

/**
 * The file of a table as a grid: the headings, and the rows below them.
 *
 * @param first how many rows stand above the data: titles and headings
 */
record CsvFile(CsvText text, int first) {

    /**
     * A row as it is to be.
     *
     * @param was which row of the data it is, counted from 0; -1 for a new one
     */
    record Wanted(int was, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Takes a table apart; empty if it cannot be read. */
    static Optional<CsvFile> of(byte[] bytes, FieldSet columns) {
        return WrittenText.ofTable(bytes)
                .flatMap(w -> CsvText.of("", w, new Diagnostics()))
                .filter(t -> !t.rows().isEmpty())
                .map(t -> new CsvFile(t, headings(t.rows(), columns) + 1));
    }

    /** The first row of which two cells, or the only one, are known headings; the first row if none is. */
    private static int headings(List<CellRow> rows, FieldSet columns) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> written =
                    values(rows.get(i)).stream().filter(v -> !v.isEmpty()).toList();
            long known =
                    written.stream().filter(v -> columns.find(v).isPresent()).count();
            if (known >= 2 || (known == 1 && written.size() == 1)) {
                return i;
            }
        }
        return 0;
    }

    static List<String> values(CellRow row) {
        return row.cells().stream().map(Node.Scalar::text).toList();
    }

    /** The headings of the columns. */
    List<String> headings() {
        return values(text.rows().get(first - 1));
    }

    /** The rows below the headings. */
    List<CellRow> rows() {
        return text.rows().subList(first, text.rows().size());
    }

    /** What a cell says; nothing where the data has no such row or column. */
    String cell(int row, int column) {
        List<String> cells = row >= 0 && row < rows().size() ? values(rows().get(row)) : List.of();
        return column < cells.size() ? cells.get(column) : "";
    }

    /** How many columns there are, those without a heading included. */
    int width() {
        return text.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    }

    byte[] bytes() {
        return text.written().bytes();
    }

    /** The file with other rows: cells change in place, then rows go, move and come. */
    byte[] with(List<Wanted> wanted) throws EditException {
        List<RowChange> changes = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (Wanted row : wanted) {
            if (row.was() >= 0 && row.was() < rows().size() && !row.isBlank()) {
                kept.add(row.was());
                cells(row, changes);
            }
        }
        List<Integer> there =
                new ArrayList<>(IntStream.range(0, rows().size()).boxed().toList());
        Set<Integer> stay = new HashSet<>(kept);
        for (int row = rows().size() - 1; row >= 0; row--) {
            if (!stay.contains(row)) {
                changes.add(new RowChange.Remove(first + row));
                there.remove(row);
            }
        }
        for (int place = 0; place < kept.size(); place++) {
            if (!there.get(place).equals(kept.get(place))) {
                int from = there.indexOf(kept.get(place));
                changes.add(new RowChange.Move(first + from, first + place));
                there.add(place, there.remove(from));
            }
        }
        int place = first;
        for (Wanted row : wanted) {
            if (row.was() < 0 && !row.isBlank()) {
                changes.add(new RowChange.Insert(place, row.cells()));
            }
            place += row.isBlank() ? 0 : 1;
        }
        return text.with(changes).written().bytes();
    }

    private void cells(Wanted wanted, List<RowChange> changes) {
        List<String> old = values(rows().get(wanted.was()));
        int width = Math.max(old.size(), wanted.cells().size());
        for (int column = 0; column < width; column++) {
            String was = column < old.size() ? old.get(column) : "";
            String now =
                    column < wanted.cells().size() ? wanted.cells().get(column).strip() : "";
            if (!was.equals(now)) {
                changes.add(new RowChange.SetCell(first + wanted.was(), column, now));
            }
        }
    }
}
