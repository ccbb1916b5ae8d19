package org.tongbao.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;

/**
 * Reads a CSV table (RFC 4180, also with tabs, semicolons or full-width commas) so that every cell knows its place. CSV
 * libraries read cells too, but none gives the line and column of each, which messages need.
 */
public final class CsvReader {

    private final SourceText source;
    private final String text;
    private final char separator;
    private final Diagnostics diagnostics;
    private final int[] ends = new int[Limits.COLUMNS];
    private int at;

    private CsvReader(SourceText source, Diagnostics diagnostics) {
        this.source = source;
        this.text = source.text();
        this.separator = Separator.of(text);
        this.diagnostics = diagnostics;
    }

    /** All rows that are not blank; empty if they are invalid, as a diagnostic explains. */
    public static Optional<List<CellRow>> read(SourceText source, Diagnostics diagnostics) {
        return new CsvReader(source, diagnostics).rows(CsvRow::row);
    }

    /** The same rows with the spans of their cells. */
    public static Optional<List<CsvRow>> spans(SourceText source, Diagnostics diagnostics) {
        return new CsvReader(source, diagnostics).rows(row -> row);
    }

    /** What separates the cells of a table. */
    public static char separator(String text) {
        return Separator.of(text);
    }

    /** Whether a cell has something that separates the cells of other tables. */
    public static boolean isAmbiguous(String cell) {
        return cell.chars().anyMatch(c -> Separator.ALL.indexOf(c) >= 0);
    }

    private <T> Optional<List<T>> rows(Function<CsvRow, T> part) {
        List<T> rows = new ArrayList<>();
        while (at < text.length()) {
            Optional<CsvRow> row = row();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            if (row.get().row().isBlank()) {
                continue;
            }
            if (rows.size() > Limits.ROWS) {
                diagnostics.add(Code.CSV011, row.get().row().cells().get(0).place(), Limits.ROWS);
                return Optional.empty();
            }
            rows.add(part.apply(row.get()));
        }
        return Optional.of(rows);
    }

    private Optional<CsvRow> row() {
        int start = at;
        List<Node.Scalar> cells = new ArrayList<>();
        while (true) {
            Optional<Node.Scalar> cell = cell();
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            if (cells.size() == Limits.COLUMNS) {
                diagnostics.add(Code.CSV010, cell.get().place(), Limits.COLUMNS);
                return Optional.empty();
            }
            ends[cells.size()] = at;
            cells.add(cell.get());
            boolean more = at < text.length() && text.charAt(at) == separator;
            at++;
            if (!more) {
                return Optional.of(new CsvRow(new CellRow(cells), start, ends));
            }
        }
    }

    private Optional<Node.Scalar> cell() {
        int start = at;
        if (at == text.length() || text.charAt(at) != '"') {
            while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                at++;
            }
            return Optional.of(new Node.Scalar(text.substring(start, at).strip(), source.place(start)));
        }
        StringBuilder value = new StringBuilder();
        while (true) {
            int quote = text.indexOf('"', at + 1);
            if (quote < 0) {
                diagnostics.add(Code.CSV003, source.place(start), new LocalizedText("csv.open"));
                return Optional.empty();
            }
            value.append(text, at + 1, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                break;
            }
            value.append('"');
        }
        if (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            diagnostics.add(Code.CSV003, source.place(at), new LocalizedText("csv.after"));
            return Optional.empty();
        }
        return Optional.of(new Node.Scalar(value.toString().strip(), source.place(start)));
    }
}
