package org.tongbao.data;

import java.util.List;
import org.tongbao.office.WorkbookWriter;

/** A dataset as an Excel workbook, with the cells of its CSV file: numbers as numbers, days as days, all else as text. */
final class Xlsx {

    private Xlsx() {}

    static byte[] bytes(Dataset dataset) {
        WorkbookWriter workbook = new WorkbookWriter(
                dataset.columns().stream().map(Column::header).toList());
        for (List<Cell> row : dataset.rows()) {
            workbook.begin();
            row.forEach(cell -> write(cell, workbook));
            workbook.end();
        }
        return workbook.finish(dataset.title());
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
