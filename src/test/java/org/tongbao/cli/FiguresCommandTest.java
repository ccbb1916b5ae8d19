package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tongbao figures} lists every figure with what holds it; {@code build} says when the site changes by itself. */
@Tag("once")
class FiguresCommandTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aLedger() {
        site = TestSite.in(folder).write("content/ledgers/ledger.md", """
                ---
                title: 台账
                published: 2018-08-15
                source: 某市作风办
                asOf: 2018-07-31
                found: 7393个
                done: 4553
                rate: 61.59%
                ---
                另有线索20条。
                """);
    }

    @Test
    void asDataEachFigureHasItsPlaceItsFieldAndItsRules() {
        JsonNode figures = JsonMapper.shared()
                .readTree(Tongbao.at(site.root(), "figures", "--format", "json").out());

        assertThat(figures).hasSize(4);
        JsonNode rate = figures.get(2);
        assertThat(rate.get("file").asString()).isEqualTo("content/ledgers/ledger.md");
        assertThat(rate.get("line").asInt()).isEqualTo(8);
        assertThat(rate.get("column").asInt()).isEqualTo(7);
        assertThat(rate.get("text").asString()).isEqualTo("61.59%");
        assertThat(rate.get("field").asString()).isEqualTo("rate");
        assertThat(rate.get("heldBy").toString())
                .isEqualTo("[{\"rule\":\"rate = done / found\",\"relation\":\"ratio\"}]");
    }

    /** found = done + doing works doing out, and so holds neither found nor done: whatever they were, it would be kept. */
    @Test
    void aRuleThatOnlyWorksAFigureOutHoldsNothing() {
        String printed = Tongbao.at(site.root(), "figures").out();

        assertThat(printed)
                .contains("content/ledgers/ledger.md:6:8  7393个  found  ratio rate = done / found\n")
                .contains("content/ledgers/ledger.md:10:5  20条  （正文）  —\n")
                .containsPattern("sum +0 +0\\.0%")
                .containsPattern("ratio +3 +75\\.0%")
                .containsPattern("正文里 +1 +25\\.0%");
    }

    @Test
    void aSlipOfAnyDigitOfAHeldFigureStopsTheBuild() {
        String ledger = "content/ledgers/ledger.md";
        for (String wrong : new String[] {"71.59%", "60.59%", "61.49%", "61.58%"}) {
            site.write(ledger, site.file(ledger).replaceFirst("rate: .*", "rate: " + wrong));

            assertThat(Tongbao.at(site.root(), "check").out()).as(wrong).contains("ledger.md:8:7: 错误[FIG001]");
        }
    }

    @Test
    void theBuildSaysWhenTheSiteNextChangesByItself() {
        site.notice("later", "", "")
                .write(
                        "content/notices/2027/later-2.md",
                        "---\ntitle: 明年的\npublished: 2027-03-01\nsource: 报\n---\n正文。\n")
                .write(
                        "content/notices/2027/later-1.md",
                        "---\ntitle: 年初的\npublished: 2027-01-04\nsource: 报\n---\n正文。\n");

        assertThat(Tongbao.at(site.root(), "build").err()).contains("内容不改，网站下一次变化是在 2027-01-04：《年初的》到了发布时间。");
        assertThat(Tongbao.run("build", "--site", site.root().toString(), "--as-of", "2027-01-04")
                        .err())
                .contains("2027-03-01：《明年的》");
        assertThat(Tongbao.run("build", "--site", site.root().toString(), "--as-of", "2027-03-01")
                        .err())
                .doesNotContain("下一次变化");
    }

    @Test
    void aPublicityPeriodChangesTheSiteTheDayAfterAndAnItemTheDayAfterItsDeadline() {
        site.notice("publicity", "publicity: {from: 2026-11-20, until: 2026-11-30, contact: 某市作风办}\n", "");

        assertThat(Tongbao.at(site.root(), "build").err())
                .as("while it runs, the page counts the days")
                .contains("2026-11-23：《关于publicity的通报》公示还剩的天数变了");
        assertThat(Tongbao.run("build", "--site", site.root().toString(), "--as-of", "2026-11-30")
                        .err())
                .contains("2026-12-01：《关于publicity的通报》公示期满");

        site.notice("publicity", "", "");
        site.write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write("content/ledgers/with-items.md", """
                        ---
                        title: 有清单的台账
                        published: 2018-08-15
                        source: 某市作风办
                        asOf: 2018-07-31
                        items:
                          - {no: 1, problem: 窗口无人, aspect: 服务, unit: finance, due: 2026-11-25, status: 整改中}
                          - {no: 2, problem: 超期办件, aspect: 服务, unit: finance, due: 2026-11-23, status: 已销号, basis: 验收单}
                        ---
                        """);
        assertThat(Tongbao.at(site.root(), "build").err()).contains("2026-11-26：《有清单的台账》有一项过了期限");
    }
}
