package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The boards that show rows in words: those one looks through, those in pairs, those on cards. */
@Tag("once")
class RowBoardPagesTest {

    private static final String HEAD = "published: 2018-09-27\nsource: 某市作风办\n";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void twoUnits() {
        site = TestSite.in(folder).write("content/units.yaml", """
                        units:
                          - {code: finance, name: 某市财政局}
                          - {code: traffic, name: 某市交通局}
                        """);
    }

    private void entry(String path, String title, String rest) {
        site.write("content/" + path + ".md", "---\ntitle: " + title + "\n" + HEAD + rest + "---\n");
    }

    private String page(String address) {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
        return site.page((address.isEmpty() ? "" : address + "/") + "index.html");
    }

    /** The text of a page, tags and spaces left out. */
    private static String said(String html) {
        return html.replaceAll("(?s)<(style|svg).*?</\\1>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", "");
    }

    @Test
    void rowsOfTwoTablesAndOfTwoStatesHavePagesOfTheirOwn() {
        site.write("content/kinds/duty.yaml", """
                kind: duty
                label: 值守
                folder: duty
                tables:
                  desks:
                    label: 窗口
                    columns:
                      unit: {type: ref, to: unit, label: 单位}
                      desk: {type: text, label: 名称}
                      light: {type: enum, label: 亮灯, of: [红灯, 绿灯]}
                  calls:
                    label: 电话
                    columns:
                      unit: {type: ref, to: unit, label: 单位}
                      call: {type: text, label: 情况}
                views:
                  - {view: rows, label: 红灯, of: desks, by: unit, state: light, in: [红灯]}
                  - {view: rows, label: 窗口, of: desks, by: unit}
                  - {view: rows, label: 电话, of: calls, by: unit}
                """);
        entry("duty/d", "值守情况", """
                desks:
                  - {unit: finance, desk: 甲窗口, light: 红灯}
                  - {unit: finance, desk: 乙窗口, light: 绿灯}
                  - {unit: traffic, desk: 丙窗口, light: 绿灯}
                calls:
                  - {unit: traffic, call: 无人接听}
                """);

        assertThat(page("duty/d"))
                .contains("/duty/d/unit/#g-finance", "/duty/d/unit-2/#g-traffic", "/duty/d/unit-3/#g-traffic")
                .doesNotContain("/duty/d/unit/#g-traffic");
        assertThat(site.page("duty/d/unit/index.html")).contains("甲窗口").doesNotContain("乙窗口");
        assertThat(site.page("duty/d/unit-2/index.html")).contains("甲窗口", "乙窗口", "丙窗口");
        assertThat(site.page("duty/d/unit-3/index.html")).contains("无人接听");
    }

    @Test
    void serviceItemsAreReadByDepartmentAndByTimeLimit() {
        entry("services/items", "事项清单", """
                items:
                  - {no: 1, item: 户籍办理, unit: finance, limit: 一小时, visits: 1, materials: 身份证, fee: 不收费}
                  - {no: 2, item: 超限运输, unit: traffic, limit: 一小时, visits: 1, materials: 申请表, fee: 不收费}
                  - {no: 3, item: 道路占用, unit: traffic, limit: 5个工作日, visits: 0, materials: 申请表, fee: 不收费}
                """);

        assertThat(said(page("services/items")))
                .contains("共3项", "按办理部门看某市交通局2某市财政局1", "按办结时限看一小时25个工作日1")
                .containsOnlyOnce("道路占用");
        assertThat(said(site.page("services/items/limit/index.html"))).containsPattern("一小时.*户籍办理.*超限运输.*5个工作日.*道路占用");
        assertThat(said(site.page("services/items/unit/index.html"))).containsPattern("某市交通局.*超限运输.*道路占用.*某市财政局.*户籍办理");
    }

    @Test
    void onlyGoalsBehindTimeStandInTheListOfThose() {
        entry("performance/q3", "三季度", """
                year: 2018
                items:
                  - {no: 1, unit: finance, goal: 预算执行, progress: 80%, light: 绿灯}
                  - {no: 2, unit: traffic, goal: 道路大修, progress: 40%, light: 红灯, reason: 征地没有完成}
                """);

        String board = page("performance/q3").split("<h2>未达序时进度的目标", -1)[1].split("</section>", -1)[0];
        assertThat(said(board)).contains("道路大修", "征地没有完成").doesNotContain("预算执行");
    }

    @Test
    void eachProblemStandsBesideItsMeasures() {
        entry("plans/plan", "整改方案", """
                items:
                  - {no: A1, unit: traffic, problem: 窗口无人}
                  - {no: A2, unit: traffic, problem: 超期办件}
                steps:
                  - {no: A2, measure: 每周通报, due: 2018-10-31, status: 进行中}
                  - {no: A1, measure: 增设岗位, due: 2018-10-31, status: 已完成}
                  - {no: A1, measure: 领导坐班, due: 2018-11-30, status: 未开始}
                """);

        assertThat(said(page("plans/plan")))
                .containsPattern("A1窗口无人#.*增设岗位.*领导坐班.*A2超期办件#.*每周通报")
                .contains("突出问题由本站计算2个", "整改措施由本站计算3条");
    }

    @Test
    void aUnitThatIsListedAgainIsToldSo() {
        evaluation("2017", "2018-03-01", "finance");
        evaluation("2018", "2019-03-01", "finance, traffic");

        String html = page("evaluations/e2018");

        assertThat(said(html)).containsOnlyOnce("此前也在名单上：2017年");
        assertThat(html).contains("<a href=\"/evaluations/e2017/\">2017年</a>");
    }

    private void evaluation(String year, String published, String units) {
        StringBuilder rows = new StringBuilder();
        for (String unit : units.split(", ", -1)) {
            rows.append("  - {unit: ").append(unit).append(", complaint: 电话难打, stage: 已公布}\n");
        }
        site.write(
                "content/evaluations/e" + year + ".md",
                "---\ntitle: " + year + "年评议\npublished: " + published + "\nsource: 某市作风办\nseries: 评议\nyear: " + year
                        + "\nmethod: 发评议表\nbasicCounts: 计入\nunsatisfied:\n" + rows
                        + (year.equals("2018") ? "followUp: [{unit: finance, outcome: 再次不满意}]\n" : "") + "---\n");
    }

    @Test
    void aYearIsMadeOfFiguresThatStandElsewhere() {
        entry("ledgers/ledger", "台账", "asOf: 2018-08-31\nfound: 200\ndone: 50\n");
        entry("annual/y2018", "2018年", """
                figures:
                  - {label: 整改率, now: ledger#rate}
                  - {label: 查摆问题, now: '{{ledger#查摆问题}}'}
                """);

        String html = page("annual/y2018");

        assertThat(said(html)).contains("整改率25.00%查摆问题200个");
        assertThat(html).contains("<a href=\"/ledgers/ledger/\">25.00%</a>");
        assertThat(said(site.page("ledgers/ledger/index.html"))).contains("提到本页的内容2018年");
    }

    @Test
    void aYearWithoutFiguresIsAGoodPageStill() {
        entry("annual/y2018", "2018年", "year: 2018\n");

        assertThat(said(page("annual/y2018")))
                .contains("2018年", "年度报告", "这里还没有数字和正文")
                .doesNotContain("一年的数字");
    }

    @Test
    void aNumberIsCalledByATouch() {
        entry("directories/d", "渠道", """
                channels:
                  - {unit: finance, class: 部门, phone: 0835-1234567, hours: 工作日}
                """);

        assertThat(page("directories/d")).contains("<a href=\"tel:0835-1234567\">0835-1234567</a>");
    }

    @Test
    void aColumnIsLookedThroughByYearAndByWhatItsKindSays() {
        entry("notices/n", "通报", "summary: 说一件事。\n");
        entry("cases/a", "甲案", "nature: 正面典型\nyear: 2018\nfacts: 事\nbasis: 报道\nbulletin: n\n");
        entry("cases/b", "乙案", "nature: 反面典型\nyear: 2017\nfacts: 事\nbasis: 报道\nbulletin: n\n");

        assertThat(said(page("cases"))).contains("年度2018年（1）2017年（1）", "性质正面典型（1）反面典型（1）");
        assertThat(said(site.page("cases/year/2017/index.html"))).contains("乙案").doesNotContain("甲案");
        assertThat(said(site.page("cases/nature/1/index.html"))).contains("甲案").doesNotContain("乙案");
    }

    @Test
    void columnsOfASectionStandTogether() {
        site.write("content/site.yaml", TestSite.SITE_YAML + """
                sections:
                  - {name: 先进与典型, slug: honours, columns: [case, award]}
                  - {name: 改革与服务, slug: services, columns: [service]}
                """);
        entry("cases/a", "甲案", "nature: 正面典型\nfacts: 事\nbasis: 报道\nbulletin: n\n");
        entry("notices/n", "通报", "summary: 说一件事。\n");

        String home = page("");

        assertThat(home)
                .contains("<a href=\"/sections/honours/\">先进与典型</a>")
                .doesNotContain("改革与服务")
                .contains("<a href=\"/notices/\">通报公告</a>");
        assertThat(said(site.page("sections/honours/index.html")))
                .contains("典型案例", "甲案")
                .doesNotContain("十佳名单");
        assertThat(site.page("cases/a/index.html"))
                .containsPattern(
                        "首页</a></li>\\s*<li><a href=\"/sections/honours/\">先进与典型</a></li>\\s*<li><a href=\"/cases/\">");
    }

    @Test
    void theHomePageTellsWhatIsLateAndWhatIsOpenToObjection() {
        entry("ledgers/ledger", "台账", """
                asOf: 2018-08-31
                items:
                  - {no: 1, problem: 窗口无人, aspect: 服务, unit: finance, due: 2018-08-30, status: 整改中}
                """);
        entry("notices/n", "拟表彰名单", """
                form: 公示
                publicity: {from: 2018-09-27, until: 2026-11-30, contact: 某市作风办}
                """);

        String home = page("");

        assertThat(said(home)).contains("公示中，还有8天拟表彰名单", "截至2018年8月31日逾期未整改1项台账");
        assertThat(home).contains("href=\"/ledgers/ledger/#board-3\"");
    }

    @Test
    void officesAreHonouredAsPersonsAre() {
        entry("awards/offices", "先进处室", """
                honour: 先进处室
                quota: 2
                offices:
                  - {unit: finance, office: 国库科, deed: 当日拨付}
                  - {unit: traffic}
                """);

        assertThat(said(page("awards/offices")))
                .containsSubsequence("国库科", "某市财政局当日拨付")
                .doesNotContain("没有可以列出", "来源列出");
        assertThat(said(page(""))).contains("国库科某市交通局").doesNotContain("来源写明");
    }

    @Test
    void examplesThatTheSourceNamesInPartAreNotCountedAsAll() {
        entry("examples/some", "正面典型", """
                unlisted: 来源只写了一家
                examples:
                  - {unit: finance, deed: 当日拨付}
                """);

        assertThat(said(page("examples/some"))).contains("当日拨付").doesNotContain("1家");
    }
}
