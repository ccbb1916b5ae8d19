package org.tongbao.convert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.office.OfficeException;
import org.tongbao.office.Workbook;
import org.tongbao.read.SheetMatch;
import org.tongbao.source.CellRow;
import org.tongbao.source.YamlText;

/** Makes an entry of the sheets of a workbook: each fills the table of the kind that has most of its headings. */
public final class WorkbookDraft {

    /** With fewer columns a sheet is no table of a kind. */
    private static final int FEWEST = 2;

    private final Kind kind;
    private final String name;
    private final Diagnostics diagnostics;
    private final Map<String, List<CellRow>> sheets = new LinkedHashMap<>();
    private final List<SheetMatch> matches = new ArrayList<>();

    private WorkbookDraft(Kind kind, String name, Diagnostics diagnostics) {
        this.kind = kind;
        this.name = name;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the visible sheets of a workbook for the tables of a kind.
     *
     * @param name of the file
     * @throws OfficeException if the workbook is damaged
     */
    public static WorkbookDraft of(Workbook workbook, String name, Kind kind, Diagnostics diagnostics)
            throws OfficeException {
        WorkbookDraft draft = new WorkbookDraft(kind, name, diagnostics);
        workbook.reportHidden(diagnostics);
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (sheet.isVisible()) {
                workbook.reportSurroundings(sheet, diagnostics);
                List<CellRow> rows = workbook.rows(sheet, diagnostics).orElse(List.of());
                if (!rows.isEmpty()) {
                    draft.sheets.put(sheet.name(), rows);
                }
            }
        }
        return draft;
    }

    /** Gives the sheets to the tables; those that fill none are reported, and so is what is wrong with the others. */
    public void match(RememberedColumns remembered) {
        match(remembered, diagnostics);
    }

    /** What each sheet would fill; nothing is reported. */
    public List<SheetMatch> tried(RememberedColumns remembered) {
        match(remembered, new Diagnostics());
        return matches();
    }

    private void match(RememberedColumns remembered, Diagnostics reports) {
        matches.clear();
        sheets.forEach((sheet, rows) -> add(sheet, rows, remembered, reports));
    }

    private void add(String sheet, List<CellRow> rows, RememberedColumns remembered, Diagnostics reports) {
        Optional<SheetMatch> best = Optional.empty();
        for (Table table : kind.tables()) {
            SheetMatch match = SheetMatch.of(table, rows, remembered.of(kind, table));
            boolean fits = match.columns().size() >= FEWEST;
            boolean better = best.isEmpty()
                    || match.columns().size() > best.get().columns().size();
            best = fits && better ? Optional.of(match) : best;
        }
        boolean taken = best.isPresent()
                && matches.stream()
                        .map(SheetMatch::table)
                        .toList()
                        .contains(best.get().table());
        if (best.isEmpty() || taken) {
            String why = taken ? "office.sheet.taken" : "office.sheet.unknown";
            reports.add(Code.OFF009, Place.of(name), new LocalizedText(why, sheet, kind.label()));
        } else {
            Table table = best.get().table();
            SheetMatch.report(table, rows, remembered.of(kind, table), reports);
            matches.add(best.get());
        }
    }

    /** What each sheet fills, after {@link #match}. */
    public List<SheetMatch> matches() {
        return List.copyOf(matches);
    }

    /** The line above the first heading, else the name of the file. */
    public String title() {
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return matches.stream()
                .map(SheetMatch::title)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(stem)
                .replaceAll("\\s+", "");
    }

    /** The entry; what is known of it beside the tables is little, and reported. */
    public Draft draft(String host, LocalDate today) {
        Map<String, String> fields = new LinkedHashMap<>();
        String title = title();
        fields.put("title", YamlText.of(title));
        fields.put("published", YamlText.of(today + " 09:00"));
        fields.put("source", YamlText.of(host));
        fields.put("status", "草稿");
        guess("published");
        guess("source", host);
        Map<String, Rows> tables = new LinkedHashMap<>();
        for (SheetMatch match : matches) {
            Rows rows = new Rows(match.table(), match.columns(), match.rows(), isCounted(match));
            tables.put(rows.file(), rows);
            for (CellRow row : match.left()) {
                String line = row.line();
                if (!line.replaceAll("\\s+", "").equals(title)) {
                    diagnostics.add(Code.OFF009, row.first().place(), new LocalizedText("office.line", line));
                }
            }
        }
        return new Draft(kind, fields, "", tables, Map.of(), new Draft.Counts(0, sheets.size(), cells(), 0, 0));
    }

    /** The cells in which something is written, of all visible sheets. */
    private int cells() {
        return sheets.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> (int) row.written().stream()
                        .filter(c -> !row.filled().contains(c))
                        .count())
                .sum();
    }

    /** Whether the column that identifies rows only counts them. */
    private static boolean isCounted(SheetMatch match) {
        for (int i = 0; i < match.columns().size(); i++) {
            if (match.columns().get(i).name().equals(match.table().key())) {
                return SheetMatch.form(match.headings().get(i)).equals("序号");
            }
        }
        return false;
    }

    private void guess(String what, Object... arguments) {
        diagnostics.add(Code.OFF014, Place.of(name), new LocalizedText("office.guess." + what, arguments));
    }
}
