package org.tongbao.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The papers of an office go into the built-in kinds as they are. */
@Tag("once")
class RealPapersTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void anOffice() {
        site = TestSite.in(folder).write("content/units.yaml", """
                units:
                  - {code: finance, name: 某市财政局, short: 市财政局}
                  - {code: housing, name: 某市住建局, short: 市住建局}
                  - {code: water, name: 某市水利局, short: 市水利局}
                """);
    }

    private static String head(String title, String more) {
        return "---\n标题: " + title + "\n发布时间: 2026-10-09\n来源: 某市审计局\n" + more + "---\n正文。\n";
    }

    private String check() {
        return Tongbao.at(site.root(), "check").out();
    }

    private void build() {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
    }

    private void ledger(String rows) {
        site.write("content/ledgers/l/index.md", head("台账", """
                        系列: 审计整改
                        期号: 1
                        统计截止: 2026-09-30
                        查摆问题: 4项
                        已整改: 2项
                        问题资金: 25102.35万元
                        整改到位资金: 21558.78万元
                        未整改资金: 3543.57万元
                        """))
                .write("content/ledgers/l/问题清单.csv", "序号,存在问题,整改举措,责任部门,整改时限,状态,销号依据\n" + rows);
    }

    @Test
    void aLedgerOfAnAudit() {
        ledger("""
                1,预算编制不细化,修订办法,市财政局,2026年6月底,已完成,
                2,没有月报,"建立月报制度，
                每月通报",市财政局,2026年8月底前,持续推进,
                3,往来款未清理,清理15笔,市住建局、市水利局,立行立改,已完成,
                4,超概算,完善审批,市水利局,长期坚持,未完成,
                """);

        assertThat(check()).contains("错误 0 处，警告 0 处");
        build();
        assertThat(site.page("ledgers/l/index.html"))
                .contains("截至2026年9月30日逾期1项。", "立行立改1项、长期坚持1项，不计逾期。", "2026年8月底")
                .contains("3543.57万元")
                .contains("<span class=\"lines\">建立月报制度，\n每月通报</span>");
        assertThat(site.page("units/water/index.html")).contains("/ledgers/l/");
        assertThat(site.page("units/housing/index.html")).contains("/ledgers/l/");
    }

    @Test
    void aDeadlineHasAYearAndIsADayAMonthOrADeclaredWord() {
        ledger("""
                1,甲,改,市财政局,6月底,已完成,
                2,乙,改,市财政局,尽快,已完成,
                3,丙,改,市财政局,2026/6/31,整改中,
                4,丁,改,市财政局,2026.6.30,已销号,
                """);

        assertThat(check())
                .contains("问题清单.csv:2:", "年份不能省", "没有日期的只能写：立行立改、")
                .contains("问题清单.csv:3:", "问题清单.csv:4:")
                .doesNotContain("是不是想写")
                .contains("问题清单.csv:5:22: 警告[FLD013] “状态”是“已销号”，没有写“销号依据”");
    }

    /** The last day of a month is still in time; the day after it is not. */
    @Test
    void aMonthFallsDueOnItsLastDay() {
        ledger(
                "1,甲,改,市财政局,2026-09,整改中,\n2,乙,改,市财政局,2026年8月,整改中,\n3,丙,改,市财政局,2026年底,已完成,\n4,丁,改,市财政局,2026-08-31,已完成,\n");

        assertThat(check()).contains("错误 0 处");
        build();
        assertThat(site.page("ledgers/l/index.html")).contains("截至2026年9月30日逾期1项。", "此后到期、还没有新数据的1项");
    }

    @Test
    void aRankingWithTies() {
        site.write("content/evaluations/e/index.md", head("评议", "评议方法: 测评\n基本满意是否计入: 计入\n"))
                .write("content/evaluations/e/results.csv", """
                        排名,参评单位,综合得分,等次
                        1,市财政局,95.5,优秀
                        1,市住建局,95.5,优秀
                        3,市水利局,90,良好
                        """);

        assertThat(check()).contains("错误 0 处");
        site.write("content/evaluations/e/results.csv", "排名,参评单位,综合得分\n1,市财政局,95.5\n2,市住建局,95.5\n");
        assertThat(check()).contains("results.csv:3:", "错误[FIG", "得分相同的名次相同");
        site.write("content/evaluations/e/results.csv", "排名,参评单位,组别,综合得分\n1,市财政局,甲,95.5\n1,市住建局,乙,95\n2,市水利局,乙,90\n");
        assertThat(check()).contains("错误 0 处");
    }

    @Test
    void aTableOfScoresInABulletin() {
        site.write("content/bulletins/b/index.md", head("通报", "系列: 热线\n期号: 1\n"))
                .write("content/bulletins/b/scores.csv", """
                        受理单位,交办总量,办结率,满意率,按时反馈率,有效回访率,知识库更新总数目,评分
                        市财政局,4226,98.06%,99.00%,100.00%,100.00%,10330,99.3
                        市水利局,1922,98.44%,98.37%,100.00%,100.00%,10884,99.2
                        """);

        assertThat(check()).contains("错误 0 处，警告 0 处");
        build();
        assertThat(site.page("bulletins/b/index.html")).contains("单位评分", "98.06%", "99.3");
    }

    @Test
    void aMonthOfAHotlineWithCasesTheCentreAnswersItself() {
        Map<String, String> byUnit = new HashMap<>(Map.of("right", "市财政局,60,57,3,2\n市水利局,40,38,2,0\n"));
        site.write(
                        "content/complaints/c/index.md",
                        head("热线", "受理诉求: 130\n自行处理: 30\n派单: 100\n按时办结: 95\n超时办理: 3\n办结率: 98.46%\n"))
                .write(
                        "content/complaints/c/byUnit.csv",
                        "承办单位,派单数,按时办结数,超时办结数,未办结数\n市财政局,60,57,2,1\n市水利局,40,38,1,1\n");

        assertThat(check()).contains("错误 0 处，警告 0 处");
        build();
        assertThat(site.page("complaints/c/index.html")).contains("98.46", "按时办结率", "128件", "超时办结");

        site.write("content/complaints/c/byUnit.csv", "承办单位,派单数,按时办结数,超时办结数,未办结数\n" + byUnit.get("right"));
        assertThat(check()).contains("byUnit.csv:2:", "错误[FIG");
    }

    @Test
    void limitsOfServicesAsTheyArePrinted() {
        site.write("content/services/s/index.md", head("事项", "")).write("content/services/s/items.csv", """
                        编号,事项,受理单位,办结时限,跑动次数,材料,收费,办理地点
                        1,食品经营许可,市财政局,15个工作日,1,身份证；营业执照,不收费,A区3号
                        2,身份证补办,市财政局,即办,0次,户口簿,20元,B区
                        3,公积金提取,市财政局,2个工作日,最多1次,身份证,无,C区
                        """);

        assertThat(check()).contains("错误 0 处，警告 0 处");
        build();
        assertThat(site.page("services/s/index.html")).contains("15个工作日", "即办", "最多1次");
    }

    /** As in the statistics of accountability: on a basis, in a scope, until a day; and no honours meanwhile. */
    @Test
    void personsInANoticeArePublishedOnABasisAndUntilADay() {
        site.write("content/notices/n/index.md", head("通报", "")).write("content/notices/n/persons.csv", """
                        姓名,工作单位,职务,问题,处理方式,公开依据,公开范围,公开期限截止,处理日期,影响期截止
                        赵钱孙,市财政局,科长,离岗,警告,某办法,本市,2026-12-31,2026-09-01,2027-03-01
                        周吴郑,市财政局,科员,离岗,警告,某办法,本市,2026-10-31,2026-09-01,2027-03-01
                        """);

        assertThat(check()).contains("错误 0 处");
        build();
        assertThat(site.page("notices/n/index.html")).contains("赵钱孙").doesNotContain("周吴郑", "2027");

        site.write("content/awards/a/index.md", head("表彰", "荣誉称号: 十佳\n名额: 1\n"))
                .write("content/awards/a/honourees.csv", "姓名,性别,工作单位\n赵 钱孙,男,市财政局\n");
        assertThat(check()).contains("honourees.csv:2:", "处理的影响期没有过，不能列入表彰名单");
        site.write("content/notices/n/persons.csv", "姓名,工作单位,处理方式,处理日期\n赵钱孙,市财政局,警告,2026-09-01\n");
        assertThat(check()).contains("persons.csv:2:1: 错误[SAN001]");
    }

    /** A column is called by many names, and none of them could be another column of the same table. */
    @Test
    void noNameMeansTwoColumns() {
        for (Kind kind : BuiltInKinds.kinds().all()) {
            for (Table table : kind.tables()) {
                assertThat(table.columns().words().stream().filter(w -> !w.matches("[a-zA-Z]+")))
                        .as(kind.name() + "." + table.name())
                        .doesNotHaveDuplicates();
                assertThat(table.columns().fields().size()).isPositive();
            }
        }
    }
}
