package org.tongbao.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.office.Sheets.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.office.Sheets;
import org.tongbao.office.Soffice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables as offices keep them in Excel: with titles, levels of headings, totals, merged cells, and in any encoding. */
class TablesOfOfficesTest {

    private static final String KIND = """
            kind: monthly
            label: 办理月报
            folder: monthlies
            description: 各单位办理情况
            order: 90
            tables:
              rows:
                label: 办理情况
                columns:
                  unit: {type: text, label: 单位, required: true, also: [受理单位]}
                  received: {type: figure, label: 受理, measure: 件}
                  closed: {type: figure, label: 办结}
                  rate: {type: figure, label: 办结率, measure: '%'}
                  amount: {type: figure, label: 涉及金额}
                  day: {type: date, label: 日期}
                  note: {type: text, label: 说明}
            """;

    private static final String ENTRY = """
            ---
            title: 九月办理情况
            published: 2026-10-09
            source: 某市作风办
            ---

            见表。
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithAnEntry() {
        site = TestSite.in(folder)
                .write("content/kinds/monthly.yaml", KIND)
                .write("content/monthlies/sept/index.md", ENTRY);
    }

    @Test
    void titlesRemarksAndColumnNumbersAreNoRows() {
        csv("""
                九月各单位办理情况统计表,,,,
                制表单位：某市作风办,,,单位：件、%,
                序号,单位,受理,办结率(%),说明
                甲,乙,1,2,3
                一、市直单位,,,,
                1,市财政局,12,98.5,
                2,市审计局,3,100,首月
                二、区县,,,,
                1,东区,5,80,
                注：截至9月30日,,,,
                填表人：张三,,,,
                """);

        assertThat(rows())
                .containsExactly(
                        "unit=市财政局 received=12件 rate=98.5%",
                        "unit=市审计局 received=3件 rate=100% note=首月", "unit=东区 received=5件 rate=80%");
    }

    @Test
    void twoLevelsOfHeadingsAreJoined() {
        csv("""
                单位,办理情况,,涉及金额(万元),说明
                ,受理,办结,,
                市财政局,12,11,25102.35,
                """);

        assertThat(rows()).containsExactly("unit=市财政局 received=12件 closed=11 amount=25102.35万元");
    }

    @Test
    void aRowOfMeasuresBelongsToTheHeading() {
        csv("""
                受理单位,受 理,办结,涉及金额
                ,（件）,件,（万元）
                市财政局,12,11,3.5
                """);

        assertThat(rows()).containsExactly("unit=市财政局 received=12件 closed=11件 amount=3.5万元");
    }

    @Test
    void totalsAreCheckedAndNotCounted() {
        csv("""
                单位,受理,办结率
                合计,20,90%
                市财政局,12,98%
                市审计局,3,100%
                小  计,15,
                东区,5,80%
                小计,5,
                总 计,20,
                """);

        assertThat(rows()).hasSize(3);
    }

    @Test
    void aTotalThatDoesNotAddUpIsAnError() {
        csv("单位,受理,办结率\n市财政局,12,98%\n市审计局,3,100%\n合计,16,99%\n");

        assertThat(check())
                .contains("rows.csv:4:4: 错误[CSV012] “合计”这一行的“受理”写的是 16，各行合起来是 15")
                .doesNotContain("“办结率”写的是");
    }

    @Test
    void aSubtotalAboveItsRowsIsCheckedAgainstThem() {
        csv("""
                单位,受理
                小计,15
                市财政局,12
                市审计局,3
                小计,6
                东区,5
                """);

        assertThat(check()).contains("rows.csv:5:4: 错误[CSV012]").doesNotContain("rows.csv:2:4: 错误");
    }

    @Test
    void aTotalOfRowsThatLackAFigureMayOnlyBeLarger() {
        csv("单位,受理\n市财政局,12\n市审计局,\n合计,15\n");
        assertThat(check()).doesNotContain("CSV012");

        csv("单位,受理\n市财政局,12\n市审计局,\n合计,11\n");
        assertThat(check()).contains("CSV012");
    }

    @ParameterizedTest
    @CsvSource({"GB18030, ','", "UTF-8, '\t'", "UTF-8, ;", "UTF-8, ，", "GB18030, '\t'", "UTF-16, '\t'"})
    void anyUsualEncodingAndSeparatorWillDo(String encoding, String separator) {
        String text = "单位,受理,说明\r\n市财政局,12,办结快、满意\r\n市审计局,3,\r\n".replace(",", separator);
        site.write("content/monthlies/sept/rows.csv", text.getBytes(Charset.forName(encoding)));

        assertThat(rows()).containsExactly("unit=市财政局 received=12件 note=办结快、满意", "unit=市审计局 received=3件");
    }

    @Test
    void aCellThatWasProbablyMergedIsReportedAsSuch() {
        csv("单位,受理\n市财政局,12\n,3\n");

        assertThat(check()).contains("rows.csv:3:1: 错误[FLD002]").contains("合并的单元格");
    }

    @Test
    void aWorkbookIsReadAsExcelShowsIt() {
        workbook(this::september);

        assertThat(rows())
                .containsExactly(
                        "unit=市财政局 received=1,204件 closed=0012 rate=98.1% day=2026-09-27 note=第一行\n第二行",
                        "unit=市财政局 received=6件 closed=3-5 amount=2.35万元");
        assertThat(check())
                .contains("rows.xlsx: 提示[XLS003] 工作表 选项 是隐藏的，没有读")
                .contains("rows.xlsx 办理情况: 提示[CSV016] 合并的单元格 A3:A4")
                .contains("rows.xlsx 办理情况!A5: 提示[CSV008]");
    }

    /** Two rows below a title, with numbers, a share, a day, a formula and merged cells; a total and a hidden sheet. */
    private void september(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("办理情况");
        row(sheet, 0, "九月各单位办理情况");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
        row(sheet, 1, "单位", "受理", "办结", "办结率", "涉及金额（万元）", "日期", "说明");
        XSSFRow first = row(sheet, 2, "市财政局", 1204, "0012", 0.98149, "", 46292, "第一行\n第二行");
        styled(workbook, first, 1, "#,##0");
        styled(workbook, first, 3, "0.0%");
        styled(workbook, first, 5, "m\"月\"d\"日\"");
        XSSFRow second = row(sheet, 3, "", "", "3-5", "", 2.345678, "", "");
        second.getCell(1).setCellFormula("2*3");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(second.getCell(1));
        styled(workbook, second, 4, "0.00");
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        row(sheet, 4, "合计", 1210);
        row(workbook.createSheet("选项"), 0, "是", "否");
        workbook.setSheetHidden(1, true);
    }

    @Test
    void theSheetOfTheTablesNameIsReadAmongSeveral() {
        workbook(workbook -> {
            row(workbook.createSheet("说明"), 0, "填表说明");
            XSSFSheet sheet = workbook.createSheet("办理情况 ");
            row(sheet, 0, "单位", "受理");
            row(sheet, 1, "市财政局", 12);
        });

        assertThat(rows()).containsExactly("unit=市财政局 received=12件");
    }

    @Test
    void daysOfTheCalendarOf1904AreThoseOfExcel() {
        workbook(workbook -> {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            XSSFSheet sheet = workbook.createSheet("办理情况");
            row(sheet, 0, "单位", "日期");
            styled(workbook, row(sheet, 1, "市财政局", 46292 - 1462), 1, "yyyy-mm-dd");
        });

        assertThat(rows()).containsExactly("unit=市财政局 day=2026-09-27");
    }

    @Test
    void aSheetOfManyRowsOrColumnsIsRefusedAtTheFirstTooMany() {
        workbook(workbook -> {
            XSSFSheet sheet = workbook.createSheet("办理情况");
            row(sheet, 0, "单位", "受理");
            sheet.createRow(1).createCell(16_383).setCellValue("最后一列");
        });

        assertThat(check()).contains("rows.xlsx 办理情况!XFD2: 错误[CSV010]");
    }

    @Test
    @Tag("once")
    void libreOfficeWritesTheSameTable() throws IOException, InterruptedException {
        String text = "九月,,\n单位,受理,日期\n市财政局,12,2026-09-27\n市审计局,3,\n合计,15,\n";
        Path csv = Files.writeString(folder.resolve("rows.csv"), text);
        Soffice.convert(folder, "xlsx", folder, List.of(csv), "--infilter=CSV:44,34,76,1");
        site.write("content/monthlies/sept/rows.xlsx", folder.resolve("rows.xlsx"));

        assertThat(rows()).containsExactly("unit=市财政局 received=12件 day=2026-09-27", "unit=市审计局 received=3件");
    }

    private void csv(String text) {
        site.write("content/monthlies/sept/rows.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void workbook(Consumer<XSSFWorkbook> fill) {
        site.write("content/monthlies/sept/rows.xlsx", Sheets.workbook(fill));
    }

    private static void styled(XSSFWorkbook workbook, XSSFRow row, int column, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        row.getCell(column).setCellStyle(style);
    }

    private String check() {
        return Tongbao.at(site.root(), "check").out();
    }

    /** The rows as the open data has them: {@code unit=市财政局 received=12件}. */
    private List<String> rows() {
        Tongbao.at(site.root(), "build");
        JsonNode entry = new JsonMapper().readTree(site.page("data/sept/entry.json"));
        List<String> rows = new ArrayList<>();
        for (JsonNode row : entry.at("/tables/rows")) {
            List<String> cells = new ArrayList<>();
            row.forEachEntry((column, value) ->
                    cells.add(column + "=" + value.path("text").asString(value.asString(""))));
            rows.add(String.join(" ", cells));
        }
        return rows;
    }
}
