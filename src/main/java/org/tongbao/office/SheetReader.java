package org.tongbao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.source.CellRow;
import org.tongbao.source.Limits;

/**
 * Reads the cells of a sheet as Excel shows them: numbers and shares as displayed, days in full, formulas by their stored
 * result, merged cells filled down. What is hidden or has no result is reported.
 */
final class SheetReader implements Xml.Handler {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    /** Columns that are listed in a message. */
    private static final int LISTED = 8;

    private final Place sheet;
    private final SharedStrings texts;
    private final NumberFormats formats;
    private final Diagnostics diagnostics;

    private final List<RowCells> rows = new ArrayList<>();
    private final MergedCells merged = new MergedCells();
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private final List<String> hiddenRows = new ArrayList<>();
    private boolean allRowsHidden;

    private int line;
    private int column;
    private boolean rowHidden;
    private RowCells cells = new RowCells(0);
    private String type = "";
    private int style;
    private boolean isFormula;
    private boolean inValue;
    private boolean hasValue;
    private boolean inReading;
    private final StringBuilder value = new StringBuilder();
    private boolean tooLarge;
    private boolean failed;

    SheetReader(Place sheet, SharedStrings texts, NumberFormats formats, Diagnostics diagnostics) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    @Override
    public void start(String name, Xml xml) {
        switch (name) {
            case "sheetFormatPr" -> allRowsHidden = xml.flag("zeroHeight");
            case "col" -> {
                if (xml.flag("hidden") || "0".equals(xml.attribute("width"))) {
                    hiddenColumns.add(new int[] {xml.number("min", 0), xml.number("max", 0)});
                }
            }
            case "row" -> row(xml);
            case "c" -> cell(xml);
            case "f" -> isFormula = true;
            case "rPh" -> inReading = true;
            case "v", "t" -> {
                inValue = true;
                hasValue = true;
            }
            case "mergeCell" -> merged.add(xml.attribute("ref"));
            default -> {}
        }
    }

    private void row(Xml xml) {
        line = xml.number("r", line + 1);
        column = 0;
        rowHidden = xml.flag("hidden") || (allRowsHidden && xml.attribute("ht").isEmpty());
        cells = new RowCells(line);
    }

    private void cell(Xml xml) {
        Matcher reference = REFERENCE.matcher(xml.attribute("r"));
        column = reference.matches() ? MergedCells.column(reference.group(1)) : column + 1;
        type = xml.attribute("t");
        style = xml.number("s", 0);
        isFormula = false;
        hasValue = false;
        value.setLength(0);
    }

    @Override
    public void text(String more) {
        if (inValue && !inReading) {
            value.append(more);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inReading = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void endCell() {
        String text = shown().strip();
        if (text.isEmpty()) {
            return;
        }
        if (column > Limits.COLUMNS) {
            if (!tooLarge) {
                diagnostics.add(Code.CSV010, place(), Limits.COLUMNS);
            }
            tooLarge = true;
            return;
        }
        cells.put(column, text);
    }

    private void endRow() {
        if (cells.isEmpty() || tooLarge) {
            return;
        }
        if (rowHidden) {
            hiddenRows.add(String.valueOf(line));
        }
        if (rows.size() > Limits.ROWS) {
            diagnostics.add(Code.CSV011, new Place(sheet.file(), sheet.sheet(), line, 0), Limits.ROWS);
            tooLarge = true;
            return;
        }
        rows.add(cells);
    }

    @Override
    public boolean isDone() {
        return tooLarge;
    }

    private Place place() {
        return new Place(sheet.file(), sheet.sheet(), line, column);
    }

    /** What the cell shows; what it cannot show is reported. */
    private String shown() {
        if (!hasValue || (value.isEmpty() && !type.equals("str"))) {
            return isFormula ? wrong(Code.XLS004, "") : "";
        }
        String stored = value.toString();
        return switch (type) {
            case "s" -> texts.text(stored.matches("[0-9]{1,9}") ? Integer.parseInt(stored) : -1);
            case "str", "inlineStr" -> SharedStrings.decoded(stored);
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            case "e" -> wrong(Code.XLS005, stored);
            case "d" -> stored.replace("T00:00:00", "").replace('T', ' ');
            default -> number(stored);
        };
    }

    private String number(String stored) {
        double number;
        try {
            number = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return wrong(Code.XLS005, stored);
        }
        return formats.isImpossibleDay(number, style) ? wrong(Code.XLS006, stored) : formats.text(number, style);
    }

    private String wrong(Code code, String stored) {
        failed = true;
        diagnostics.add(code, place(), stored);
        return "";
    }

    /** The rows, filled up; empty if something was reported that stops the reading of the table. */
    Optional<List<CellRow>> rows() {
        if (merged.isTooLarge()) {
            diagnostics.add(Code.OFF004, sheet, OfficePackage.limit("merged", MergedCells.MOST));
        }
        if (tooLarge || merged.isTooLarge()) {
            return Optional.empty();
        }
        boolean hidden = reportHidden();
        int width = rows.stream().mapToInt(RowCells::width).max().orElse(0);
        List<String> filled = merged.fillDown(rows);
        if (!filled.isEmpty()) {
            diagnostics.add(Code.CSV016, sheet, listed(filled));
        }
        List<CellRow> all = rows.stream().map(r -> r.row(sheet, width)).toList();
        return hidden || failed ? Optional.empty() : Optional.of(all);
    }

    private static List<String> listed(List<String> names) {
        List<String> listed = new ArrayList<>(names.subList(0, Math.min(names.size(), LISTED)));
        if (names.size() > LISTED) {
            listed.add("…");
        }
        return listed;
    }

    /** Nobody knows whether what is hidden counts. */
    private boolean reportHidden() {
        List<String> columns = new ArrayList<>();
        for (int[] range : hiddenColumns) {
            for (int i = Math.max(range[0], 1); i <= Math.min(range[1], Limits.COLUMNS); i++) {
                int hidden = i;
                if (rows.stream().anyMatch(r -> r.holds(hidden))) {
                    columns.add(Place.letters(i));
                }
            }
        }
        if (!hiddenRows.isEmpty()) {
            diagnostics.add(Code.XLS001, at(Integer.parseInt(hiddenRows.get(0)), 0), listed(hiddenRows));
        }
        if (!columns.isEmpty()) {
            diagnostics.add(Code.XLS002, at(1, MergedCells.column(columns.get(0))), listed(columns));
        }
        return !hiddenRows.isEmpty() || !columns.isEmpty();
    }

    private Place at(int row, int cell) {
        return new Place(sheet.file(), sheet.sheet(), row, cell);
    }
}
