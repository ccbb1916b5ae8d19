package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself in JSON-LD. */
@Tag("once")
class StructuredDataPagesTest {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    @TempDir
    private Path folder;

    @Test
    void aTitleThatWouldEndTheScriptStaysInIt() {
        TestSite site = TestSite.in(folder).write("content/notices/2018/hostile.md", """
                ---
                title: 通报</script><script>alert(1)</script><!--
                published: 2018-09-27
                source: 某市日报
                ---
                正文。
                """);
        build(site);

        assertThat(site.page("notices/2018/hostile/index.html")).doesNotContain("<script>alert", "<!--");
        assertThat(entry(site, "notices/2018/hostile").get("headline").asString())
                .isEqualTo("通报</script><script>alert(1)</script><!--");
    }

    @Test
    void whatHoldsTablesIsAReportWithADataSetAndAllElseIsNews() {
        TestSite site = TestSite.in(folder)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .notice("windows", """
                        summary: 三个窗口
                        status: 已更正
                        corrections: [{date: 2018-10-08, was: 两个, now: 三个, why: 漏了一个}]
                        """, "")
                .write("content/ledgers/ledger-07/index.md", """
                        ---
                        title: 七月台账
                        published: 2018-08-02
                        source: 某市作风办
                        asOf: 2018-07-31
                        found: 1
                        ---
                        """)
                .write("content/ledgers/ledger-07/items.csv", """
                        编号,问题,方面,责任单位,整改期限,状态
                        1,窗口上班时间无人,服务,finance,2018-12-31,整改中
                        """);
        build(site);

        JsonNode notice = entry(site, "notices/2018/windows");
        assertThat(notice.get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(notice.get("description").asString()).isEqualTo("三个窗口");
        assertThat(notice.get("datePublished").asString()).isEqualTo("2018-09-27T08:30:00+08:00");
        assertThat(notice.get("dateModified").asString()).isEqualTo("2018-10-08T00:00:00+08:00");
        assertThat(notice.get("isPartOf").get("name").asString()).isEqualTo("测试站");
        assertThat(graph(site, "notices/2018/windows"))
                .as("breadcrumbs and entry")
                .hasSize(2);
        assertThat(entry(site, "ledgers/ledger-07").get("@type").asString()).isEqualTo("Report");
        JsonNode dataset = graph(site, "ledgers/ledger-07").get(2);
        assertThat(dataset.get("@type").asString()).isEqualTo("Dataset");
        assertThat(dataset.get("distribution")
                        .valueStream()
                        .map(d -> d.get("encodingFormat").asString() + " "
                                + d.get("contentUrl").asString()))
                .contains(
                        "application/json https://example.gov.cn/data/ledger-07/entry.json",
                        "text/csv https://example.gov.cn/data/ledger-07/items.csv")
                .noneMatch(d -> d.contains("datapackage"));
    }

    @Test
    void aUnitTellsItsOtherNamesAndWhoIsAboveIt() {
        TestSite site = TestSite.in(folder).write("content/units.yaml", """
                units:
                  - {code: government, name: 某市人民政府}
                  - code: finance
                    name: 某市财政局
                    alsoKnown: [市财政局]
                    parent: government
                """);
        build(site);

        JsonNode unit = graph(site, "units/finance").get(1);
        assertThat(unit.get("@type").asString()).isEqualTo("GovernmentOrganization");
        assertThat(unit.get("name").asString()).isEqualTo("某市财政局");
        assertThat(unit.get("alternateName").get(0).asString()).isEqualTo("市财政局");
        assertThat(unit.get("parentOrganization").get("name").asString()).isEqualTo("某市人民政府");
        assertThat(unit.get("parentOrganization").get("url").asString())
                .isEqualTo("https://example.gov.cn/units/government/");
    }

    /** The node of the entry itself, which comes after the breadcrumbs. */
    private static JsonNode entry(TestSite site, String page) {
        return graph(site, page).get(1);
    }

    private static JsonNode graph(TestSite site, String page) {
        Matcher data = DATA.matcher(site.page(page + "/index.html"));
        assertThat(data.find()).isTrue();
        return new JsonMapper().readTree(data.group(1)).get("@graph");
    }

    private static void build(TestSite site) {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
    }
}
