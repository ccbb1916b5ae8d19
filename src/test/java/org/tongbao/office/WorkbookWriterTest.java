package org.tongbao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tongbao.diag.Diagnostics;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/** Workbooks that readers download: opened by POI and by the program's own reader. */
class WorkbookWriterTest {

    @Test
    void codesNumbersAndDaysStayWhatTheyAre() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            XSSFSheet sheet = workbook.getSheet("问题 清单（第3期）");
            XSSFRow row = sheet.getRow(1);

            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("0012");
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("3-5");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(85);
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-09-27");
            assertThat(row.getCell(4)).isNull();
            assertThat(row.getCell(5).getStringCellValue()).isEqualTo("=1+1 <a> & _x0041_\n第二行");
            assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.STRING);
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isNull();
        }
    }

    @Test
    void whatIsDownloadedCanBePutIntoASite() throws OfficeException {
        try (Workbook workbook = Workbook.open(written(), "x.xlsx")) {
            List<CellRow> rows =
                    workbook.rows(workbook.sheets().get(0), new Diagnostics()).orElseThrow();

            assertThat(rows.get(1).cells())
                    .extracting(Node.Scalar::text)
                    .containsExactly("0012", "3-5", "85.00", "2026-09-27", "", "=1+1 <a> & _x0041_\n第二行");
        }
    }

    @Test
    void theSameCellsAreTheSameBytes() {
        assertThat(written()).isEqualTo(written()).hasSizeLessThan(3_000);
    }

    @Test
    void moreThanExcelHoldsIsCutAtItsLimit() throws OfficeException {
        assertThat(longest(32_767)).isEqualTo("长".repeat(32_767));
        assertThat(longest(32_768)).isEqualTo("长".repeat(32_766) + "…");
    }

    private static String longest(int length) throws OfficeException {
        WorkbookWriter writer = new WorkbookWriter();
        writer.sheet("长文", List.of("长文"));
        writer.begin();
        writer.text("长".repeat(length));
        writer.end();
        try (Workbook workbook = Workbook.open(writer.finish(), "x.xlsx")) {
            return workbook.rows(workbook.sheets().get(0), new Diagnostics())
                    .orElseThrow()
                    .get(1)
                    .text(0);
        }
    }

    private static byte[] written() {
        WorkbookWriter writer = new WorkbookWriter();
        writer.sheet("问题/清单（第3期）", List.of("编号", "件数", "整改率（%）", "期限", "空", "说明"));
        writer.begin();
        writer.text("0012");
        writer.text("3-5");
        writer.number(new BigDecimal("85.00"));
        writer.day(LocalDate.of(2026, 9, 27));
        writer.blank();
        writer.text("=1+1 <a> & _x0041_\n第二行");
        writer.end();
        return writer.finish();
    }
}
