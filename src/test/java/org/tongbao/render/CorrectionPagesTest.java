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
        assertThat(page).as("header table").containsSubsequence("doc-header", was("某效办〔2018〕21号", 2));
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

    private static String was(String text, int number) {
        return "<del><span class=\"unseen\">原为</span>" + text + "</del>" + MARK.formatted(number);
    }

    private void build() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
    }
}
