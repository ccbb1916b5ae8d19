package org.tongbao.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.Unit;
import org.tongbao.read.SiteReader;

/** What the index finds out about a site. */
class IndexTest {

    private static final LocalDate DAY = LocalDate.of(2018, 10, 8);

    @TempDir
    private Path folder;

    @Test
    void anEntryIsHeldBackUntilItsDay() {
        TestSite site = TestSite.in(folder)
                .notice("today", "", "")
                .write(
                        "content/notices/2018/tomorrow.md",
                        "---\ntitle: 明天\npublished: 2018-10-09 00:00\nsource: 日报\n---\n正文。\n");

        assertThat(ids(index(site, DAY).visible())).containsExactly("today");
        assertThat(ids(index(site, DAY.plusDays(1)).visible())).containsExactly("tomorrow", "today");
        assertThat(index(site, DAY).routes().find("/notices/2018/tomorrow/")).isEmpty();
    }

    @Test
    void aDraftIsSeenInThePreviewOnly() {
        TestSite site = TestSite.in(folder).notice("draft", "status: 草稿\n", "");

        assertThat(index(site, DAY).visible()).isEmpty();
        assertThat(ids(Indexer.index(read(site), DAY, true).visible())).containsExactly("draft");
    }

    @Test
    void ofAWithdrawnEntryNothingIsLeftButThatItWasWithdrawn() {
        TestSite site = TestSite.in(folder)
                .notice("gone", """
                status: 已撤回
                withdrawal: {date: 2018-10-01, reason: 数字有误}
                summary: 不再成立的提示
                tags: [旧标签]
                units: [某市财政局]
                aliases: [/old/gone.html]
                """, "不再成立的正文。\n")
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n");

        SiteIndex index = index(site, DAY);

        Entry gone = index.visible().get(0);
        assertThat(gone.body().isEmpty()).isTrue();
        assertThat(gone.values().text("summary")).isEmpty();
        assertThat(index.listed()).isEmpty();
        assertThat(index.byTag()).isEmpty();
        assertThat(index.lists().byUnit()).isEmpty();
        assertThat(index.routes().find("/notices/2018/gone/")).isPresent();
        assertThat(index.routes().find("/old/gone.html")).isPresent();
    }

    @Test
    void aUnitIsFoundUnderTheNameItBoreOnTheDay() {
        TestSite site = TestSite.in(folder)
                .write("content/units.yaml", """
                        units:
                          - code: natural-resources
                            name: 某市自然资源局
                            short: 市自然资源局
                            formerly:
                              - {name: 某市国土资源局, short: 市国土资源局, until: 2018-10-01}
                        """)
                .notice("before", "units: [市国土资源局]\n", "")
                .write(
                        "content/notices/2018/after.md",
                        "---\ntitle: 之后\npublished: 2018-10-02\nsource: 日报\nunits: [某市自然资源局]\n---\n正文。\n");

        SiteIndex index = index(site, DAY);

        Unit unit = index.site().units().get(0);
        assertThat(ids(index.ofUnit(unit))).containsExactly("after", "before");
        assertThat(unit.nameOn(LocalDate.of(2018, 10, 1)).full()).isEqualTo("某市国土资源局");
        assertThat(unit.nameOn(LocalDate.of(2018, 10, 2)).full()).isEqualTo("某市自然资源局");
    }

    @Test
    void aShortNameIsLookedUpInTheEntrysRegion() {
        TestSite site = TestSite.in(folder)
                .write(
                        "content/site.yaml",
                        TestSite.SITE_YAML + "regions: [{code: jia, name: 甲市}, {code: yi, name: 乙市}]\n")
                .write("content/units.yaml", """
                        units:
                          - {code: jia-finance, name: 甲市财政局, short: 市财政局, region: jia}
                          - {code: yi-finance, name: 乙市财政局, short: 市财政局, region: yi}
                        """)
                .notice("jia", "region: 甲市\nunits: [市财政局]\n", "")
                .notice("yi", "region: yi\nunits: [市财政局, 甲市财政局]\n", "")
                .notice("nowhere", "units: [市财政局]\n", "");

        SiteIndex index = index(site, DAY);

        assertThat(ids(index.lists().byUnit().getOrDefault("jia-finance", List.of())))
                .containsExactly("jia", "yi");
        assertThat(ids(index.lists().byUnit().getOrDefault("yi-finance", List.of())))
                .containsExactly("yi");
    }

    @Test
    void aListHasPagesOfTwentyAndEveryPageAnAddress() {
        TestSite site = TestSite.in(folder);
        for (int i = 1; i <= 41; i++) {
            site.notice("n-" + i, "", "");
        }

        SiteIndex index = index(site, DAY);

        assertThat(index.routes().find("/notices/page/3/")).isPresent();
        assertThat(index.routes().find("/notices/page/4/")).isEmpty();
        assertThat(index.routes().find("/archive/2018/page/3/")).isPresent();
        assertThat(Paging.ofList(index.listed()).page(3)).hasSize(1);
        assertThat(Paging.ofList(Collections.nCopies(40, "")).pages()).isEqualTo(2);
        assertThat(Paging.ofList(List.of()).pages()).isEqualTo(1);
    }

    @Test
    void aSeriesRunsByItsNumbers() {
        TestSite site = TestSite.in(folder)
                .notice("a", "series: 督查通报\nnumber: 10\n", "")
                .notice("b", "series: 督查通报\nnumber: 9\n", "");

        assertThat(ids(index(site, DAY).lists().bySeries().getOrDefault("督查通报", List.of())))
                .containsExactly("b", "a");
    }

    @Test
    void whoeverRefersIsKnownToWhomItRefersTo() {
        TestSite site = TestSite.in(folder)
                .notice("target", "", "")
                .notice("by-text", "", "见[通报](target)。\n")
                .notice("by-field", "related: [target]\n", "")
                .notice("itself", "", "见[本篇](itself)。\n");

        SiteIndex index = index(site, DAY);

        assertThat(ids(index.lists().backlinks().getOrDefault("target", List.of())))
                .containsExactly("by-field", "by-text");
        assertThat(index.lists().backlinks()).doesNotContainKey("itself");
    }

    @Test
    void neighboursAreTheNewerAndTheOlderOfTheKind() {
        TestSite site = TestSite.in(folder);
        for (String day : List.of("01", "02", "03")) {
            site.write(
                    "content/notices/n-" + day + ".md",
                    "---\ntitle: 通报\npublished: 2018-09-" + day + "\nsource: 日报\n---\n");
        }

        SiteIndex index = index(site, DAY);
        SiteIndex.Neighbours middle = index.neighboursOf(index.listed().get(1));

        assertThat(middle.newer()).map(Entry::id).contains("n-03");
        assertThat(middle.older()).map(Entry::id).contains("n-01");
    }

    /** Published on one day, and not in the order of their numbers. */
    @Test
    void anIssueStandsBetweenThoseOfItsSeriesNotThoseOfItsKind() {
        TestSite site = TestSite.in(folder);
        for (int number : List.of(3, 1, 2)) {
            site.write(
                    "content/notices/n-" + number + ".md",
                    "---\ntitle: 通报\npublished: 2018-09-0" + (4 - number) + "\nsource: 日报\nseries: 通报\nnumber: "
                            + number + "\n---\n");
        }
        site.write("content/notices/other.md", "---\ntitle: 通知\npublished: 2018-09-02\nsource: 日报\n---\n");

        SiteIndex index = index(site, DAY);
        SiteIndex.Neighbours second = index.neighboursOf(index.listed().stream()
                .filter(e -> e.id().equals("n-2"))
                .findFirst()
                .orElseThrow());

        assertThat(second.older()).map(Entry::id).contains("n-1");
        assertThat(second.newer()).map(Entry::id).contains("n-3");
    }

    /** A name given without first day begins when the one before it ended; the unit's own first day is its first name's. */
    @Test
    void namesFollowOneAnotherWithoutGap() {
        TestSite site = TestSite.in(folder).write("content/units.yaml", """
                        units:
                          - code: resources
                            name: 丙局
                            since: 1995-01-01
                            formerly:
                              - {name: 乙局, until: 2018-06-30}
                              - {name: 甲局, until: 2004-12-31}
                        """);

        Unit unit = index(site, DAY).site().units().get(0);

        assertThat(unit.nameOn(LocalDate.of(1995, 1, 1)).full()).isEqualTo("甲局");
        assertThat(unit.nameOn(LocalDate.of(2005, 1, 1)).full()).isEqualTo("乙局");
        assertThat(unit.nameOn(LocalDate.of(2018, 6, 30)).full()).isEqualTo("乙局");
        assertThat(unit.nameOn(LocalDate.of(2018, 7, 1)).full()).isEqualTo("丙局");
        assertThat(unit.names().stream().noneMatch(n -> n.holdsOn(LocalDate.of(1994, 12, 31))))
                .isTrue();
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private static SiteIndex index(TestSite site, LocalDate asOf) {
        return Indexer.index(read(site), asOf, false);
    }

    private static Site read(TestSite site) {
        return SiteReader.read(site.root(), new Diagnostics()).orElseThrow();
    }
}
