package org.tongbao.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, made by POI. */
public final class Sheets {

    private Sheets() {}

    /** The bytes of a workbook that is filled. */
    public static byte[] workbook(Consumer<XSSFWorkbook> fill) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row of numbers and texts. */
    public static XSSFRow row(XSSFSheet sheet, int number, Object... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else {
                row.createCell(i).setCellValue(String.valueOf(cells[i]));
            }
        }
        return row;
    }

    /** Adds several rows, from a number on. */
    public static void rows(XSSFSheet sheet, int first, Object[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            row(sheet, first + i, rows[i]);
        }
    }

    /** The cells of a row, for {@link #rows}. */
    public static Object[] of(Object... cells) {
        return cells;
    }

    /** Merges ranges, such as {@code A1:F1}. */
    public static void merge(XSSFSheet sheet, String... ranges) {
        for (String range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
    }

    /** Gives the numbers of a column a format. */
    public static void format(XSSFSheet sheet, int column, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        sheet.forEach(row -> {
            Cell cell = row.getCell(column);
            if (cell != null) {
                cell.setCellStyle(style);
            }
        });
    }

    /** Lets a cell have its number from a formula. */
    public static void formula(XSSFSheet sheet, int row, int column, String formula) {
        Cell cell = sheet.getRow(row).getCell(column);
        double result = cell.getNumericCellValue();
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }
}
