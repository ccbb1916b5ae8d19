package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The page of a unit begins with its telephone number, its figures and what it is late with. */
@Tag("once")
class UnitAnswersTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void twoIssuesOfALedgerAndADirectory() {
        site = TestSite.in(folder)
                .write("content/units.yaml", """
                        units:
                          - {code: finance, name: 某市财政局}
                          - {code: market, name: 某市工商局}
                        """)
                .write("content/directories/directory/index.md", """
                        ---
                        title: 某市投诉渠道
                        published: 2018-03-01
                        source: 某市作风办
                        asOf: 2018-02-28
                        ---
                        """)
                .write("content/directories/directory/channels.csv", """
                        单位,类别,投诉电话,信箱,受理时间
                        finance,部门,0000-0000001,,工作日9:00—17:00
                        """);
        ledger(7, "2018-07-31", "整改中");
    }

    @Test
    void whatIsLateStandsFirstWithItsDayAndItsSource() {
        build();

        assertThat(answers("finance"))
                .containsSubsequence(
                        "整改台账：逾期未整改", "1<span class=\"measure\">／2项</span>", "截至2018年7月31日", "/ledgers/ledger-7/");
        assertThat(site.page("units/finance/index.html"))
                .containsSubsequence("<dt>电话</dt>", "<a href=\"tel:0000-0000001\">0000-0000001</a>");
    }

    @Test
    void whatIsLateStandsByNameAndLeadsToItsRow() {
        build();

        assertThat(section("finance", "落后和逾期的事项"))
                .containsSubsequence("▲ 超期16天", "<a href=\"/ledgers/ledger-7/#1\">窗口上班时间无人</a>", "整改台账")
                .doesNotContain("材料要求重复提交");
    }

    @Test
    void aTaskThatNoBoardCountsByUnitIsLateAsWell() {
        site.write("content/reforms/reform.md", """
                ---
                title: 改革任务
                published: 2018-09-02
                source: 某市作风办
                asOf: 2018-08-31
                tasks: 1
                items:
                  - {no: G-14, class: 优流程, task: 压缩审批环节, unit: market, due: 2018-08-10, status: 推进中}
                ---
                """);
        build();

        assertThat(section("market", "落后和逾期的事项")).containsSubsequence("▲ 超期21天", "压缩审批环节", "审批改革");
    }

    @Test
    void aLateMeasureOfAPlanBelongsToTheUnitOfItsProblem() {
        site.write("content/plans/plan.md", """
                ---
                title: 整改方案
                published: 2018-09-02
                source: 某市作风办
                asOf: 2018-08-31
                items:
                  - {no: W-1, unit: market, problem: 审批太慢}
                  - {no: W-2, unit: finance, problem: 拨款太慢}
                steps:
                  - {measure: 合并两个环节, no: W-1, due: 2018-08-10, status: 进行中}
                  - {measure: 公布到账日期, no: W-2, due: 2018-08-10, status: 已完成}
                ---
                """);
        build();

        assertThat(section("market", "落后和逾期的事项"))
                .containsSubsequence("▲ 超期21天", "<a href=\"/plans/plan/#W-1\">合并两个环节</a>", "整改方案");
        assertThat(site.page("units/finance/index.html")).doesNotContain("公布到账日期</a>");
    }

    @Test
    void itsRankAndHowOftenItWasNamedStandAmongItsFigures() {
        site.write("content/evaluations/evaluation/index.md", """
                        ---
                        title: 评议
                        published: 2018-08-02
                        source: 某市作风办
                        year: 2018
                        method: 当场评议。
                        basicCounts: 计入
                        results:
                          - {rank: 2, unit: finance, satisfied: 9, basic: 0, dissatisfied: 1, rated: 10, rate: '90.0%'}
                          - {rank: 1, unit: market, satisfied: 10, basic: 0, dissatisfied: 0, rated: 10, rate: '100.0%'}
                        ---
                        """);
        bulletin(1, "2018-05-08");
        bulletin(2, "2018-06-08");
        build();

        assertThat(answers("finance"))
                .containsSubsequence("群众评议：满意率，第2名（共2个）", "90.0<", "2018年")
                .containsSubsequence("被点名", "2<span class=\"measure\">次", "最近2018年6月8日", "/bulletins/b-2/");
        assertThat(answers("market")).contains("第1名").doesNotContain("被点名");
    }

    private void bulletin(int number, String day) {
        site.write("content/bulletins/b-" + number + ".md", """
                ---
                title: 督查通报
                published: %s
                source: 某市作风办
                series: 督查通报
                number: %d
                namedUnits:
                  - {unit: finance, problem: 窗口无人, order: 立即整改}
                ---
                """.formatted(day, number));
    }

    @Test
    void onlyTheNewestIssueAnswers() {
        ledger(8, "2018-08-31", "已完成待验");
        build();

        assertThat(site.page("units/finance/index.html")).doesNotContain("先看这些");
    }

    @Test
    void aUnitOfWhichNothingIsKnownHasNoTilesAndNoNumber() {
        build();

        assertThat(site.page("units/market/index.html")).doesNotContain("先看这些", "<dt>电话</dt>");
    }

    private String answers(String unit) {
        return section(unit, "先看这些");
    }

    private String section(String unit, String heading) {
        String page = site.page("units/" + unit + "/index.html");
        int from = page.indexOf(heading);
        assertThat(from).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    private void ledger(int month, String asOf, String state) {
        site.write("content/ledgers/ledger-" + month + "/index.md", """
                        ---
                        title: %d月台账
                        published: %s
                        source: 某市作风办
                        series: 整改台账
                        number: %d
                        asOf: %s
                        found: 2
                        ---
                        """.formatted(month, asOf, month, asOf))
                .write("content/ledgers/ledger-" + month + "/items.csv", """
                        编号,问题,方面,责任单位,整改期限,状态
                        1,窗口上班时间无人,服务,finance,2018-07-15,%s
                        2,材料要求重复提交,效率,finance,2018-12-31,整改中
                        """.formatted(state));
    }

    private void build() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
    }
}
