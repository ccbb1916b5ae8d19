package org.tongbao.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.office.Sheets.row;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.office.Sheets;

/** {@code tongbao import X.xlsx} and {@code tongbao export ENTRY --to xlsx}. */
@Tag("once")
class WorkbookImportTest {

    private static final String KIND = """
            kind: audit
            label: 审计台账
            folder: audits
            description: 审计查出的问题
            order: 90
            series: numbered
            fields:
              asOf: {type: date, label: 统计截止}
            tables:
              items:
                label: 问题清单
                key: no
                columns:
                  no: {type: text, label: 编号, required: true}
                  problem: {type: text, label: 问题, required: true, also: [存在问题]}
                  amount: {type: figure, label: 涉及金额}
                  due: {type: date, label: 整改期限}
              byUnit:
                label: 各单位
                columns:
                  unit: {type: text, label: 单位, required: true}
                  found: {type: figure, label: 查出, measure: 个}
                  done: {type: figure, label: 整改, measure: 个}
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithAKindOfItsOwn() {
        site = TestSite.in(folder).write("content/kinds/audit.yaml", KIND);
    }

    @Test
    void eachSheetFillsTheTableWhoseHeadingsItHas() {
        workbook("ledger.xlsx", this::september);

        Tongbao.Run run = importing("ledger.xlsx", "--kind", "审计台账");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("表格“问题清单”：2 行，合计 1 行不算。表头：编号、存在问题→问题、涉及金额（万元）→涉及金额、整改期限")
                .contains("表格“各单位”：1 行，合计 0 行不算")
                .contains("没有带过来：工作表“填表说明”")
                .contains("没有带过来：“注：金额含税”这一行")
                .contains("表格 3 个（有内容的 21 格）");
        assertThat(site.file("content/audits/2026/ledger/index.md")).contains("标题: 云岭市审计台账（2026年9月）", "状态: 草稿");
        assertThat(site.file("content/audits/2026/ledger/items.csv"))
                .isEqualTo("\uFEFF编号,问题,涉及金额,整改期限\nA-1,预算编制不细化,12.5万元,2026-09-27\nA-2,预算编制不细化,,\n");
        assertThat(site.file("content/audits/2026/ledger/byUnit.csv")).isEqualTo("\uFEFF单位,查出,整改\n市财政局,2,1\n");
        assertThat(Tongbao.at(folder, "check").out()).contains("错误 0 处");
    }

    private void september(XSSFWorkbook workbook) {
        XSSFSheet items = workbook.createSheet("清单");
        row(items, 0, "云岭市审计台账（2026年9月）");
        row(items, 1, "编号", "存在问题", "涉及金额（万元）", "整改期限");
        XSSFRow first = row(items, 2, "A-1", "预算编制不细化", 12.5, 46292);
        var day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
        first.getCell(3).setCellStyle(day);
        row(items, 3, "A-2");
        items.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
        row(items, 4, "合计", 2, 12.5);
        row(items, 5, "注：金额含税");
        row(workbook.createSheet("填表说明"), 0, "请按实填写");
        XSSFSheet units = workbook.createSheet("单位");
        row(units, 0, "单位", "查出", "整改");
        row(units, 1, "市财政局", 2, 1);
    }

    @Test
    void aHeadingThatNoColumnHasIsAskedForAndRemembered() {
        workbook("a.xlsx", w -> table(w, "编号", "问题", "经办人"));
        workbook("b.xlsx", w -> table(w, "编号", "问题", "经办人"));

        Tongbao.Run refused = importing("a.xlsx", "--kind", "audit");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("经办人").contains("--column 经办人=-");
        assertThat(folder.resolve("content/audits")).doesNotExist();

        assertThat(importing("a.xlsx", "--kind", "audit", "--column", "经办人=-").status())
                .isZero();
        assertThat(site.file("content/import.yaml")).contains("audit.items:\n  经办人: '-'\n");
        assertThat(importing("b.xlsx", "--kind", "audit").status()).isZero();
        assertThat(Tongbao.at(folder, "check").out()).contains("错误 0 处").doesNotContain("import.yaml");
    }

    @Test
    void aSecondImportIntoAnEntryShowsWhatDiffersAndKeepsItsAddress() {
        workbook("a.xlsx", w -> table(w, "编号", "问题", "涉及金额"));
        importing("a.xlsx", "--kind", "audit", "--id", "audit-9");
        workbook("a2.xlsx", w -> row(w.getSheetAt(table(w, "编号", "问题", "涉及金额")), 2, "A-2", "项目超概算", 3));

        Tongbao.Run would = importing("a2.xlsx", "--into", "audit-9");
        assertThat(would.out()).contains("A-2,项目超概算").contains("还没有改");
        assertThat(site.file("content/audits/2026/audit-9/items.csv")).doesNotContain("A-2");

        importing("a2.xlsx", "--into", "audit-9", "--write");
        assertThat(site.file("content/audits/2026/audit-9/items.csv")).contains("A-2,项目超概算,3");
    }

    @Test
    void theNextIssueTakesOverSeriesAndNumber() {
        workbook("a.xlsx", w -> table(w, "编号", "问题", "涉及金额"));
        site.write("content/audits/2026/audit-8/index.md", """
                ---
                title: 审计台账
                published: 2026-09-01
                source: 某市审计局
                series: 审计整改
                number: 8
                ---
                见表。
                """);
        workbook("审计台账.xlsx", w -> table(w, "编号", "问题", "涉及金额"));

        importing("审计台账.xlsx", "--kind", "audit", "--id", "audit-9");

        assertThat(site.file("content/audits/2026/audit-9/index.md")).contains("系列: 审计整改", "期号: 9");
    }

    @Test
    void nothingIsWrittenOfAWorkbookThatCannotBeRead() {
        site.write("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});
        site.write("page.xlsx", "<html><table></table></html>");

        assertThat(importing("broken.xlsx", "--kind", "audit").err()).contains("错误[OFF003]");
        assertThat(importing("page.xlsx", "--kind", "audit").err()).contains("错误[OFF001]");
        assertThat(folder.resolve("content/audits")).doesNotExist();
    }

    @Test
    void aTotalThatDoesNotAddUpStopsTheImport() {
        workbook("a.xlsx", w -> row(w.getSheetAt(table(w, "编号", "问题", "涉及金额")), 2, "合计", 1, 3));

        assertThat(importing("a.xlsx", "--kind", "audit").err())
                .contains("a.xlsx 清单!C3: 错误[CSV012] “合计”这一行的“涉及金额”写的是 3，各行合起来是 2");
        assertThat(folder.resolve("content/audits")).doesNotExist();
    }

    @Test
    void whatIsInNoRowIsReported() {
        workbook("a.xlsx", workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(table(workbook, "编号", "问题", "涉及金额"));
            row(sheet, 2, "A-2", "项目超概算", 3, "已约谈");
            row(sheet, 3, "合计", 2, 5, "约谈1次");
            sheet.createDrawingPatriarch()
                    .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 6, 6))
                    .setString("领导不同意");
            int picture = workbook.addPicture(TestPictures.png(4, 4), Workbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 9, 9, 5, 5, 6, 6), picture);
        });

        assertThat(importing("a.xlsx", "--kind", "audit").out())
                .contains("a.xlsx 清单!D3: 警告[OFF009] 没有带过来：没有表头的 D 列，1 格，如“已约谈”")
                .contains("a.xlsx 清单!D4: 警告[OFF009] 没有带过来：“合计”这一行里和各行对不了的：约谈1次")
                .contains("没有带过来：批注 1 条", "没有带过来：图片 1 张")
                .doesNotContain("领导不同意");
    }

    @Test
    void oneColumnUnderTwoHeadingsIsAskedFor() {
        workbook("a.xlsx", w -> table(w, "编号", "问题", "存在问题", "备注"));

        assertThat(importing("a.xlsx", "--kind", "audit").err()).contains("不知道是哪一列：存在问题");
        Tongbao.Run run = importing("a.xlsx", "--kind", "audit", "--column", "存在问题=-", "--column", "备注=-");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("请核对：发布时间写的是今天");
    }

    @Test
    void aFigureOfMergedCellsCountsOnce() {
        workbook("a.xlsx", workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(table(workbook, "编号", "问题", "涉及金额"));
            row(sheet, 2, "A-2", "项目超概算");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
        });

        assertThat(importing("a.xlsx", "--kind", "audit").out()).contains("a.xlsx 清单!C3: 警告[CSV017]");
        assertThat(site.file("content/audits/2026/a/items.csv")).endsWith("A-2,项目超概算,\n");
    }

    @Test
    void aGapInTheNumbersOfRowsStopsTheImport() {
        workbook("a.xlsx", workbook -> {
            XSSFSheet sheet = workbook.createSheet("单位");
            row(sheet, 0, "序号", "单位", "查出");
            row(sheet, 1, 1, "市财政局", 2);
            row(sheet, 2, 3, "市审计局", 1);
        });

        assertThat(importing("a.xlsx", "--kind", "audit").err()).contains("a.xlsx 单位!A3: 错误[CSV013]");
    }

    @Test
    void whatIsExportedComesBackAsItWas() {
        workbook("a.xlsx", this::september);
        importing("a.xlsx", "--kind", "audit", "--id", "audit-9");
        String items = site.file("content/audits/2026/audit-9/items.csv");

        Path exported = folder.resolve("out.xlsx");
        assertThat(Tongbao.at(folder, "export", "audit-9", "--to", "xlsx", "--file", exported.toString())
                        .status())
                .isZero();
        importing("out.xlsx", "--kind", "audit", "--id", "audit-10");

        assertThat(site.file("content/audits/2026/audit-10/items.csv").replace("12.5万元", "125000"))
                .isEqualTo(items.replace("12.5万元", "125000"));
    }

    private Tongbao.Run importing(String file, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = folder.resolve(file).toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Tongbao.at(folder, "import", arguments);
    }

    /** A sheet with one row; returns its number. */
    private static int table(XSSFWorkbook workbook, String... headings) {
        XSSFSheet sheet = workbook.createSheet("清单");
        row(sheet, 0, (Object[]) headings);
        row(sheet, 1, "A-1", "预算编制不细化", 2);
        return 0;
    }

    private void workbook(String file, Consumer<XSSFWorkbook> fill) {
        site.write(file, Sheets.workbook(fill));
    }
}
