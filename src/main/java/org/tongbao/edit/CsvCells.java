package org.tongbao.edit;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.source.CsvReader;
import org.tongbao.source.CsvRow;
import org.tongbao.source.Splice;

/**
 * Writes the cells of a CSV file.
 *
 * @param quotes whether all that is written is put in quotes
 */
record CsvCells(String text, char separator, boolean quotes) {

    CsvCells(String text, boolean quotes) {
        this(text, CsvReader.separator(text), quotes);
    }

    /** Adds the replacements that make a row have other cells, at least as many as before. */
    void change(CsvRow row, List<String> wanted, List<Splice> splices) {
        for (int column = 0; column < row.size(); column++) {
            if (!wanted.get(column).equals(row.row().text(column))) {
                splices.add(changed(row.from(column), row.to(column), wanted.get(column)));
            }
        }
        if (wanted.size() > row.size()) {
            StringBuilder more = new StringBuilder();
            wanted.subList(row.size(), wanted.size())
                    .forEach(cell -> more.append(separator).append(cell(cell, quotes)));
            splices.add(new Splice(row.to(), row.to(), more.toString()));
        }
    }

    /** Adds the replacements that put cells in quotes which have separators of other tables. */
    void guard(CsvRow row, List<Splice> splices) {
        for (int column = 0; column < row.size(); column++) {
            String cell = row.row().text(column);
            if (!isQuoted(row.from(column)) && CsvReader.isAmbiguous(cell)) {
                splices.add(new Splice(row.from(column), row.to(column), cell(cell, true)));
            }
        }
    }

    /** A row whose cells have quotes where those of another have them. */
    String row(List<String> cells, CsvRow beside) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            int column = row.size();
            row.add(cell(cell, quotes || (column < beside.size() && isQuoted(beside.from(column)))));
        }
        return String.join(String.valueOf(separator), row);
    }

    private boolean isQuoted(int offset) {
        return offset < text.length() && text.charAt(offset) == '"';
    }

    /** The cell with another text between its quotes, or between the spaces around it. */
    private Splice changed(int from, int to, String wanted) {
        if (isQuoted(from)) {
            return within(from + 1, to - 1, wanted.replace("\"", "\"\""));
        }
        return quotes || needsQuotes(wanted) ? new Splice(from, to, cell(wanted, true)) : within(from, to, wanted);
    }

    private Splice within(int from, int to, String wanted) {
        String old = text.substring(from, to);
        int start =
                old.isBlank() ? from : from + old.length() - old.stripLeading().length();
        int end = old.isBlank() ? from : from + old.stripTrailing().length();
        return new Splice(start, end, wanted);
    }

    private boolean needsQuotes(String cell) {
        return cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf(separator) >= 0;
    }

    private String cell(String cell, boolean quoted) {
        return quoted || needsQuotes(cell) ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
