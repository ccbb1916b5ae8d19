package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The pages of a series of 70 issues, each of which shows the nearest 60. */
@Tag("once")
class LongSeriesTest {

    @TempDir
    private static Path folder;

    private static TestSite site = TestSite.in(Path.of("/nowhere"));

    @BeforeAll
    static void aLedgerOfSeventyIssues() {
        site = TestSite.in(folder);
        IntStream.rangeClosed(1, 70).forEach(n -> {
            LocalDate day = LocalDate.of(2018, 1, 1).plusDays(n);
            site.write(
                    "content/ledgers/l" + n + ".md",
                    "---\ntitle: 台账第" + n + "期\npublished: " + day + "\nsource: 某市作风办\nseries: 台账\nnumber: " + n
                            + "\nasOf: " + day + "\nfound: " + n + "\ndone: 0\n---\n正文。\n");
        });
        Tongbao.Run build = Tongbao.at(folder, "build");
        assertThat(build.status()).as(build.err()).isZero();
    }

    private static List<Integer> shown(String page) {
        return IntStream.rangeClosed(1, 70)
                .filter(n -> page.contains(">台账第" + n + "期</"))
                .boxed()
                .toList();
    }

    private static List<Integer> issues(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void theNewestIssueShowsTheNewest() {
        assertThat(shown(site.page("ledgers/l70/index.html"))).isEqualTo(issues(11, 70));
    }

    @Test
    void theFirstIssueShowsTheFirst() {
        assertThat(shown(site.page("ledgers/l1/index.html"))).isEqualTo(issues(1, 60));
    }

    @Test
    void anIssueInTheMiddleShowsThoseBeforeAndAfterIt() {
        assertThat(shown(site.page("ledgers/l36/index.html"))).isEqualTo(issues(6, 65));
    }

    @Test
    void theIssuesBesideOneStandOpenAndAllOthersBehindAFold() {
        String page = site.page("ledgers/l36/index.html");

        assertThat(page.substring(page.indexOf("<nav class=\"neighbours\""))).contains("""
                <li><span class="label">前一篇</span><a class="phrase" href="/ledgers/l35/" rel="prev">台账第35期</a></li>
                <li><span class="label">后一篇</span><a class="phrase" href="/ledgers/l37/" rel="next">台账第37期</a></li>
                </ul>
                <details class="more-rows">
                <summary>“台账”共70期</summary>
                """);
    }

    @Test
    void thePageSaysSoAndLeadsToTheColumnWithAll() {
        assertThat(site.page("ledgers/l70/index.html"))
                .contains("这个系列共 70 期，这里列出离本期最近的 60 期。")
                .contains("<a class=\"phrase\" href=\"/ledgers/\">全部见“整改台账”</a>");
        assertThat(site.page("ledgers/index.html")).contains("href=\"/ledgers/l1/\"", "href=\"/ledgers/l70/\"");
    }

    @Test
    void theFileOfTheTrendHoldsWhatThePageShowsAndTheListOfTheKindAll() {
        assertThat(site.page("data/l70/board-3.csv").lines()).hasSize(1 + 60);
        assertThat(site.page("data/kinds/ledger.csv").lines()).hasSize(1 + 70);
    }
}
