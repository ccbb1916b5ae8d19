package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The pages that gather what is known of a unit, a region and a campaign. */
@Tag("once")
class HubPagesTest {

    private static final String TITLE = "---\ntitle: %s\npublished: %s\nsource: 某市作风办\n";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteOfTwoRegions() {
        site = TestSite.in(folder).write("content/site.yaml", TestSite.SITE_YAML + """
                        regions:
                          - {code: east, name: 东区}
                          - {code: west, name: 西区}
                        """);
        register("  - {code: finance, name: 某市财政局, region: east}\n  - {code: traffic, name: 某市交通局, region: east}\n");
    }

    private void register(String units) {
        site.write("content/units.yaml", "units:\n" + units);
    }

    private void ledger(int number, String asOf, String items, String more) {
        String entry = "content/ledgers/2018/ledger-" + number;
        site.write(
                        entry + "/index.md",
                        TITLE.formatted("台账第" + number + "期", asOf) + "region: east\nseries: 台账\nnumber: " + number
                                + "\nasOf: " + asOf + "\n" + more + "---\n")
                .write(entry + "/items.csv", "编号,问题,方面,责任单位,整改期限,状态\n" + items);
    }

    private void notice(String id, String published, String more) {
        site.write("content/notices/" + id + ".md", TITLE.formatted("通报" + id, published) + more + "---\n正文。\n");
    }

    private Tongbao.Run build() {
        return build("2026-11-22");
    }

    private Tongbao.Run build(String asOf) {
        Tongbao.Run build = Tongbao.run("build", "--site", site.root().toString(), "--as-of", asOf);
        assertThat(build.status()).as(build.err()).isZero();
        return build;
    }

    private String page(String address) {
        return site.page(address + "/index.html");
    }

    /** A page without what stands around its content, tags taken out and spaces made one. */
    private String text(String address) {
        Matcher main = Pattern.compile("<main.*</main>", Pattern.DOTALL).matcher(page(address));
        assertThat(main.find()).isTrue();
        return main.group()
                .replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void aUnitsPageCountsItsOwnItemsOfTheNewestIssueAndSaysHowManyAreLate() {
        ledger(1, "2018-07-31", "1,窗口无人,服务,某市财政局,2018-07-15,整改中\n2,超期办件,效率,某市交通局,2099-12-31,整改中\n", "");
        ledger(
                2,
                "2018-08-31",
                "1,窗口无人,服务,某市财政局,2018-07-15,整改中\n2,超期办件,效率,某市交通局,2099-12-31,整改中\n3,推诿扯皮,服务,某市财政局,2099-12-31,已登记\n",
                "");
        build();

        assertThat(text("units/finance"))
                .contains("截至2018年8月31日 台账第2期 已登记 1 整改中 1 ▲ 截至2018年8月31日逾期未整改1项 逐项查看")
                .doesNotContain("截至2018年7月31日");
        assertThat(page("units/finance"))
                .contains("href=\"/ledgers/2018/ledger-2/unit/#g-finance\"")
                .contains("<title id=\"record-1-1-title\">问题清单</title>");
        assertThat(text("units/traffic")).contains("整改中 1 逐项查看").doesNotContain("▲", "已登记");
    }

    @Test
    void aUnitThatTheNewestIssueNamesNoMoreIsToldByTheLastThatDidAndThePageSaysSo() {
        ledger(1, "2018-07-31", "1,窗口无人,服务,某市财政局,2018-07-15,整改中\n2,超期办件,效率,某市交通局,2099-12-31,整改中\n", "");
        ledger(2, "2018-08-31", "2,超期办件,效率,某市交通局,2099-12-31,整改中\n", "");
        site.write("content/ledgers/2018/ledger-2/removed.csv", "编号,移出原因\n1,重复登记\n");
        build();

        assertThat(text("units/finance")).contains("截至2018年7月31日 台账第1期 以后各期没有再提到该单位");
        assertThat(text("units/traffic")).contains("截至2018年8月31日 台账第2期").doesNotContain("以后各期没有再提到该单位");
    }

    @Test
    void aUnitsPageShowsItsFigureOfABoardAndTheOtherColumnsOfItsRow() {
        site.write("content/complaints/2018/complaints-1.md", TITLE.formatted("投诉受理", "2018-08-31") + """
                        asOf: 2018-08-31
                        byUnit:
                          - {unit: 某市财政局, received: 7, closed: 5, open: 2}
                          - {unit: 某市交通局, received: 4, closed: 4, open: 0}
                        ---
                        """);
        build();

        assertThat(text("units/finance")).contains("投诉受理 受理 7 件 各单位办理情况 办结 5件 在办 2件 历年内容");
    }

    @Test
    void aUnitsPageShowsTheRowsOfATableThatNoBoardCounts() {
        site.write("content/directories/2018/directory-1.md", TITLE.formatted("投诉渠道", "2018-08-31") + """
                        channels:
                          - {unit: 某市财政局, class: 部门, phone: 0000-1111, hours: 工作日}
                          - {unit: 某市交通局, class: 部门, phone: 0000-2222, hours: 工作日}
                        ---
                        """);
        build();

        assertThat(text("units/finance"))
                .contains("2018年8月31日发布 投诉渠道 渠道 类别 部门 投诉电话 0000-1111 受理时间 工作日")
                .doesNotContain("0000-2222");
        assertThat(page("units/finance")).contains("<a href=\"tel:0000-1111\">");
    }

    @Test
    void ofManyRowsThreeStandOpenAndOfManyEntriesOfAKindTheNewestThree() {
        for (int i = 1; i <= 4; i++) {
            site.write("content/awards/2018/award-" + i + ".md", TITLE.formatted("十佳" + i, "2018-0" + i + "-28") + """
                        honour: 十佳科长
                        quota: 4
                        honourees:
                          - {name: 甲一, unit: 某市财政局}
                          - {name: 乙二, unit: 某市财政局}
                          - {name: 丙三, unit: 某市财政局}
                          - {name: 丁四, unit: 某市财政局}
                        ---
                        """);
        }
        build();

        assertThat(text("units/finance"))
                .containsPattern("近况 .*十佳4 获评名单 姓名 甲一 姓名 乙二 姓名 丙三 其余1行 姓名 丁四 .*十佳2 .*其余1份 .*十佳1 .*历年内容");
    }

    @Test
    void aPersonsSanctionStandsOnThePageOfTheEntryAlone() {
        site.write("content/accountability/2018/named-1.md", TITLE.formatted("问责情况", "2018-08-31") + """
                        overlap: 没有重复
                        named:
                          - {name: 张甲乙, unit: 某市财政局, way: 诫勉, publicBasis: 问责办法, scope: 全市, shownUntil: 2019-01-31, from: 2018-08-01, until: 2019-01-31}
                        ---
                        """);
        build("2018-09-01");

        assertThat(text("units/finance")).contains("问责情况").doesNotContain("张甲乙", "诫勉", "近况");
    }

    @Test
    void earlierIssuesOfASeriesAreFoldedUnderTheNewest() {
        for (int i = 1; i <= 3; i++) {
            ledger(i, "2018-0" + i + "-28", "1,窗口无人,服务,某市财政局,2099-12-31,整改中\n", "");
        }
        build();

        assertThat(text("units/finance")).contains("整改台账 共3条 2018年3月28日 台账第3期 第3期 以前各期（2期） 2018年2月28日 台账第2期 第2期");
        assertThat(page("units/finance"))
                .containsPattern("(?s)台账第3期</a>\\s*</div>.*<details[^>]*>.*台账第2期.*台账第1期.*</details>");
    }

    @Test
    void aUnitsPageHasNoFiguresOfEntriesThatAreAboutMore() {
        ledger(1, "2018-01-28", "1,窗口无人,服务,某市财政局,2099-12-31,整改中\n", "found: 1个\n");
        build();

        assertThat(text("ledgers")).contains("查摆问题 1个", "整改率 0.00%");
        assertThat(text("units/finance")).contains("台账第1期").doesNotContain("查摆问题", "整改率");
    }

    @Test
    void aRegionCountsWhatItsUnitsAreNamedIn() {
        notice("named", "2018-02-01", "units: [某市财政局, 某市交通局]\n");
        notice("own", "2018-02-02", "region: east\n");
        notice("other", "2018-02-03", "");
        build();

        assertThat(text("regions/east")).contains("共2条", "通报named", "通报own").doesNotContain("通报other");
        assertThat(page("regions")).contains("/regions/east/").doesNotContain("<a href=\"/regions/west/\"");
    }

    /** A ledger of the city that names an office of a region says nothing of the region as a whole. */
    @Test
    void aRegionShowsNoFiguresOfTheWholeCity() {
        site.write(
                "content/ledgers/2018/city.md",
                TITLE.formatted("全市台账", "2018-07-31") + "units: [某市财政局]\nasOf: 2018-07-31\nfound: 9\n---\n");
        build();

        assertThat(text("regions/east")).contains("全市台账").doesNotContain("承诺与进展");
    }

    @Test
    void theDayOfAnEntryWithoutADateSaysWhatItIsAndIsInNoTimeline() {
        campaign("");
        notice("dated", "2018-06-11", "campaign: style\n");
        notice("undated", "2018-07-11", "campaign: style\nundated: 是\n");
        build();

        assertThat(text("notices/dated")).contains("来源：某市作风办 发布 2018年6月11日");
        assertThat(text("notices/undated")).contains("来源：某市作风办（原文未注明日期） 本站整理 2018年7月11日");
        assertThat(text("notices")).contains("2018年6月11日 通报dated", "2018年7月11日整理 通报undated");
        assertThat(text("campaigns/style")).contains("时间线 2018年6月").doesNotContain("2018年7月 ");
    }

    @Test
    void ofManyEntriesOfAKindTheNewestFiveStandOpen() {
        for (int i = 1; i <= 7; i++) {
            notice("n-" + i, "2018-09-0" + i, "units: [某市财政局]\nregion: east\n");
        }
        build();

        assertThat(text("regions/east")).containsPattern("通报n-7 .*通报n-3 通报 其余2条 .*通报n-2 .*通报n-1 ");
        assertThat(page("regions/east")).containsPattern("(?s)通报n-3</a>.*<details.*通报n-2</a>.*通报n-1</a>.*</details>");
        assertThat(page("units/finance"))
                .containsPattern("(?s)<summary><h3>通报公告</h3>.*通报n-7</a>.*通报n-1</a>.*</details>");
    }

    /** Of more bulletins than a page can hold, were they all on it. */
    @Test
    void ofAThousandEntriesTheNewestHundredStandOnTheHubAndTheOthersOnPagesAfterIt() {
        campaign("");
        for (int i = 1; i <= 1000; i++) {
            String day = "20%02d-%02d-%02d".formatted(i / 336 + 1, i / 28 % 12 + 1, i % 28 + 1);
            notice("n-" + i, day, "units: [某市财政局]\nregion: east\ncampaign: style\n");
        }
        build();

        for (String hub : new String[] {"units/finance", "regions/east", "campaigns/style"}) {
            assertThat(page(hub))
                    .contains("通报n-1000</a>", "通报n-901</a>", "href=\"/" + hub + "/page/2/\"")
                    .doesNotContain("通报n-900</a>")
                    .hasSizeLessThan(200_000);
            assertThat(text(hub)).contains("通报公告 共1000条");
            assertThat(page(hub + "/page/2"))
                    .contains("通报n-900</a>", "通报n-801</a>", "href=\"/" + hub + "/\"")
                    .doesNotContain("通报n-901</a>", "通报n-800</a>");
            assertThat(page(hub + "/page/10")).contains("通报n-100</a>", "通报n-1</a>");
            assertThat(site.out().resolve(hub + "/page/11")).doesNotExist();
            assertThat(site.page("sitemap.xml")).contains("/" + hub + "/page/10/</loc>");
        }
    }

    @Test
    void aRenamedUnitHasOnePageThatSaysWhatItWasCalledThen() {
        register("  - {code: market, name: 某市市场监管局, formerly: [{name: 某市工商局, until: 2018-08-31}]}\n");
        notice("old", "2018-08-01", "units: [某市工商局]\n");
        notice("new", "2018-09-01", "units: [某市市场监管局]\n");
        build();

        assertThat(text("units/market"))
                .contains("某市工商局（至2018年8月31日）")
                .contains("2018年9月1日 通报new 通报 2018年8月1日 通报old 时称某市工商局")
                .doesNotContain("通报new 时称", "合并前", "承接");
    }

    @Test
    void aMergedUnitShowsWhatConcernedThoseItCameOfAndTheirPagesSayWhoSucceededThem() {
        register("""
                  - {code: parks, name: 某市园林局, until: 2018-03-31}
                  - {code: streets, name: 某市市容局, until: 2018-03-31}
                  - {code: urban, name: 某市城管局, since: 2018-04-01, succeeds: [parks, streets]}
                """);
        notice("trees", "2018-02-01", "units: [某市园林局]\n");
        notice("city", "2018-09-01", "units: [某市城管局]\n");
        build();

        assertThat(text("units/urban"))
                .contains("合并前：某市园林局（至2018年3月31日） 通报公告 共1条 2018年2月1日 通报trees 通报 看某市园林局的页面")
                .contains("合并前：某市市容局（至2018年3月31日） 没有涉及该单位的内容")
                .containsPattern("历年内容 通报公告 共1条 2018年9月1日 通报city");
        assertThat(text("units/parks"))
                .contains("该单位到2018年3月31日为止。2018年4月1日起由 某市城管局 承接。")
                .doesNotContain("通报city", "合并前");
        assertThat(page("units/parks")).contains("由<a href=\"/units/urban/\">某市城管局</a>承接。");
        assertThat(text("units")).contains("某市园林局（至2018年3月31日）").doesNotContain("某市城管局（");
    }

    @Test
    void aDividedUnitStandsOnThePageOfEachThatCameOfItWhichSaysThatTheOthersShareIt() {
        register("""
                  - {code: planning, name: 某市规划建设局, until: 2018-03-31}
                  - {code: plan, name: 某市规划局, since: 2018-04-01, succeeds: [planning]}
                  - {code: build, name: 某市建设局, since: 2018-04-02, succeeds: [planning]}
                """);
        notice("plans", "2018-02-01", "units: [某市规划建设局]\n");
        build();

        assertThat(text("units/plan"))
                .contains("分设前：某市规划建设局（至2018年3月31日） 同时由某市建设局承接")
                .contains("通报plans");
        assertThat(text("units/build"))
                .contains("分设前：某市规划建设局（至2018年3月31日） 同时由某市规划局承接")
                .contains("通报plans");
        assertThat(text("units/planning")).contains("2018年4月1日起由 某市规划局 承接。2018年4月2日起由 某市建设局 承接。");
    }

    @Test
    void aUnitThatGoesOnOnlyGaveUpAPart() {
        register("""
                  - {code: market, name: 某市市场监管局}
                  - {code: approval, name: 某市审批局, since: 2018-04-01, succeeds: [market]}
                """);
        build();

        assertThat(text("units/market")).contains("2018年4月1日起分出 某市审批局 。").doesNotContain("承接", "为止");
        assertThat(text("units/approval")).contains("分出前：某市市场监管局 没有");
    }

    @Test
    void ofTwoMergersInARowEachUnitStandsOnceHoweverManyWaysLeadToIt() {
        register("""
                  - {code: first, name: 某市甲局, until: 2010-12-31}
                  - {code: left, name: 某市乙局, since: 2011-01-01, until: 2014-12-31, succeeds: [first]}
                  - {code: right, name: 某市丙局, since: 2011-01-01, until: 2014-12-31, succeeds: [first]}
                  - {code: last, name: 某市丁局, since: 2015-01-01, succeeds: [left, right]}
                """);
        notice("ancient", "2009-02-01", "units: [某市甲局]\n");
        build();

        assertThat(text("units/last"))
                .containsPattern("合并前：某市乙局（至2014年12月31日） .*"
                        + "分设前：某市甲局（至2010年12月31日） 并入某市乙局以前的单位 同时由某市丙局承接.*通报ancient.*"
                        + "合并前：某市丙局（至2014年12月31日）")
                .containsOnlyOnce("分设前：某市甲局")
                .containsOnlyOnce("通报ancient");
        assertThat(text("units/first")).doesNotContain("某市丁局");
    }

    @Test
    void aUnitOrRegionOfWhichNothingIsKnownSaysWhatWillStandThere() {
        build();

        assertThat(text("units/finance")).contains("还没有涉及该单位的内容").doesNotContain("近况", "历年内容");
        assertThat(text("regions/west")).contains("这个地区还没有内容").doesNotContain("承诺与进展");
    }

    @Test
    void aRegionsPageBeginsWithTheFiguresOfTheNewestIssuesThoseOfPledgesFirst() {
        ledger(1, "2018-07-31", "1,窗口无人,服务,某市财政局,2099-12-31,整改中\n", "");
        ledger(
                2,
                "2018-08-31",
                "1,窗口无人,服务,某市财政局,2099-12-31,整改中\n2,超期办件,效率,某市交通局,2099-12-31,整改中\n",
                "found: 2\ndoing: 2\n");
        site.write("content/pledges/2018/pledge-1.md", TITLE.formatted("承诺进度", "2018-08-31") + """
                        region: east
                        from: 2018-01-01
                        until: 2018-12-31
                        asOf: 2018-08-31
                        total: 10
                        ahead: 9
                        onTime: 1
                        behind: 0
                        ---
                        """);
        build();

        assertThat(text("regions/east"))
                .containsPattern("承诺与进展 公开承诺 截至2018年8月31日 承诺进度 承诺目标 10 项 快于进度 9 项 .*"
                        + "整改台账 截至2018年8月31日 台账第2期 查摆问题 2 个 .*全部内容")
                .doesNotContain("截至2018年7月31日");
        assertThat(page("regions/east")).contains("<desc id=\"stand-1-desc\">快于进度 9项、与时间同步 1项、慢于进度 0项</desc>");
        assertThat(text("regions/west")).doesNotContain("承诺进度");
    }

    private void campaign(String stages) {
        site.write("content/campaigns/style.md", TITLE.formatted("作风建设年", "2018-01-01") + stages + "---\n正文。\n");
    }

    @Test
    void aCampaignsBulletinsStandByMonthNewestFirstAndBeyondTenFolded() {
        campaign("");
        for (int i = 1; i <= 12; i++) {
            String month = String.format(java.util.Locale.ROOT, "2018-%02d", (i + 1) / 2);
            notice("n-" + i, month + "-1" + i % 2, "campaign: style\n");
        }
        ledger(1, "2018-07-31", "1,窗口无人,服务,某市财政局,2099-12-31,整改中\n", "campaign: style\nfound: 1\ndoing: 1\n");
        build();

        assertThat(text("campaigns/style"))
                .contains("各项进展 整改台账 截至2018年7月31日 台账第1期 查摆问题 1 个")
                .containsPattern("时间线 2018年7月 2018年7月31日 整改台账 台账第1期 "
                        + "2018年6月 2018年6月11日 通报公告 通报n-11 2018年6月10日 通报公告 通报n-12 2018年5月 .*"
                        + "更早的2条 2018年1月 .*活动中的通报和动态");
    }

    @Test
    void aStageWithDaysSaysWhetherItIsOverAndTheBuildSaysWhenThatChanges() {
        campaign("""
                stages:
                  - {stage: 动员, from: 年初, starts: 2018-01-01, ends: 2018-01-31}
                  - {stage: 整改, starts: 2018-02-01, ends: 2018-10-31}
                  - {stage: 总结, starts: 2018-11-01}
                  - {stage: 巩固, from: 下一步}
                """);
        Tongbao.Run build = build("2018-10-01");

        assertThat(build.out() + build.err()).contains("2018-11-01", "阶段");
        assertThat(text("campaigns/style"))
                .contains("动员 ✓ 已结束 年初 整改 ● 进行中 2018年2月1日至2018年10月31日 总结 ○ 未开始 2018年11月1日起 巩固 下一步");
    }

    @Test
    void whatWasWithdrawnOrIsNotYetPublishedStandsOnNoHub() {
        campaign("");
        String named = "units: [某市财政局]\nregion: east\ncampaign: style\n";
        notice("gone", "2018-09-01", named + "status: 已撤回\nwithdrawal: {date: 2018-09-02, reason: 有误}\n");
        notice("later", "2018-12-01", named);
        notice("draft", "2018-09-01", named + "status: 草稿\n");
        notice("there", "2018-09-03", named);
        ledger(1, "2018-07-31", "1,窗口无人,服务,某市财政局,2099-12-31,整改中\n", "campaign: style\n");
        ledger(
                2,
                "2018-08-31",
                "1,窗口无人,服务,某市财政局,2099-12-31,整改中\n",
                "campaign: style\nstatus: 已撤回\nwithdrawal: {date: 2018-09-02, reason: 有误}\n");
        build("2018-10-01");

        for (String address : new String[] {"units/finance", "regions/east", "campaigns/style"}) {
            assertThat(text(address))
                    .contains("通报there", "台账第1期")
                    .doesNotContain("通报gone", "通报later", "通报draft", "台账第2期", "以后各期没有再提到该单位");
        }
    }
}
