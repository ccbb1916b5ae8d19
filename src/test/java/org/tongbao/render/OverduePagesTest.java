package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** What is late, told for the day of the data: a ledger as of 31 August 2026 that is read later. */
@Tag("once")
class OverduePagesTest {

    private static final String ITEM = "  - {no: %s, problem: %s, aspect: 服务, unit: finance, due: %s, status: %s}\n";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteOfOneUnit() {
        site = TestSite.in(folder).write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n");
    }

    private void ledger(String items) {
        site.write(
                "content/ledgers/ledger.md",
                "---\ntitle: 台账\npublished: 2026-09-02\nsource: 某市作风办\nasOf: 2026-08-31\nitems:\n" + items + "---\n");
    }

    private static String item(String number, String problem, String due, String status) {
        return ITEM.formatted(number, problem, due, status);
    }

    private String build(String day) {
        Tongbao.Run build = Tongbao.run("build", "--site", site.root().toString(), "--as-of", day);
        assertThat(build.status()).as(build.err()).isZero();
        return build.err();
    }

    /** A page without its tags and spaces. */
    private String said(String address) {
        return site.page(address + "index.html").replaceAll("<[^>]+>", "").replaceAll("\\s+", "");
    }

    @Test
    void itemsDueByTheDayOfTheDataAreLateAndThoseDueSinceAreToldApart() {
        ledger(item("1", "窗口无人", "2026-08-01", "整改中")
                + item("2", "超期办件", "2026-08-30", "已登记")
                + item("3", "推诿扯皮", "2026-08-31", "整改中")
                + item("4", "会议过多", "2026-11-21", "整改中")
                + item("5", "电话不接", "2026-11-22", "整改中"));

        build("2026-11-22");

        assertThat(said("ledgers/ledger/"))
                .contains("逾期未整改截至2026年8月31日逾期2项。")
                .containsPattern("超期天数1窗口无人某市财政局2026年8月1日●?整改中302超期办件某市财政局2026年8月30日●?已登记1")
                .containsPattern("此后到期、还没有新数据的2项.*3推诿扯皮.*4会议过多.*各单位的整改状态")
                .doesNotContainPattern("此后到期.*电话不接.*各单位的整改状态")
                .doesNotContain("90天");
        assertThat(said("")).contains("▲截至2026年8月31日逾期未整改2项台账", "2026年8月31日以后到期、还没有新数据的2项台账");
        assertThat(said("units/finance/")).contains("▲截至2026年8月31日逾期未整改2项2026年8月31日以后到期、还没有新数据的2项");
        assertThat(site.page("data/ledger/board-3.csv").lines().map(l -> l.substring(l.lastIndexOf(',') + 1)))
                .containsExactly("\"超期天数\"", "30", "1", "", "");
    }

    @Test
    void whatAwaitsAcceptanceIsNotLate() {
        ledger(item("1", "窗口无人", "2026-08-01", "已完成待验") + item("2", "超期办件", "2026-09-01", "已完成待验"));

        assertThat(build("2026-11-22")).doesNotContain("下一次变化");

        assertThat(said("ledgers/ledger/")).contains("已完成待验").doesNotContain("逾期", "此后");
        assertThat(said("")).doesNotContain("逾期", "以后到期");
    }

    @Test
    void complaintsWithoutADayOfTheirDataAreToldForTheDayOfTheirPublication() {
        site.write("content/complaints/cases.md", """
                ---
                title: 投诉办理
                published: 2026-09-02
                source: 某市作风办
                cases:
                  - {no: 1, unit: finance, matter: 收费不公开, receivedOn: 2026-08-01, due: 2026-09-01, status: 正在办理}
                  - {no: 2, unit: finance, matter: 材料多次补, receivedOn: 2026-08-01, due: 2026-09-03, status: 正在办理}
                ---
                """);

        build("2026-11-22");

        assertThat(said("complaints/cases/")).contains("截至2026年9月2日逾期1项。", "此后到期、还没有新数据的1项");
    }

    @Test
    void nobodyIsLateWhereAllFellDueSinceTheDayOfTheData() {
        ledger(item("1", "窗口无人", "2026-09-01", "整改中"));

        build("2026-11-22");

        assertThat(said("ledgers/ledger/")).contains("截至2026年8月31日没有逾期的。", "此后到期、还没有新数据的1项");
        assertThat(said("")).doesNotContain("▲");
        assertThat(said("units/finance/")).doesNotContain("▲");
    }

    @Test
    void theSiteChangesOnTheDayAnItemFallsDueAndOnTheDayTheDataIsOld() {
        ledger(item("1", "窗口无人", "2026-08-01", "整改中") + item("2", "超期办件", "2026-11-22", "整改中"));

        assertThat(build("2026-11-22")).contains("2026-11-23：《台账》有一项过了期限");
        assertThat(said("ledgers/ledger/")).doesNotContain("此后");

        assertThat(build("2026-11-23")).contains("2026-11-30：《台账》超过90天没有新数据");
        assertThat(said("ledgers/ledger/")).contains("此后到期、还没有新数据的1项");

        assertThat(build("2026-11-29")).contains("2026-11-30");
        assertThat(said("ledgers/ledger/")).doesNotContain("90天");

        assertThat(build("2026-11-30")).doesNotContain("下一次变化");
        assertThat(said("ledgers/ledger/")).contains("截至2026年8月31日逾期1项。此后超过90天没有新数据。");
    }
}
