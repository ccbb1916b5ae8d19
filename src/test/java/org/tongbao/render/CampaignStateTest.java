package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The home page says how the campaign stands now: by the rates of its newest entries and by what is late. */
@Tag("once")
class CampaignStateTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aCampaignWithAFactOfLastYear() {
        site = TestSite.in(folder)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write("content/campaigns/style.md", """
                        ---
                        title: 作风建设年
                        published: 2018-01-02
                        source: 某市作风办
                        facts:
                          - {label: 启动前满意率, figure: '88.6%', asOf: 2017年度}
                        ---
                        正文。
                        """);
        site.write("content/site.yaml", site.file("content/site.yaml") + "campaign: style\n");
    }

    @Test
    void theRatesOfTheNewestEntriesAndWhatIsLateFillARow() {
        ledger(1, "2018-07-31", "整改中");
        ledger(2, "2018-08-31", "整改中");
        complaints();

        String home = home();

        assertThat(home)
                .containsSubsequence("整改台账：整改率", "50.00", "截至2018年8月31日", "整改台账：逾期未整改", "1<span class=\"measure\">项")
                .contains("投诉受理：办结率", "/campaigns/style/#stands\">数字出处</a>")
                .doesNotContain("截至2018年7月31日", "启动前满意率", ">出处</a>");
    }

    @Test
    void withFewerThanThreeTheEditorsFactsStand() {
        complaints();

        assertThat(home()).contains("启动前满意率", "88.6").doesNotContain("投诉受理：办结率");
    }

    private void ledger(int number, String asOf, String state) {
        site.write("content/ledgers/ledger-" + number + "/index.md", """
                        ---
                        title: 台账
                        published: %s
                        source: 某市作风办
                        campaign: style
                        series: 整改台账
                        number: %d
                        asOf: %s
                        found: 2
                        done: 1
                        ---
                        """.formatted(asOf, number, asOf))
                .write("content/ledgers/ledger-" + number + "/items.csv", """
                        编号,问题,方面,责任单位,整改期限,状态,销号依据
                        1,窗口上班时间无人,服务,finance,2018-07-15,%s,
                        2,材料要求重复提交,效率,finance,2018-07-20,已销号,验收单
                        """.formatted(state));
    }

    private void complaints() {
        site.write("content/complaints/complaint.md", """
                ---
                title: 投诉
                published: 2018-09-02
                source: 某市作风办
                campaign: style
                received: 50
                closed: 48
                ---
                """);
    }

    private String home() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
        return site.page("index.html");
    }
}
