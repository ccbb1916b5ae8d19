package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** What boards show on the pages of a site: a ledger of two issues, one item of which is late. */
@Tag("once")
class BoardPagesTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aLedgerOfTwoIssues() {
        site = TestSite.in(folder).write("content/units.yaml", """
                        units:
                          - {code: finance, name: 某市财政局}
                          - {code: traffic, name: 某市交通局}
                        """);
        issue(1, "2018-07-31", """
                1,窗口无人,服务,某市财政局,2018-07-15,整改中,
                2,超期办件,效率,某市交通局,2018-12-31,整改中,
                """, "found: 2\ndone: 0\n");
        issue(2, "2018-08-31", """
                1,窗口无人,服务,某市财政局,2018-07-15,已销号,验收单1号
                2,超期办件,效率,某市交通局,2018-08-15,整改中,
                3,推诿扯皮,服务,某市交通局,2099-12-31,已登记,
                """, "found: 3\ndone: 1\n");
    }

    private void issue(int number, String asOf, String items, String figures) {
        String entry = "content/ledgers/2018/ledger-" + number;
        site.write(
                        entry + "/index.md",
                        "---\ntitle: 台账第" + number + "期\npublished: " + asOf
                                + "\nsource: 某市作风办\nseries: 台账\nnumber: " + number + "\nasOf: " + asOf + "\n" + figures
                                + "---\n整改率{{#rate}}。\n")
                .write(entry + "/items.csv", "编号,问题,方面,责任单位,整改期限,状态,销号依据\n" + items);
    }

    private String page(String address) {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
        return site.page(address + "/index.html");
    }

    @Test
    void aFigureThatWasWorkedOutSaysSo() {
        assertThat(page("ledgers/2018/ledger-2"))
                .containsPattern("正在整改 <span class=\"computed\">由本站计算</span></dt>\\s*<dd[^>]*>2<span")
                .containsPattern("整改率 <span class=\"computed\">由本站计算</span></dt>\\s*<dd[^>]*>33\\.33<span")
                .containsPattern("查摆问题</dt>\\s*<dd[^>]*>3<span")
                .contains("整改率33.33%。");
    }

    @Test
    void everyChartHasATitleADescriptionAndItsTableUnlessTheTilesSayTheSame() {
        assertThat(page("ledgers/2018/ledger-2"))
                .contains("<title id=\"board-2-title\">整改进度</title>")
                .contains("<desc id=\"board-2-desc\">已整改 1个、正在整改 2个</desc>")
                .doesNotContain("aria-label=\"整改进度\"")
                .contains("aria-label=\"各单位的整改状态\"")
                .contains("aria-label=\"各期进展\"");
    }

    @Test
    void eachUnitOfAStateBoardLeadsToItsItems() {
        assertThat(page("ledgers/2018/ledger-2")).contains("href=\"/ledgers/2018/ledger-2/unit/#g-traffic\"");

        assertThat(site.page("ledgers/2018/ledger-2/unit/index.html"))
                .contains("<h1>问题清单按责任单位看，共3项</h1>", "《台账第2期》</a>", "截至2018年8月31日")
                .contains("href=\"/ledgers/2018/ledger-2/unit/#g-finance\"")
                .containsPattern(
                        "(?s)id=\"g-traffic\".*<h2><a href=\"/units/traffic/\">某市交通局</a></h2>\\s<p class=\"board-note\">共2项：已登记1项、整改中1项</p>.*超期办件.*推诿扯皮.*id=\"g-finance\".*窗口无人");
        assertThat(site.page("ledgers/2018/ledger-2/aspect/index.html"))
                .containsPattern("(?s)id=\"g-1\".*窗口无人.*推诿扯皮.*id=\"g-2\".*超期办件");
    }

    /** What became of the items of an older issue is told by the next. */
    @Test
    void whatIsLateIsToldForTheDayOfEachIssue() {
        assertThat(page("ledgers/2018/ledger-2"))
                .contains("截至2018年8月31日逾期1项。此后超过90天没有新数据。")
                .containsPattern("(?s)逾期未整改.*超期办件.*各单位的整改状态");
        assertThat(site.page("ledgers/2018/ledger-1/index.html"))
                .contains("截至2018年7月31日逾期1项。")
                .doesNotContain("此后");
    }

    @Test
    void aColumnOfANumberedKindListsItsIssuesByNumber() {
        assertThat(page("ledgers"))
                .contains("aria-label=\"第1期：台账第1期\">1</a>", "aria-label=\"第2期：台账第2期\">2</a>")
                .contains("<li>第2期</li><li>查摆问题 3个</li><li>整改率 33.33%</li>");
    }

    @Test
    void aWithdrawnIssueShowsNoBoardAndIsInNoTrend() {
        site.write("content/ledgers/2018/ledger-1/index.md", """
                ---
                title: 台账第1期
                published: 2018-07-31
                source: 某市作风办
                series: 台账
                number: 1
                asOf: 2018-07-31
                status: 已撤回
                withdrawal: {date: 2018-09-01, reason: 统计有误}
                ---
                """);

        assertThat(page("ledgers/2018/ledger-1")).doesNotContain("整改进度", "窗口无人");
        assertThat(site.page("ledgers/2018/ledger-2/index.html")).doesNotContain("各期进展", "2018年7月31日");
        assertThat(site.out().resolve("ledgers/2018/ledger-1/unit")).doesNotExist();
    }
}
