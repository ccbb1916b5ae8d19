package org.tongbao.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.kind.FieldSet;
import org.tongbao.source.Separator;

/**
 * The file of a table, changed cell by cell: what was not changed keeps its quotes, and no other line changes.
 *
 * @param head the rows above the data, up to the headings
 */
record CsvFile(String text, char separator, List<Row> head, List<Row> rows) {

    /** A row with all that follows it up to the next one. */
    record Row(int from, int to, int line, List<Cell> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(c -> c.value().isEmpty());
        }

        List<String> values() {
            return cells.stream().map(Cell::value).toList();
        }
    }

    /** A cell and its place in the text. */
    record Cell(int from, int to, String value) {}

    /**
     * A row as it is to be.
     *
     * @param was which row it is, counted from 0; -1 for a new one
     */
    record Wanted(int was, List<String> cells) {}

    /** Takes a table apart; empty if it is no UTF-8 or no table, so that only a program for tables can change it. */
    static Optional<CsvFile> of(byte[] bytes, FieldSet columns) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        char separator =
                Separator.of(text.substring(start).replace("\r\n", "\n").replace('\r', '\n'));
        return new Parser(text, separator, start)
                .rows()
                .filter(r -> !r.isEmpty())
                .map(rows -> {
                    int headings = headings(rows, columns);
                    return new CsvFile(
                            text, separator, rows.subList(0, headings + 1), rows.subList(headings + 1, rows.size()));
                });
    }

    /** The first row of which two cells, or the only one, are known headings; the first row if none is. */
    private static int headings(List<Row> rows, FieldSet columns) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> written =
                    rows.get(i).values().stream().filter(v -> !v.isEmpty()).toList();
            long known =
                    written.stream().filter(v -> columns.find(v).isPresent()).count();
            if (known >= 2 || (known == 1 && written.size() == 1)) {
                return i;
            }
        }
        return 0;
    }

    /** The headings of the columns. */
    List<String> headings() {
        return head.get(head.size() - 1).values();
    }

    /** How many columns there are, those without a heading included. */
    int width() {
        int most = headings().size();
        for (Row row : rows) {
            most = Math.max(most, row.cells().size());
        }
        return most;
    }

    /** The text with other rows. */
    String with(List<Wanted> wanted) {
        int end = head.get(head.size() - 1).to();
        StringBuilder out = new StringBuilder(text.substring(0, end));
        for (Wanted row : wanted) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
                out.append(lineEnd());
            }
            if (row.was() >= 0 && row.was() < rows.size()) {
                old(rows.get(row.was()), row.cells(), out);
            } else {
                out.append(line(row.cells())).append(lineEnd());
            }
        }
        boolean open = !text.endsWith("\n");
        boolean sameLast = !wanted.isEmpty() && wanted.get(wanted.size() - 1).was() == rows.size() - 1;
        return open && sameLast ? out.toString().stripTrailing() : out.toString();
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private void old(Row row, List<String> cells, StringBuilder out) {
        int at = row.from();
        int last = Math.max(cells.size(), row.cells().size());
        for (int i = 0; i < last; i++) {
            String value = i < cells.size() ? cells.get(i).strip() : "";
            if (i < row.cells().size()) {
                Cell cell = row.cells().get(i);
                out.append(text, at, cell.from());
                out.append(value.equals(cell.value()) ? text.substring(cell.from(), cell.to()) : quoted(value));
                at = cell.to();
            } else if (cells.subList(i, cells.size()).stream().anyMatch(c -> !c.isBlank())) {
                out.append(separator).append(quoted(value));
            }
        }
        out.append(text, at, row.to());
    }

    private String line(List<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(c -> quoted.add(quoted(c.strip())));
        return String.join(String.valueOf(separator), quoted);
    }

    private String quoted(String value) {
        boolean plain = value.indexOf(separator) < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** Finds rows and cells as the reader does. */
    private static final class Parser {

        private final String text;
        private final char separator;
        private int at;
        private int line = 1;

        Parser(String text, char separator, int start) {
            this.text = text;
            this.separator = separator;
            this.at = start;
        }

        Optional<List<Row>> rows() {
            List<Row> rows = new ArrayList<>();
            int from = at;
            while (at < text.length()) {
                int first = line;
                List<Cell> cells = new ArrayList<>();
                boolean more = true;
                while (more) {
                    Optional<Cell> cell = cell();
                    if (cell.isEmpty()) {
                        return Optional.empty();
                    }
                    cells.add(cell.get());
                    more = at < text.length() && text.charAt(at) == separator;
                    at += more ? 1 : 0;
                }
                lineEnd();
                Row row = new Row(from, at, first, cells);
                if (row.isBlank() && !rows.isEmpty()) {
                    Row before = rows.remove(rows.size() - 1);
                    rows.add(new Row(before.from(), at, before.line(), before.cells()));
                    from = at;
                } else if (!row.isBlank()) {
                    rows.add(row);
                    from = at;
                }
            }
            return Optional.of(rows);
        }

        private void lineEnd() {
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        }

        private boolean endsCell(char c) {
            return c == separator || c == '\n' || c == '\r';
        }

        private Optional<Cell> cell() {
            int from = at;
            if (at == text.length() || text.charAt(at) != '"') {
                while (at < text.length() && !endsCell(text.charAt(at))) {
                    at++;
                }
                return Optional.of(new Cell(from, at, text.substring(from, at).strip()));
            }
            int quote = text.indexOf('"', at + 1);
            while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
                quote = text.indexOf('"', quote + 2);
            }
            if (quote < 0 || (quote + 1 < text.length() && !endsCell(text.charAt(quote + 1)))) {
                return Optional.empty();
            }
            at = quote + 1;
            String value = text.substring(from + 1, quote).replace("\"\"", "\"").replace("\r\n", "\n");
            line += (int) value.chars().filter(c -> c == '\n').count();
            return Optional.of(new Cell(from, at, value.strip()));
        }
    }
}
