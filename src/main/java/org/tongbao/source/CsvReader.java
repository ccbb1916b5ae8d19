package org.tongbao.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;

/**
 * Reads a CSV table (RFC 4180, commas, a heading row) so that every cell knows its place. CSV libraries read cells too,
 * but none gives the line and column of each, which messages need.
 */
public final class CsvReader {

    /** A row of cells, the heading row included. */
    public record Row(List<Node.Scalar> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(Node.Scalar::isEmpty);
        }
    }

    private final SourceText source;
    private final String text;
    private final Diagnostics diagnostics;
    private int at;

    private CsvReader(SourceText source, Diagnostics diagnostics) {
        this.source = source;
        this.text = source.text();
        this.diagnostics = diagnostics;
    }

    /** All rows that are not blank, each as long as the first; empty if they are invalid, as a diagnostic explains. */
    public static Optional<List<Row>> read(SourceText source, Diagnostics diagnostics) {
        return new CsvReader(source, diagnostics).rows();
    }

    private Optional<List<Row>> rows() {
        List<Row> rows = new ArrayList<>();
        boolean sound = true;
        while (at < text.length()) {
            Optional<Row> row = row();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            if (row.get().isBlank()) {
                continue;
            }
            if (rows.size() > Limits.ROWS) {
                diagnostics.add(Code.CSV011, row.get().cells().get(0).place(), Limits.ROWS);
                return Optional.empty();
            }
            rows.add(row.get());
            int expected = rows.get(0).cells().size();
            int found = row.get().cells().size();
            if (found != expected) {
                Node.Scalar cell = row.get().cells().get(found > expected ? expected : 0);
                diagnostics.add(Code.CSV001, cell.place(), expected, found);
                sound = false;
            }
        }
        return sound ? Optional.of(rows) : Optional.empty();
    }

    private Optional<Row> row() {
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
            cells.add(cell.get());
            boolean comma = at < text.length() && text.charAt(at) == ',';
            at++;
            if (!comma) {
                return Optional.of(new Row(cells));
            }
        }
    }

    private Optional<Node.Scalar> cell() {
        int start = at;
        if (at == text.length() || text.charAt(at) != '"') {
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
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
        if (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            diagnostics.add(Code.CSV003, source.place(at), new LocalizedText("csv.after"));
            return Optional.empty();
        }
        return Optional.of(new Node.Scalar(value.toString().strip(), source.place(start)));
    }
}
