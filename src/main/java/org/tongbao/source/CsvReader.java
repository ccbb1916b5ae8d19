package org.tongbao.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private int at;

    private CsvReader(SourceText source, Diagnostics diagnostics) {
        this.source = source;
        this.text = source.text();
        this.separator = Separator.of(text);
        this.diagnostics = diagnostics;
    }

    /** All rows that are not blank; empty if they are invalid, as a diagnostic explains. */
    public static Optional<List<CellRow>> read(SourceText source, Diagnostics diagnostics) {
        return new CsvReader(source, diagnostics).rows();
    }

    private Optional<List<CellRow>> rows() {
        List<CellRow> rows = new ArrayList<>();
        while (at < text.length()) {
            Optional<CellRow> row = row();
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
        }
        return Optional.of(rows);
    }

    private Optional<CellRow> row() {
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
            boolean more = at < text.length() && text.charAt(at) == separator;
            at++;
            if (!more) {
                return Optional.of(new CellRow(cells));
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
