package org.tongbao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.kind.Table;
import org.tongbao.office.OfficeException;
import org.tongbao.office.Workbook;
import org.tongbao.source.CellRow;

/** Finds the sheet of a workbook that holds a table: the one of its name, or the only one that is filled. */
record WorkbookTable(Table table, String file, Diagnostics diagnostics) {

    /** The rows of the sheet; empty if there is none or it cannot be read, as a diagnostic explains. */
    Optional<List<CellRow>> rows(byte[] bytes) {
        try (Workbook workbook = Workbook.open(bytes, file)) {
            workbook.reportHidden(diagnostics);
            List<Workbook.Sheet> visible =
                    workbook.sheets().stream().filter(Workbook.Sheet::isVisible).toList();
            Optional<Workbook.Sheet> named =
                    visible.stream().filter(this::isNamed).findFirst();
            if (named.isPresent()) {
                return workbook.rows(named.get(), diagnostics);
            }
            return onlyFilled(workbook, visible);
        } catch (OfficeException e) {
            diagnostics.add(e.diagnostic());
            return Optional.empty();
        }
    }

    private boolean isNamed(Workbook.Sheet sheet) {
        String name = HeadingWord.fold(sheet.name());
        return name.equals(HeadingWord.fold(table.label())) || name.equals(HeadingWord.fold(table.name()));
    }

    private Optional<List<CellRow>> onlyFilled(Workbook workbook, List<Workbook.Sheet> visible) throws OfficeException {
        List<Workbook.Sheet> filled = new ArrayList<>();
        for (Workbook.Sheet sheet : visible) {
            Optional<List<CellRow>> rows = workbook.rows(sheet, new Diagnostics());
            if (visible.size() == 1 || rows.isEmpty() || !rows.get().isEmpty()) {
                filled.add(sheet);
            }
        }
        if (filled.size() > 1) {
            List<String> names = filled.stream().map(Workbook.Sheet::name).toList();
            diagnostics.add(Code.XLS007, Place.of(file), names, table.label());
            return Optional.empty();
        }
        if (filled.isEmpty()) {
            return Optional.of(List.of());
        }
        return workbook.rows(filled.get(0), diagnostics);
    }
}
