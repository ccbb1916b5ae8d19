package org.tongbao.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tongbao.diag.Diagnostics;
import org.tongbao.edit.EditException.Fault;
import org.tongbao.source.CellRow;
import org.tongbao.source.Characters;
import org.tongbao.source.CsvReader;
import org.tongbao.source.CsvRow;
import org.tongbao.source.Limits;
import org.tongbao.source.SourceReader;
import org.tongbao.source.Splice;
import org.tongbao.source.WrittenText;

/** The text of a table in a CSV file. Edits give another text, which differs where a cell differs. */
public final class CsvText {

    private final String file;
    private final WrittenText written;
    private final List<CsvRow> rows;

    private CsvText(String file, WrittenText written, List<CsvRow> rows) {
        this.file = file;
        this.written = written;
        this.rows = rows;
    }

    /**
     * The text of a file.
     *
     * @param file its name in diagnostics
     * @return empty if it cannot be read, as a diagnostic explains
     */
    public static Optional<CsvText> of(String file, WrittenText written, Diagnostics diagnostics) {
        return SourceReader.read(file, written, diagnostics)
                .flatMap(source -> CsvReader.spans(source, diagnostics))
                .map(rows -> new CsvText(file, written, rows));
    }

    /** The file as it is to be kept. */
    public WrittenText written() {
        return written;
    }

    /** The rows that are not blank. */
    public List<CellRow> rows() {
        return rows.stream().map(CsvRow::row).toList();
    }

    /**
     * The text after some changes, one after another: all or, if one is refused, none. The spaces around the text of a
     * cell have no meaning, and are left out.
     */
    public CsvText with(List<RowChange> changes) throws EditException {
        try {
            return changed(changes);
        } catch (EditException e) {
            if (e.fault() != Fault.UNSAFE) {
                throw e;
            }
            return guarded().changed(changes);
        }
    }

    /** The same cells, with quotes around all that could make the reader find another separator. */
    private CsvText guarded() {
        CsvCells writer = new CsvCells(written.text(), true);
        List<Splice> splices = new ArrayList<>();
        rows.forEach(row -> writer.guard(row, splices));
        return of(file, written.with(splices), new Diagnostics())
                .filter(same -> same.texts().equals(texts()))
                .orElse(this);
    }

    private CsvText changed(List<RowChange> changes) throws EditException {
        CsvText changed = this;
        List<RowChange.SetCell> cells = new ArrayList<>();
        for (RowChange change : changes) {
            if (change instanceof RowChange.SetCell cell) {
                cells.add(cell);
            } else {
                changed = changed.withCells(cells).withRows(change);
                cells.clear();
            }
        }
        return changed.withCells(cells);
    }

    private CsvText withCells(List<RowChange.SetCell> cells) throws EditException {
        TreeMap<Integer, List<String>> wanted = new TreeMap<>();
        for (RowChange.SetCell cell : cells) {
            String text = clean(cell.text(), place(cell.row(), cell.column()));
            if (cell.row() < 0 || cell.row() >= rows.size() || cell.column() < 0) {
                throw new EditException(Fault.NOWHERE, place(cell.row(), cell.column()));
            }
            List<String> row = wanted.computeIfAbsent(cell.row(), r -> new ArrayList<>(texts(rows.get(r))));
            if (cell.column() >= Limits.COLUMNS) {
                throw new EditException(Fault.TOO_LARGE, place(cell.row(), cell.column()));
            }
            while (row.size() <= cell.column() && !text.isEmpty()) {
                row.add("");
            }
            if (cell.column() < row.size()) {
                row.set(cell.column(), text);
            }
        }
        for (var row : wanted.entrySet()) {
            if (row.getValue().stream().allMatch(String::isEmpty)) {
                throw new EditException(Fault.EMPTY, place(row.getKey()));
            }
        }
        List<List<String>> all = texts();
        wanted.forEach(all::set);
        if (wanted.isEmpty()) {
            return this;
        }
        Plan plan = quotes -> {
            CsvCells writer = new CsvCells(written.text(), quotes);
            List<Splice> splices = new ArrayList<>();
            wanted.forEach((row, texts) -> writer.change(rows.get(row), texts, splices));
            return splices;
        };
        return planned(all, plan, place(wanted.firstKey()));
    }

    private CsvText withRows(RowChange change) throws EditException {
        List<List<String>> all = texts();
        if (change instanceof RowChange.Insert insert) {
            return inserted(all, insert);
        }
        int from = change instanceof RowChange.Move move ? move.from() : ((RowChange.Remove) change).at();
        int to = change instanceof RowChange.Move move ? move.to() : from;
        if (Math.min(from, to) < 0 || Math.max(from, to) >= rows.size()) {
            throw new EditException(Fault.NOWHERE, place(Math.max(from, to)));
        }
        List<String> row = all.remove(from);
        if (change instanceof RowChange.Move) {
            all.add(to, row);
        } else if (all.isEmpty()) {
            throw new EditException(Fault.EMPTY, place(from));
        }
        List<Splice> splices = change instanceof RowChange.Move ? moved(from, to) : List.of(removed(rows.get(from)));
        return planned(all, quotes -> splices, place(from));
    }

    private CsvText inserted(List<List<String>> all, RowChange.Insert insert) throws EditException {
        List<String> cells = new ArrayList<>();
        for (String cell : insert.cells()) {
            cells.add(clean(cell, place(insert.at(), cells.size())));
        }
        if (insert.at() < 0 || insert.at() > rows.size() || rows.isEmpty()) {
            throw new EditException(Fault.NOWHERE, place(insert.at()));
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            throw new EditException(Fault.EMPTY, place(insert.at()));
        }
        if (cells.size() > Limits.COLUMNS || rows.size() > Limits.ROWS) {
            throw new EditException(Fault.TOO_LARGE, place(insert.at()));
        }
        all.add(insert.at(), cells);
        boolean isLast = insert.at() == rows.size();
        int offset =
                isLast ? rows.get(insert.at() - 1).to() : rows.get(insert.at()).from();
        CsvRow beside = rows.get(insert.at() > 1 ? insert.at() - 1 : Math.min(insert.at(), rows.size() - 1));
        Plan plan = quotes -> {
            String row = new CsvCells(written.text(), quotes).row(cells, beside);
            return List.of(new Splice(offset, offset, isLast ? "\n" + row : row + "\n"));
        };
        return planned(all, plan, place(insert.at()));
    }

    private Splice removed(CsvRow row) {
        boolean isEnded = row.to() < written.text().length();
        return isEnded
                ? new Splice(row.from(), row.to() + 1, "")
                : new Splice(Math.max(0, row.from() - 1), row.to(), "");
    }

    /** The rows between both places exchange their texts; blank lines and the end of the file stay. */
    private List<Splice> moved(int from, int to) {
        int step = from < to ? 1 : -1;
        List<Splice> splices = new ArrayList<>();
        for (int at = from; at != to; at += step) {
            splices.add(exchanged(at, at + step));
        }
        splices.add(exchanged(to, from));
        return Splice.sorted(splices);
    }

    private Splice exchanged(int at, int source) {
        CsvRow row = rows.get(source);
        return new Splice(rows.get(at).from(), rows.get(at).to(), written.text().substring(row.from(), row.to()));
    }

    /** A way to change the text. */
    private interface Plan {
        /** The replacements in the order of their places; new cells are in quotes, or only where they need them. */
        List<Splice> splices(boolean quotes);
    }

    /** The text that has the wanted cells, first without more quotes than needed. */
    private CsvText planned(List<List<String>> wanted, Plan plan, String place) throws EditException {
        if (wanted.equals(texts())) {
            return this;
        }
        boolean isTooLarge = false;
        for (boolean quotes : new boolean[] {false, true}) {
            WrittenText changed = written.with(plan.splices(quotes));
            isTooLarge = changed.text().length() > Limits.CSV || changed.bytes().length > Limits.CSV;
            Optional<CsvText> after = isTooLarge ? Optional.empty() : of(file, changed, new Diagnostics());
            if (after.isPresent() && after.get().texts().equals(wanted)) {
                return after.get();
            }
        }
        throw new EditException(isTooLarge ? Fault.TOO_LARGE : Fault.UNSAFE, place);
    }

    private List<List<String>> texts() {
        List<List<String>> texts = new ArrayList<>(rows.size());
        rows.forEach(r -> texts.add(texts(r)));
        return texts;
    }

    private static List<String> texts(CsvRow row) {
        return row.row().cells().stream().map(c -> c.text()).toList();
    }

    private static String clean(String typed, String place) throws EditException {
        String text = new FieldText.One(typed).text().strip();
        if (Characters.firstForbidden(text).isPresent()) {
            throw new EditException(Fault.CHARACTER, place);
        }
        return text;
    }

    private static String place(int row) {
        return "[" + row + "]";
    }

    private static String place(int row, int column) {
        return place(row) + place(column);
    }
}
