package org.tongbao.convert;

import static org.tongbao.office.Sheets.format;
import static org.tongbao.office.Sheets.formula;
import static org.tongbao.office.Sheets.merge;
import static org.tongbao.office.Sheets.row;
import static org.tongbao.office.Sheets.rows;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tongbao.office.Sheets;

/** Twelve workbooks as offices keep them. */
final class WorkbookSamples {

    private static final String COUNTS = "序号 only counts the rows";
    private static final String TOTAL = "a figure of a total was checked against the rows";
    private static final String MEASURE = "a measure follows each figure";
    private static final String NUMBERS = "the numbers of columns say nothing";

    /** A kind for sums of money beside counts. */
    static final String FUNDS = """
            kind: funds
            label: 资金台账
            folder: funds
            description: 各单位的资金和项目
            order: 90
            fields:
              asOf: {type: date, label: 统计截止}
            tables:
              rows:
                label: 资金清单
                columns:
                  unit: {type: text, label: 单位, required: true}
                  code: {type: text, label: 单位代码}
                  projects: {type: figure, label: 项目数, measure: 个}
                  upper: {type: figure, label: 上级资金}
                  own: {type: figure, label: 本级资金}
                  share: {type: figure, label: 拨付率, measure: '%'}
                  day: {type: date, label: 拨付日期}
                  note: {type: text, label: 说明}
            """;

    /**
     * A workbook.
     *
     * @param resaved whether LibreOffice saves it once more, so that it is as another program writes it
     * @param excused cells that are rightly neither in the entry nor in the messages, with the reason
     */
    record Sample(
            String name,
            String kind,
            boolean resaved,
            Consumer<XSSFWorkbook> fill,
            Map<String, String> excused,
            List<String> columns) {}

    private WorkbookSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "ledger",
                        "ledger",
                        false,
                        WorkbookSamples::ledger,
                        Map.of("清单!A9:H9", TOTAL, "清单!I5:I8", "the person does not want 备注"),
                        List.of("备注=-")),
                new Sample("codes", "ledger", true, WorkbookSamples::codes, Map.of("分层查摆!A5:C5", TOTAL), List.of()),
                new Sample(
                        "award",
                        "award",
                        true,
                        WorkbookSamples::award,
                        Map.of("获评名单!A4:A6", COUNTS, "获评名单!A3", COUNTS),
                        List.of()),
                new Sample("pledge", "pledge", false, WorkbookSamples::pledge, Map.of(), List.of()),
                new Sample("evaluation", "evaluation", true, WorkbookSamples::evaluation, Map.of(), List.of()),
                new Sample(
                        "hotline",
                        "complaint",
                        false,
                        WorkbookSamples::hotline,
                        Map.of(
                                "九月!A2",
                                COUNTS,
                                "九月!A3:A4",
                                COUNTS,
                                "九月!A6:A7",
                                COUNTS,
                                "九月!A5:G5",
                                TOTAL,
                                "九月!A8:G8",
                                TOTAL,
                                "九月!A9:G9",
                                TOTAL),
                        List.of()),
                new Sample("cases", "complaint", true, WorkbookSamples::cases, Map.of("投诉内容!A5:B5", TOTAL), List.of()),
                new Sample("units", "directory", false, WorkbookSamples::units, Map.of("名录!A2:A5", COUNTS), List.of()),
                new Sample(
                        "money",
                        "funds",
                        true,
                        WorkbookSamples::money,
                        Map.of("资金!B5:E5", MEASURE, "资金!A8:E8", TOTAL),
                        List.of()),
                new Sample(
                        "form",
                        "funds",
                        false,
                        WorkbookSamples::form,
                        Map.of("表一!A4:F4", NUMBERS, "表一!A8:D8", TOTAL),
                        List.of()),
                new Sample("since1904", "funds", true, WorkbookSamples::since1904, Map.of(), List.of()),
                new Sample(
                        "sanctions",
                        "accountability",
                        false,
                        WorkbookSamples::sanctions,
                        Map.of("Sheet1!A5:C5", TOTAL, "Sheet1!A8:C8", TOTAL, "Sheet1!A9:C9", TOTAL),
                        List.of()));
    }

    /** A title, a measure of the table, two rows of headings, merged cells, days without a year, a total and remarks. */
    private static void ledger(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("清单");
        rows(
                sheet,
                0,
                Sheets.of("云岭市作风整改台账", "", "", "", "", "", "", "2018年9月"),
                Sheets.of("填报单位：市作风办", "", "", "", "", "", "", "金额单位：万元"),
                Sheets.of("序号", "存在问题", "类别", "责任", "", "整改", "", "涉及金额", "备注"),
                Sheets.of("", "", "", "责任单位", "责任人", "措施", "整改期限", "", ""),
                Sheets.of(1, "窗口上班时间无人", "服务", "市财政局", "张三", "增加一名\n值班人员", 43370, 12.5, "甲"),
                Sheets.of(2, "材料要求重复提交", "效率", "", "张三", "取消两份", 43404, 3, ""),
                Sheets.of(3, "电话打不通", "效率", "", "李四", "", "立行立改", "", "乙"),
                Sheets.of(4, "超过承诺时限", "效率", "市工商局", "王五", "分段计时", 43434, 1204.25, ""),
                Sheets.of("合计", 4, "", "", "", "", "", 1219.75),
                Sheets.of("注：金额按审计数填写", "", "联系电话：0000-12345"));
        merge(sheet, "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:H4", "I3:I4", "D5:D7");
        format(sheet, 6, "m\"月\"d\"日\"");
        format(sheet, 7, "#,##0.00");
    }

    /** Codes as text, two tables, and a hidden sheet from which cells are chosen. */
    private static void codes(XSSFWorkbook workbook) {
        XSSFSheet items = workbook.createSheet("问题清单");
        rows(
                items,
                0,
                Sheets.of("编号", "问题", "方面", "责任部门", "整改时限", "状态"),
                Sheets.of("0012", "3-5", "服务", "市财政局；市审计局", "2018年9月底", "整改中"),
                Sheets.of("0013", "窗口少，排队久", "3-5个", "市工商局", "2018/10/31", "已完成"),
                Sheets.of("007", "“一次办好”没有做到\n群众往返3次", "1/2", "市工商局", "长期坚持", "已销号"));
        XSSFSheet levels = workbook.createSheet("分层查摆");
        rows(
                levels,
                0,
                Sheets.of("层级", "查摆问题", "涉及方面"),
                Sheets.of("市级", 120, 6),
                Sheets.of("县级", 3456, 9),
                Sheets.of("乡镇", 8, 2));
        row(levels, 4, "合计", 3584, 17);
        formula(levels, 4, 1, "SUM(B2:B4)");
        formula(levels, 4, 2, "SUM(C2:C4)");
        rows(workbook.createSheet("选项"), 0, Sheets.of("整改中"), Sheets.of("已完成"));
        workbook.setSheetHidden(2, true);
        row(workbook.createSheet("填表说明"), 0, "状态从下拉里选");
    }

    private static void award(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("获评名单");
        rows(
                sheet,
                0,
                Sheets.of("2018年度十佳服务标兵名单"),
                Sheets.of("（排名不分先后，共3名）"),
                Sheets.of("序号", "姓 名", "性别", "民族", "工作单位", "职务", "主要事迹"),
                Sheets.of(1, "张三", "女", "汉族", "市财政局", "科长", "首问负责，\n当场办结。\n全年办件1204件"),
                Sheets.of(2, "李 四", "男", "回族", "市工商局", "", "群众满意率100%"),
                Sheets.of(3, "王五·买买提", "男", "维吾尔族", "市审计局", "主任科员", "“零差错”, 连续5年"));
        merge(sheet, "A1:G1", "A2:G2");
    }

    /** Shares, formulas with their results, figures with measures, a level merged down. */
    private static void pledge(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("承诺清单");
        rows(
                sheet,
                0,
                Sheets.of("承诺编号", "承诺单位", "承诺人", "层级", "承诺事项", "审定值", "完成量", "完成进度", "进度状态"),
                Sheets.of(1, "市财政局", "张三", "争先", "惠企资金拨付", "1.45亿元", "0.9亿元", 0.6206, "超时间进度"),
                Sheets.of(2, "市工商局", "李四", "", "新增市场主体", "320户", "131户", 131 / 320.0, "落后时间进度"),
                Sheets.of(3, "市审计局", "王五", "年度基础", "审计项目", "12个", "6个", 0.5, "与时间同步"));
        formula(sheet, 2, 7, "131/320");
        format(sheet, 7, "0.00%");
        merge(sheet, "D2:D3");
    }

    /** Scores by group, ranks with ties, an average. */
    private static void evaluation(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("评议结果");
        rows(
                sheet,
                0,
                Sheets.of("2018年下半年群众评议得分表"),
                Sheets.of("组别", "参评单位", "综合得分", "排名", "等次"),
                Sheets.of("执法部门", "市公安局", 98.5, 1, "优秀"),
                Sheets.of("", "市工商局", 96.25, 2, "优秀"),
                Sheets.of("", "市城管局", 96.25, 2, "优秀"),
                Sheets.of("", "市环保局", 88, 4, "良好"),
                Sheets.of("服务部门", "市财政局", 99, 1, "优秀"),
                Sheets.of("", "市审计局", 90.05, 2, "良好"),
                Sheets.of("平均分", "", 94.675, "", ""));
        for (int i = 2; i < 6; i++) {
            formula(sheet, i, 3, "RANK(C" + (i + 1) + ",C$3:C$6)");
        }
        merge(sheet, "A1:E1", "A3:A6", "A7:A8");
        format(sheet, 2, "0.00");
    }

    /** Subtotals of districts and a total, with shares in them. */
    private static void hotline(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("九月");
        rows(
                sheet,
                0,
                Sheets.of("12345热线2018年9月办理情况"),
                Sheets.of("序号", "承办单位", "派单量", "按时办结数", "办结量", "办结率", "满意率"),
                Sheets.of(1, "市财政局", 1204, 1180, 1187, 1187 / 1204.0, 0.9712),
                Sheets.of(2, "市工商局", 35, 35, 35, 35 / 35.0, 1),
                Sheets.of("小计", "", 1239, 1215, 1222, 1222 / 1239.0, 0.972),
                Sheets.of(1, "东区", 860, 800, 851, 851 / 860.0, 0.955),
                Sheets.of(2, "西区", 7, 6, 7, 7 / 7.0, 0.8571),
                Sheets.of("小计", "", 867, 806, 858, 858 / 867.0, 0.954),
                Sheets.of("总计", "", 2106, 2021, 2080, 2080 / 2106.0, 0.965));
        for (int i = 2; i < 9; i++) {
            formula(sheet, i, 5, "E" + (i + 1) + "/C" + (i + 1));
        }
        format(sheet, 2, "#,##0");
        format(sheet, 5, "0.00%");
        format(sheet, 6, "0.0%");
        merge(sheet, "A1:G1", "A5:B5", "A8:B8", "A9:B9");
    }

    /** Two tables of one kind; days in several formats. */
    private static void cases(XSSFWorkbook workbook) {
        XSSFSheet cases = workbook.createSheet("在办和超期");
        rows(
                cases,
                0,
                Sheets.of("工单编号", "承办单位", "诉求内容", "受理日期", "办结期限", "状态"),
                Sheets.of("20180920001", "市财政局、市审计局", "办事拖延\n三次没有办成", 43363, 43393, "正在办理"),
                Sheets.of("00180921002", "市工商局", "窗口无人，电话0000-123", 43364, "2018年10月21日", "已延期"),
                Sheets.of(20180922003L, "市工商局", "其他", 43365, "2018-10-22", "正在办理"));
        format(cases, 3, "yyyy\"年\"m\"月\"d\"日\"");
        XSSFSheet matters = workbook.createSheet("投诉内容");
        rows(
                matters,
                0,
                Sheets.of("内容", "数量"),
                Sheets.of("办事拖延", 17),
                Sheets.of("态度生硬", 9),
                Sheets.of("其他", 1),
                Sheets.of("合计", 27));
    }

    private static void units(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("名录");
        rows(
                sheet,
                0,
                Sheets.of("投诉渠道名录"),
                Sheets.of("序号", "单位名称", "类别", "投诉电话", "邮箱", "办公时间"),
                Sheets.of(1, "市财政局", "部门", "0000-1234567", "cz@example.gov.cn", "工作日9:00—17:00"),
                Sheets.of(2, "东街道", "街道", "0000-7654321转8", "", "8:30-12:00\n14:00-18:00"),
                Sheets.of(3, "西街道", "街道", 12345, "", "24小时"));
        merge(sheet, "A1:F1");
    }

    /** 上级·本级 above two rows of words, measures below them; money beside counts. */
    private static void money(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("资金");
        rows(
                sheet,
                0,
                Sheets.of("项目资金情况"),
                Sheets.of("统计截止：2018年9月30日"),
                Sheets.of("单位", "项目数", "上级", "本级", "拨付率", "说明"),
                Sheets.of("", "", "资金", "资金", "", ""),
                Sheets.of("", "个", "万元", "亿元", "%", ""),
                Sheets.of("市财政局", 12, 25102.35, 1.4, 98.5, "其中2个\n跨年"),
                Sheets.of("市审计局", 3, 0.5, 0.25, 100, ""),
                Sheets.of("合计", 15, 25102.85, 1.65, ""));
        merge(sheet, "A1:F1", "A2:F2", "A3:A4", "B3:B4", "E3:E4", "F3:F4");
    }

    /** The numbers of columns below the heading, codes of units, a figure merged over two rows. */
    private static void form(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("表一");
        rows(
                sheet,
                0,
                Sheets.of("表号：云统01表", "", "", "", "", "2018年"),
                Sheets.of("制表机关：市统计局", "", "计量单位：万元"),
                Sheets.of("单位", "单位代码", "项目数", "上级资金", "拨付日期", ""),
                Sheets.of("甲", "乙", 1, 2, "3", ""),
                Sheets.of("市财政局", "001", 5, 100, 43373, ""),
                Sheets.of("市工商局", "002", 6, "", 43374, "待核"),
                Sheets.of("市审计局", "010", 7, 20, "2018年10月2日", ""),
                Sheets.of("合计", "", 18, 120));
        merge(sheet, "D5:D6");
        format(sheet, 4, "yyyy/m/d");
    }

    private static void since1904(XSSFWorkbook workbook) {
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        XSSFSheet sheet = workbook.createSheet("台账");
        rows(
                sheet,
                0,
                Sheets.of("单位", "项目数", "上级资金（万元）", "拨付日期", "说明"),
                Sheets.of("市财政局", 2, 1.5, 43370 - 1462, "9月"),
                Sheets.of("市工商局", "3-5", "约20", 43371 - 1462, "TRUE"));
        format(sheet, 3, "m\"月\"d\"日\"");
    }

    /** Ways of two sorts, each merged down and added up. */
    private static void sanctions(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("Sheet1");
        rows(
                sheet,
                0,
                Sheets.of("口径", "处理方式", "人数（人）"),
                Sheets.of("组织处理", "提醒谈话", 6),
                Sheets.of("", "批评教育", 5),
                Sheets.of("", "诫勉", 4),
                Sheets.of("小计", "3种方式", 15),
                Sheets.of("党纪处分", "警告", 3),
                Sheets.of("", "严重警告", 1),
                Sheets.of("小计", "", 4),
                Sheets.of("合计", "", 19));
        merge(sheet, "A2:A4", "A6:A7", "A9:B9");
    }
}
