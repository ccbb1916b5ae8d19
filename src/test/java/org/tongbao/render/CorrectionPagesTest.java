package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** A corrected figure stands beside the old one wherever it is shown, and the page tells every correction. */
@Tag("once")
class CorrectionPagesTest {

    private static final String MARK = " <a href=\"/ledgers/ledger-07/#correction-%d\">已更正</a>";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aLedgerThatWasCorrected() {
        site = TestSite.in(folder)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write("content/ledgers/ledger-07/index.md", """
                        ---
                        title: 七月台账
                        published: 2018-08-02
                        source: 某市作风办
                        asOf: 2018-07-31
                        found: 2
                        documentNumber: 某效办〔2018〕12号
                        unlisted: 清单见下
                        status: 已更正
                        corrections:
                          - {date: 2018-08-06, field: 查摆问题, was: 4, now: 3, why: 一项重复}
                          - {date: 2018-08-07, field: 文号, was: 某效办〔2018〕21号, now: 某效办〔2018〕12号, why: 笔误}
                          - {date: 2018-08-08, field: found, was: 3, now: 2个, why: 又有一项重复}
                          - {date: 2018-08-08, field: 问题清单.状态, row: 2, was: 整改中, now: 已完成待验, why: 漏填}
                          - {date: 2018-08-08, field: unlisted, was: 没有清单, now: 清单见下, why: 补了清单}
                          - {date: 2018-08-09, was: 两个窗口, now: 三个窗口, why: 漏了一个}
                        ---
                        检查三个窗口。
                        """)
                .write("content/ledgers/ledger-07/items.csv", """
                        编号,问题,方面,责任单位,整改期限,状态
                        1,窗口上班时间无人,服务,finance,2018-12-31,整改中
                        2,材料要求重复提交,效率,finance,2018-12-31,已完成待验
                        """);
    }

    @Test
    void tilesFactsHeaderAndCellsShowWhatStoodThereBefore() {
        build();
        String page = site.page("ledgers/ledger-07/index.html");

        assertThat(page)
                .as("of two corrections the last")
                .containsSubsequence("<dt>查摆问题 ", was("3", 3), "2<span class=\"measure\">个</span>")
                .doesNotContain("</span>4</del>");
        assertThat(page).as("number").containsSubsequence("<p class=\"number\">", was("某效办〔2018〕21号", 2));
        assertThat(page).as("facts").containsSubsequence("清单见下", was("没有清单", 5));
        assertThat(page)
                .as("the cell of row 2")
                .containsSubsequence("材料要求重复提交", "已完成待验", was("整改中", 4))
                .doesNotContain("整改中 <span class=\"was\">");
    }

    @Test
    void theBannerTellsEveryCorrectionAndListsAreMarked() {
        build();

        assertThat(site.page("ledgers/ledger-07/index.html"))
                .containsSubsequence("id=\"correction-1\"", "查摆问题", "一项重复", "id=\"correction-4\"", "问题清单“2”的状态", "漏填")
                .containsSubsequence("id=\"correction-6\"", "两个窗口", "三个窗口", "漏了一个");
        assertThat(site.page("ledgers/index.html")).contains("七月台账</a> <span class=\"tag\">已更正</span>");
    }

    @Test
    void oneListHasTheCorrectionsAndWithdrawalsOfTheSiteTheNewestFirst() {
        withdraw();
        build();

        assertThat(site.page("corrections/index.html"))
                .contains("共7项")
                .containsSubsequence(">撤回<", "2018年8月10日", "/notices/wrong/\">已撤回的通报公告（某效办〔2018〕9号）</a>", "公布了不该公布的姓名")
                .containsSubsequence("2018年8月9日", "/ledgers/ledger-07/#correction-6\">七月台账</a>", "两个窗口", "漏了一个")
                .containsSubsequence("2018年8月6日", "/ledgers/ledger-07/#correction-1\">七月台账</a>", "查摆问题", "一项重复")
                .doesNotContain("张某某");
        assertThat(site.page("index.html")).contains("/corrections/\">更正和撤回</a>");
    }

    @Test
    void aWithdrawnPageKeepsItsNumberItsDateAndAWayOn() {
        site.notice("other", "", "检查三个窗口。");
        withdraw();
        build();

        assertThat(site.page("notices/wrong/index.html"))
                .containsSubsequence("某效办〔2018〕9号", "2018年8月1日", "公布了不该公布的姓名")
                .containsSubsequence("/notices/\">回到通报公告</a>", "/corrections/\">更正和撤回</a>")
                .doesNotContain("张某某");
    }

    @Test
    void aSiteWithoutCorrectionsSaysSo() {
        site = TestSite.in(folder.resolve("none")).notice("one", "", "检查三个窗口。");
        build();

        assertThat(site.page("corrections/index.html")).contains("还没有更正和撤回");
    }

    private void withdraw() {
        site.write("content/notices/wrong.md", """
                ---
                title: 关于张某某的通报
                published: 2018-08-01
                source: 某市作风办
                documentNumber: 某效办〔2018〕9号
                status: 已撤回
                withdrawal: {date: 2018-08-10, reason: 公布了不该公布的姓名}
                ---
                张某某。
                """);
    }

    private static String was(String text, int number) {
        return "<del><span class=\"unseen\">原为</span>" + text + "</del>" + MARK.formatted(number);
    }

    private void build() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
    }
}
