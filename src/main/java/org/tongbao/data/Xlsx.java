package org.tongbao.data;

import java.util.List;
import org.tongbao.office.WorkbookWriter;

/** Datasets as an Excel workbook, a sheet each, with the cells of their CSV files: numbers as numbers, days as days, all else as text. */
final class Xlsx {

    private Xlsx() {}

    static byte[] bytes(List<Dataset> datasets) {
        WorkbookWriter workbook = new WorkbookWriter();
        for (Dataset dataset : datasets) {
            workbook.sheet(
                    dataset.title(),
                    dataset.columns().stream().map(Column::header).toList());
            for (List<Cell> row : dataset.rows()) {
                workbook.begin();
                row.forEach(cell -> write(cell, workbook));
                workbook.end();
            }
        }
        return workbook.finish();
    }

    private static void write(Cell cell, WorkbookWriter workbook) {
        if (cell instanceof Cell.Text text) {
            workbook.text(text.text());
        } else if (cell instanceof Cell.Amount number) {
            workbook.number(number.number());
        } else if (cell instanceof Cell.Day day) {
            workbook.day(day.day());
        } else {
            workbook.blank();
        }
    }
}
