package org.tongbao.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.Trees;
import org.tongbao.cli.Tongbao;
import org.tongbao.diag.Diagnostics;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.read.SiteReader;

/** What follows from the rules of a kind, what contradicts them, and what is left open. */
@Tag("once")
class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithTwoUnits() {
        site = TestSite.in(folder).write("content/units.yaml", """
                units:
                  - {code: finance, name: 某市财政局}
                  - {code: traffic, name: 某市交通局}
                """);
    }

    // What is worked out

    @Test
    void theOneSummandThatIsMissingFollowsFromTheOthers() {
        ledger("found: 7393\ndone: 4553\n");

        assertThat(computed("ledger", "doing")).contains("2840个");
        assertThat(check()).contains("错误 0 处，警告 0 处");
        assertThat(page("ledgers/2018/ledger")).contains("2840");
    }

    @Test
    void theSumFollowsFromItsParts() {
        ledger("done: 4553\ndoing: 2840\n");

        assertThat(computed("ledger", "found")).contains("7393个");
    }

    @Test
    void aRateIsWorkedOutToItsDeclaredPlaces() {
        ledger("found: 7393\ndone: 4553\n");

        assertThat(computed("ledger", "rate")).contains("61.59%");
    }

    @Test
    void whatIsWrittenIsNotWorkedOutAnew() {
        ledger("found: 7393个\ndone: 4553\ndoing: 2840\nrate: 61.6%\n");

        assertThat(computed("ledger", "rate")).isEmpty();
        assertThat(stated("ledger", "rate")).contains("61.6%");
        assertThat(check()).contains("错误 0 处，警告 0 处");
    }

    @Test
    void nothingIsWorkedOutOfFiguresThatAreOnlyApproximate() {
        ledger("found: 300多\ndone: 200多\n");

        assertThat(stated("ledger", "doing")).isEmpty();
        assertThat(stated("ledger", "rate")).isEmpty();
        assertThat(check()).contains("错误 0 处，警告 0 处");
    }

    @Test
    void twoPartsLeftOutAreNotGuessed() {
        pledges("total: 124\nahead: 113\n");

        assertThat(stated("pledges", "onTime")).isEmpty();
        assertThat(stated("pledges", "behind")).isEmpty();
        assertThat(check()).contains("警告[FIG005]", "还有 11项没有写明", "错误 0 处，警告 1 处");
    }

    @Test
    void thePartsThatAreStatedMayNotExceedTheWhole() {
        kind("""
                rules:
                  - total = a + b + c
                """);
        entry("one", "total: 10\na: 11\n");

        assertThat(check()).contains("错误[FIG001] 甲 11件，但总数写的是 10件");
    }

    @Test
    void aRuleForWhatIsPresentStaysSilentWhenSomethingIsNot() {
        kind("""
                rules:
                  - total = a + b + c when present
                """);
        entry("one", "total: 10\na: 3\n");
        entry("two", "total: 10\na: 3\nb: 4\n");
        entry("three", "total: 10\na: 3\nb: 4\nc: 5\n");

        assertThat(stated("two", "c")).isEmpty();
        assertThat(check())
                .contains("three.md:5:8: 错误[FIG001]", "甲 3件 + 乙 4件 + 丙 5件 = 12件")
                .contains("错误 1 处，警告 0 处");
    }

    @Test
    void aShareOfNothingIsNotWorkedOut() {
        complaint("complaint", "received: 0\nclosed: 0\n");

        assertThat(stated("complaint", "rate")).isEmpty();
        assertThat(check()).contains("错误 0 处，警告 0 处");
    }

    @Test
    void aShareOfNothingIsRefusedWhenItIsStated() {
        complaint("complaint", "received: 0\nclosed: 0\nrate: 100%\n");

        assertThat(check()).contains("complaint.md:7:7: 错误[FIG007]", "受理投诉是 0");
    }

    /** 10以下 may be nothing, and need not be. */
    @Test
    void aDivisorThatMayBeNothingIsNotCalledNothing() {
        complaint("complaint", "received: 10以下\nclosed: 10以下\nrate: 100%\n");

        assertThat(check()).contains("警告[FIG006]").doesNotContain("FIG007");
    }

    /** A row that does not state its progress is neither ahead nor behind, and may be either. */
    @Test
    void aRowThatLeavesTheConditionOpenMayCountOrNot() {
        site.write("content/pledges/2018/pledges/index.md", front("公开承诺", "2018-09-10", """
                        from: 2018-01-01
                        until: 2018-12-31
                        asOf: 2018-08-31
                        total: 3
                        ahead: 2
                        behind: 3
                        """))
                .write("content/pledges/2018/pledges/pledges.csv", """
                        编号,单位,责任人,层级,承诺内容,进度状态
                        P1,某市财政局,李某,争先,压减支出,超时间进度
                        P2,某市财政局,李某,争先,办结时限,
                        P3,某市交通局,王某,争先,修路,
                        """);

        assertThat(stated("pledges", "completed")).isEmpty();
        assertThat(check()).contains("“承诺清单”里进度状态=慢于进度的共 0～2 行，但慢于进度写的是 3项").doesNotContain("快于进度的共");
    }

    // How printed figures are compared

    @Test
    void aRateIsJudgedAsItWasRounded() {
        ledger("found: 7393\ndone: 4553\nrate: 61.59%\n");
        pledges("total: 124\nahead: 113\nonTime: 11\nbehind: 0\naheadRate: 91%\n");
        complaint("complaint", "received: 1019\nclosed: 972\nrate: 95%\n");

        assertThat(check()).contains("错误 0 处，警告 0 处");
    }

    @Test
    void aRateRoundedToSomethingElseIsRefused() {
        ledger("found: 7393\ndone: 4553\nrate: 61.58%\n");
        pledges("total: 124\nahead: 113\nonTime: 11\nbehind: 0\naheadRate: 92%\n");
        complaint("complaint", "received: 1019\nclosed: 972\nrate: 96%\n");

        assertThat(check())
                .contains("= 61.59%，但整改率写的是 61.58%")
                .contains("= 91%，但快于进度占比写的是 92%")
                .contains("= 95%，但办结率写的是 96%");
    }

    @Test
    void anApproximateFigureFitsWithinAWholeThatIsLargeEnough() {
        kind("""
                rules:
                  - a <= total
                """);
        entry("fits", "total: 1571\na: 300多\n");
        entry("exceeds", "total: 300\na: 300多\n");

        assertThat(check())
                .contains("exceeds.md:6:4: 错误[FIG002] 甲不应当大于总数，现在甲 300多件，总数 300件")
                .doesNotContain("fits.md");
    }

    /** 1571多 says that somebody knew the number and did not. */
    @Test
    void moreThanANumberThatIsNotRoundIsNoFigure() {
        ledger("found: 1571多\n");

        assertThat(check()).contains("ledger.md:6:8: 错误[FIG003]", "“多”“余”前面应当是整十、整百的数");
    }

    @Test
    void aShareOfAFigureThatIsRoundedOrApproximateAgreesWhereItCan() {
        kind("""
                fields:
                  invested: {type: figure, label: 利用外资, measure: 美元}
                  whole: {type: figure, label: 全省利用外资, measure: 美元}
                  part: {type: figure, label: 占全省, measure: '%'}
                rules:
                  - part = share(invested, whole)
                """);
        entry("agrees", "invested: 1.45亿美元\nwhole: 约5亿美元\npart: 约29%\n");
        entry("contradicts", "invested: 1.45亿美元\nwhole: 6亿美元\npart: 29%\n");

        assertThat(check()).contains("contradicts.md:7:7: 错误[FIG001]").doesNotContain("agrees.md");
    }

    // From issue to issue

    @Test
    void whatWasOpenInThePreviousIssueIsCarriedOver() {
        complaint("august", "series: 投诉\nnumber: 1\nreceived: 16\nclosed: 14\n");
        complaint("september", "series: 投诉\nnumber: 2\nreceived: 9\nclosed: 9\n");
        complaint("october", "series: 投诉\nnumber: 3\nreceived: 9\nclosed: 9\ncarried: 1\n");

        assertThat(computed("september", "carried")).contains("2件");
        assertThat(check()).contains("october.md:9:10: 错误[FIG001] 上一期的正在办理 0件，但上期结转写的是 1件");
    }

    /** A withdrawn issue says nothing any more, and is nobody's previous one. */
    @Test
    void thePreviousIssueIsOneThatStillStands() {
        complaint("august", "series: 投诉\nnumber: 1\nreceived: 16\nclosed: 14\n");
        complaint("september", """
                series: 投诉
                number: 2
                received: 9
                closed: 4
                status: 已撤回
                withdrawal: {date: 2018-11-01, reason: 数字有误}
                """);
        complaint("october", "series: 投诉\nnumber: 3\nreceived: 9\nclosed: 9\ncarried: 2\n");

        assertThat(check()).contains("错误 0 处，警告 0 处");
    }

    @Test
    void aRunningTotalMayRiseAndNotFall() {
        issue(1, "7月", "found: 7393\n", "");
        issue(2, "8月", "found: 7402\n", "");
        issue(3, "9月", "found: 7390\n", "");

        assertThat(check())
                .contains("issue-3/index.md:8:8: 错误[FIG002] 查摆问题不应当小于上一期的查摆问题", "累计数只增不减")
                .contains("错误 1 处");
    }

    @Test
    void whatWasSettledChangesOnlyWithAReasonStated() {
        pledgeIssue(1, "P1,某市财政局,李某,争先,压减支出,10项,\nP2,某市财政局,李某,争先,办结时限,5天,\n");
        pledgeIssue(2, "P1,某市财政局,李某,争先,压减支出,12项,\nP2,某市财政局,李某,争先,办结时限,4天,市政府8月20日批准提高\n");

        assertThat(check())
                .contains("issue-2/pledges.csv:2:21: 错误[FIG001] 上一期的审定值 10项，但审定值写的是 12项", "已经定下的数，改动要说明")
                .doesNotContain("pledges.csv:3");
    }

    @Test
    void aRowThatIsNewHasNothingBeforeItToBeHeldAgainst() {
        pledgeIssue(1, "P1,某市财政局,李某,争先,压减支出,10项,\n");
        pledgeIssue(2, "P1,某市财政局,李某,争先,压减支出,10项,\nP2,某市财政局,李某,争先,办结时限,5天,\n");

        assertThat(check()).doesNotContain("FIG001");
    }

    /** A key that is a number is the same number wherever it stands. */
    @Test
    void rowsAreToldByANumberAsWellAsByAWord() {
        site.write("content/kinds/supervision.yaml", """
                kind: supervision
                label: 督办事项
                folder: supervision
                series: numbered
                tables:
                  items:
                    label: 督办清单
                    key: no
                    follows: items
                    columns:
                      no: {type: number, label: 序号, required: true}
                      matter: {type: text, label: 事项, required: true}
                """);
        for (int i = 1; i <= 2; i++) {
            site.write(
                            "content/supervision/issue-" + i + "/index.md",
                            front("督办", "2018-0" + (7 + i) + "-01", "series: 督办\nnumber: " + i + "\n"))
                    .write("content/supervision/issue-" + i + "/items.csv", "序号,事项\n" + i + ",修路\n2,架桥\n");
        }

        assertThat(check())
                .contains("issue-2/items.csv: 错误[SER005] 上一期的“督办清单”里有“1”（修路）")
                .contains("issue-2/items.csv:3:1: 错误[SER008]");
    }

    /** The state of an entry itself goes the same way as that of a row. */
    @Test
    void anEntryMovesFromStateToStateAndStatesWhy() {
        site.write("content/kinds/supervision.yaml", """
                kind: supervision
                label: 督办事项
                folder: supervision
                series: numbered
                fields:
                  stage:
                    type: enum
                    label: 进度
                    of: [已交办, 办理中, 已办结]
                    moves: {已交办: [办理中], 办理中: [已办结]}
                    requires: {已办结: [grounds]}
                  grounds: {type: text, label: 办结依据}
                """);
        entry("one", "series: 督办\nnumber: 1\nstage: 已交办\n");
        entry("two", "series: 督办\nnumber: 2\nstage: 已办结\n");

        assertThat(check())
                .contains("two.md:7:8: 错误[SER006] “督办事项”（two）上一期是“已交办”，这一期不能直接变成“已办结”")
                .contains("two.md:7:8: 错误[SER007] 进度是“已办结”，就要写明“办结依据”");
    }

    // From entry to entry

    private static final String REFERRING = """
            fields:
              continues: {type: ref, to: supervision, label: 承接}
              sofar: {type: figure, label: 累计, measure: 件, computed: true}
            rules:
              - sofar = continues.total + total
            """;

    @Test
    void aRuleReachesThroughAReference() {
        kind(REFERRING);
        entry("one", "total: 10\n");
        entry("two", "total: 7\ncontinues: one\n");

        assertThat(computed("two", "sofar")).contains("17件");
        assertThat(computed("one", "sofar")).isEmpty();
    }

    @Test
    void aDraftLendsItsFiguresToNobody() {
        kind(REFERRING);
        entry("one", "total: 10\nstatus: 草稿\n");
        entry("two", "total: 7\ncontinues: one\n");

        assertThat(stated("two", "sofar")).isEmpty();
    }

    @Test
    void twoEntriesMayReferToEachOtherWhereTheirFiguresAreWritten() {
        kind(REFERRING);
        entry("one", "total: 10\ncontinues: two\n");
        entry("two", "total: 7\ncontinues: one\n");

        assertThat(computed("one", "sofar")).contains("17件");
        assertThat(computed("two", "sofar")).contains("17件");
        assertThat(check()).contains("错误 0 处，警告 0 处");
    }

    @Test
    void figuresWorkedOutOfOneAnotherAreRefused() {
        kind(REFERRING.replace("continues.total", "continues.sofar"));
        entry("one", "total: 10\ncontinues: two\n");
        entry("two", "total: 7\ncontinues: one\n");

        assertThat(check()).contains("two.md:6:12: 错误[FIG012]", "错误 1 处");
    }

    @Test
    void aChainOfEntriesIsWorkedOutFromItsBeginning() {
        kind(REFERRING.replace("continues.total", "continues.sofar"));
        entry("a", "total: 3\ncontinues: b\n");
        entry("b", "total: 7\ncontinues: c\n");
        entry("c", "sofar: 5\n");

        assertThat(computed("a", "sofar")).contains("15件");
        assertThat(check()).contains("错误 0 处，警告 0 处");
    }

    @Test
    void aSumRunsOverTheEntriesOfAnotherKind() {
        kind("""
                fields:
                  year: {type: number, label: 年度}
                rules:
                  - total = a + b + c
                """);
        site.write("content/kinds/yearly.yaml", """
                kind: yearly
                label: 年度报告
                folder: yearly
                fields:
                  year: {type: number, label: 年度, required: true}
                  total: {type: figure, label: 全年督办, measure: 件}
                  times: {type: figure, label: 督办次数, measure: 次}
                  most: {type: figure, label: 最多一次, measure: 件}
                rules:
                  - total = sum(supervision.total where year = entry.year)
                  - times = count(supervision where year = entry.year)
                  - most = max(supervision.total where year = entry.year)
                """)
                .write("content/yearly/report.md", front("年度报告", "2018-12-31", "year: 2018\nmost: 9\n"));
        entry("one", "year: 2018\na: 3\nb: 4\nc: 3\n");
        entry("two", "year: 2018\ntotal: 7\n");
        entry("other", "year: 2017\ntotal: 100\n");
        entry("draft", "year: 2018\ntotal: 100\nstatus: 草稿\n");

        assertThat(computed("report", "total")).contains("17件");
        assertThat(computed("report", "times")).contains("2次");
        assertThat(check()).contains("report.md:6:7: 错误[FIG001]", "但最多一次写的是 9件");
    }

    // 口径

    /** 83 persons by one 口径 and 44 by another are never 127 persons. */
    @Test
    void eachCountIsAddedUpByItself() {
        accountability("合计甲,,\n合计乙,,\n");

        Map<String, String> totals = new TreeMap<>();
        for (Values row : entryOf("report").rows("totals")) {
            totals.put(
                    row.text("basis").orElseThrow(),
                    row.figure("total").orElseThrow().written());
        }

        assertThat(totals).containsOnly(Map.entry("合计甲", "83人次"), Map.entry("合计乙", "44人次"));
        assertThat(page("accountability/2018/report")).contains("83", "44").doesNotContain("127");
    }

    @Test
    void aTotalOfBothCountsIsRefused() {
        accountability("合计甲,127人次,\n合计乙,44人次,44人\n");

        assertThat(check())
                .contains("totals.csv:2:5: 错误[FIG001] “处理方式”里口径=合计甲的“人数”合计 83，但合计写的是 127人次")
                .contains("错误 1 处");
    }

    // Days

    @Test
    void aPublicityPeriodOverTheNationalDayHolidaysHasFiveWorkingDays() {
        award("2018-10-09", "2018-09-26", "2018-10-08", "");

        assertThat(check()).contains("错误 0 处，警告 0 处");
    }

    @Test
    void fourWorkingDaysAreOnlyAWarning() {
        award("2018-10-08", "2018-09-26", "2018-10-07", "");

        assertThat(check())
                .contains("index.md:9:9: 警告[FIG002] 公示开始到公示截止的工作日不应当小于5，现在是 4个工作日", "评选表彰的公示一般不少于5个工作日")
                .contains("错误 0 处，警告 1 处");
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
    }

    @Test
    void halfOfAPeriodHasPassedAfterSixMonths() {
        pledges("total: 124\n");

        assertThat(computed("pledges", "line")).contains("66.7%");
    }

    // What is not public

    @Test
    void whoIsStillUnderASanctionIsNotCommended() {
        sanction("2019-06-30");
        award("2018-12-21", "2018-12-07", "2018-12-18", "姓名,单位\n李真,某市财政局\n王某,某市交通局\n");

        assertThat(check())
                .contains("honourees.csv:2:1: 错误[FIG001]", "姓名=李真、单位=某市财政局", "处理的影响期没有过，不能列入表彰名单", "错误 1 处")
                .doesNotContain("2019-06-30")
                .doesNotContain("honourees.csv:3");
        assertThat(Tongbao.at(site.root(), "check", "--format", "json").out()).doesNotContain("2019-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李　真", "李真(副科长)", "⽊实、王　实", "“李真”", "王实 李大", "李真科长", "市财政局李真", "李真1"})
    void howeverTheListWritesTheName(String name) {
        sanction("2019-06-30");
        award("2018-12-21", "2018-12-07", "2018-12-18", "姓名,单位\n" + name + ",某市财政局\n王某,某市交通局\n");

        assertThat(check()).contains("honourees.csv:2:1: 错误[FIG001]", "错误 1 处");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张某", "李某", "李真真", "李、真", "科长"})
    void anotherOrAMaskedNameIsAnotherPerson(String name) {
        sanction("2019-06-30");
        award("2018-12-21", "2018-12-07", "2018-12-18", "姓名,单位\n" + name + ",某市财政局\n王某,某市交通局\n");

        assertThat(check()).contains("错误 0 处");
    }

    @Test
    void whenTheSanctionIsOverNothingOfItsPeriodIsShown() {
        sanction("2018-12-20");
        award("2018-12-21", "2018-12-07", "2018-12-18", "姓名,单位\n李真,某市财政局\n王某,某市交通局\n");

        assertThat(check()).contains("错误 0 处，警告 0 处");
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        assertThat(Trees.of(site.out()).keySet())
                .allSatisfy(file -> assertThat(site.page(file)).doesNotContain("2018-12-20", "影响期"));
    }

    // A kind of a site

    @Test
    void aKindOfASiteHasItsRulesAndChartsFromItsDeclarationAlone() {
        site.write("content/kinds/patrol.yaml", """
                kind: patrol
                label: 窗口巡查
                folder: patrols
                series: numbered
                fields:
                  visited: {type: figure, label: 巡查窗口, measure: 个, required: true}
                  good: {type: figure, label: 在岗, measure: 个}
                  absent: {type: figure, label: 无人, measure: 个}
                  rate: {type: figure, label: 在岗率, measure: '%', places: 1}
                tables:
                  windows:
                    label: 逐个窗口
                    key: window
                    columns:
                      window: {type: text, label: 窗口, required: true}
                      state: {type: enum, label: 情况, of: [在岗, 无人], required: true}
                rules:
                  - visited = good + absent
                  - rate = good / visited
                  - good = count(windows where state = 在岗)
                  - {rule: rate >= 90%, level: warning, because: 在岗率不应当低于九成}
                views:
                  - {view: figures, show: [visited, rate]}
                  - {view: parts, label: 在岗情况, whole: visited, parts: [good, absent]}
                """)
                .write(
                        "content/patrols/patrol-1/index.md",
                        front("第一次窗口巡查", "2018-09-10", "series: 巡查\nnumber: 1\nvisited: 3\n"))
                .write("content/patrols/patrol-1/windows.csv", "窗口,情况\n社保,在岗\n不动产,无人\n税务,在岗\n");

        assertThat(check())
                .contains("警告[FIG002] 在岗率不应当小于90%，现在是 66.7%", "在岗率不应当低于九成")
                .contains("错误 0 处，警告 1 处");
        assertThat(computed("patrol-1", "absent")).contains("1个");
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        assertThat(page("patrols/patrol-1")).contains("66.7");
        assertThat(index().boards(entryOf("patrol-1")))
                .extracting(b -> b.getClass().getSimpleName())
                .containsExactly("Figures", "Parts");
    }

    // Sites put together

    /** A plain number may stand wherever a figure may: as a whole with parts left out, and in every chart. */
    @Test
    void plainNumbersAreCountedAndDrawnAsFiguresAre() {
        kind("""
                fields:
                  places: {type: number, label: 名额}
                  due: {type: figure, label: 应到, measure: '%'}
                tables:
                  rows:
                    label: 各组
                    columns:
                      name: {type: text, label: 组}
                      got: {type: number, label: 得数}
                      share: {type: number, label: 进度}
                series: dated
                rules:
                  - places = a + b + c
                views:
                  - {view: figures, show: [places]}
                  - {view: bars, label: 条形, of: rows, by: name, figure: got}
                  - {view: progress, label: 进度图, of: rows, figure: share, line: due, name: name, by: name}
                  - {view: trend, label: 走势, show: [places]}
                """);
        String rows = "series: 一组\nrows: [{name: 甲组, got: 3, share: 1}, {name: 乙组, got: 5, share: 0.5}]\n";
        entry("first", "places: 9\n" + rows);
        entry("second", "places: 10\na: 4\n" + rows);

        assertThat(check()).contains("second.md:5:9: 警告[FIG005]", "还有 6没有写明").contains("错误 0 处");
        assertThat(page("supervision/second")).contains("条形", "进度图", "走势", "<title id=\"board-2-1-title\">条形</title>");
    }

    @Test
    void aMeasureIsOneThatFiguresCanBeReadWith() {
        for (String measure : new String[] {"10人", "多", "人以上", "万人"}) {
            kind("fields:\n  persons: {type: figure, label: 人数, measure: " + measure + "}\n");

            assertThat(check()).as(measure).contains("错误[KND004]", "measure");
        }
    }

    @Test
    void aRuleWithoutEndIsRefusedAndNotFollowed() {
        kind("rules: ['total = " + "(".repeat(100_000) + "a']\n");

        assertThat(check()).contains("错误[KND008]");
    }

    private void ledger(String fields) {
        site.write("content/ledgers/2018/ledger.md", front("整改台账", "2018-08-02", "asOf: 2018-07-31\n" + fields));
    }

    private void issue(int number, String title, String fields, String items) {
        String at = "content/ledgers/2018/issue-" + number + "/";
        String asOf = "2018-0" + (6 + number) + "-28";
        site.write(
                at + "index.md",
                front(title, asOf, "series: 台账\nnumber: " + number + "\nasOf: " + asOf + "\n" + fields));
        if (!items.isEmpty()) {
            site.write(at + "items.csv", items);
        }
    }

    private void pledges(String fields) {
        site.write(
                "content/pledges/2018/pledges.md",
                front("公开承诺", "2018-09-10", "from: 2018-01-01\nuntil: 2018-12-31\nasOf: 2018-08-31\n" + fields));
    }

    private void pledgeIssue(int number, String rows) {
        String at = "content/pledges/2018/issue-" + number + "/";
        String asOf = "2018-0" + (6 + number) + "-28";
        site.write(
                        at + "index.md",
                        front(
                                "公开承诺",
                                asOf,
                                "series: 承诺\nnumber: " + number + "\nfrom: 2018-01-01\nuntil: 2018-12-31\nasOf: " + asOf
                                        + "\ntotal: " + rows.lines().count() + "\n"))
                .write(at + "pledges.csv", "编号,单位,责任人,层级,承诺内容,审定值,调整说明\n" + rows);
    }

    private void complaint(String id, String fields) {
        Map<String, String> days = Map.of("august", "2018-09-03", "september", "2018-10-08", "october", "2018-11-05");
        site.write(
                "content/complaints/2018/" + id + ".md", front("投诉办理情况", days.getOrDefault(id, "2018-09-03"), fields));
    }

    private void award(String conferred, String from, String until, String honourees) {
        String named = honourees.isEmpty() ? "unlisted: 来源没有列出名单\n" : "";
        site.write(
                "content/awards/2018/top-ten/index.md",
                front(
                        "十佳窗口评选结果",
                        "2018-12-28",
                        "honour: 十佳窗口负责人\nquota: 2\nconferred: " + conferred + "\npublicity:\n  from: " + from
                                + "\n  until: " + until + "\n  contact: 市作风办\n" + named));
        if (!honourees.isEmpty()) {
            site.write("content/awards/2018/top-ten/honourees.csv", honourees);
        }
    }

    private void accountability(String totals) {
        site.write("content/accountability/2018/report/index.md", front("问责情况", "2018-09-05", "overlap: 可能重复\n"))
                .write("content/accountability/2018/report/sanctions.csv", """
                        口径,方式,人数
                        合计甲,诫勉谈话,15
                        合计甲,通报批评,31
                        合计甲,书面检查,35
                        合计甲,停职,1
                        合计甲,免职,1
                        合计乙,党纪处分,9
                        合计乙,政务处分,35
                        """)
                .write("content/accountability/2018/report/totals.csv", "口径,合计,其中实际人数\n" + totals);
    }

    private void sanction(String until) {
        site.write("content/accountability/2018/report/index.md", front("问责情况", "2018-09-05", "overlap: 没有重复\n"))
                .write(
                        "content/accountability/2018/report/named.csv",
                        "姓名,单位,方式,公开依据,公开范围,公开期限截止,处理日期,影响期截止\n"
                                + "李真（科长）、王实,某市财政局,诫勉谈话,市纪委通报,全市,2018-12-31,2018-06-30," + until + "\n"
                                + "张某,某市财政局,诫勉谈话,,,,2018-06-30," + until + "\n");
    }

    /** 督办事项: a total of three parts, and what a test adds. */
    private void kind(String more) {
        String own = more.contains("fields:") ? more : "fields:\n" + more;
        site.write(
                "content/kinds/supervision.yaml",
                "kind: supervision\nlabel: 督办事项\nfolder: supervision\n" + own.replace("fields:\n", """
                        fields:
                          total: {type: figure, label: 总数, measure: 件}
                          a: {type: figure, label: 甲, measure: 件}
                          b: {type: figure, label: 乙, measure: 件}
                          c: {type: figure, label: 丙, measure: 件}
                        """));
    }

    private void entry(String id, String fields) {
        site.write("content/supervision/" + id + ".md", front(id, "2018-09-01", fields));
    }

    private static String front(String title, String published, String fields) {
        return "---\ntitle: " + title + "\npublished: " + published + "\nsource: 某市日报\n" + fields + "---\n";
    }

    // What comes of them

    private String check() {
        return Tongbao.at(site.root(), "check").out();
    }

    private String page(String address) {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        return site.page(address + "/index.html");
    }

    private SiteIndex index() {
        return Indexer.index(SiteReader.read(site.root(), new Diagnostics()).orElseThrow(), DAY, false);
    }

    private Entry entryOf(String id) {
        SiteIndex index =
                Indexer.index(SiteReader.read(site.root(), new Diagnostics()).orElseThrow(), DAY, false);
        return index.visible().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a field says, written or worked out. */
    private Optional<String> stated(String id, String field) {
        return entryOf(id).values().figure(field).map(f -> f.written());
    }

    /** What a field came to that was left out. */
    private Optional<String> computed(String id, String field) {
        return entryOf(id)
                .values()
                .find(field, Value.FigureValue.class)
                .filter(Value.FigureValue::computed)
                .map(q -> q.figure().written());
    }
}
