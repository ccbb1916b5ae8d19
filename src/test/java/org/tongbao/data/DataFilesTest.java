package org.tongbao.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of open data say what the pages say: numbers as numbers where they are, and nothing that is not public. */
@Tag("once")
class DataFilesTest {

    @TempDir
    private Path folder;

    /** A site with a kind of one table; its entry has the rows given. */
    private TestSite siteWithRows(String rows) {
        return TestSite.in(folder)
                .write("content/units.yaml", """
                        units:
                          - code: resources
                            name: 某市自然资源局
                            formerly: [{name: 某市国土资源局, from: 2004-03-01, until: 2018-09-30}]
                        """)
                .write("content/kinds/score.yaml", """
                        kind: score
                        label: 得分
                        folder: scores
                        fields:
                          total: {type: figure, label: 总数, measure: 项, help: 全部项目}
                          id: {type: text, label: 编号}
                          secret: {type: text, label: 内部口径, public: false}
                        tables:
                          rows:
                            label: 各项
                            key: name
                            columns:
                              name: {type: text, label: 名称, required: true}
                              change: {type: figure, label: 增减, measure: '%'}
                              area: {type: figure, label: 面积, measure: 亩}
                              unit: {type: ref, to: unit, label: 单位}
                              due: {type: date, label: 期限}
                              level: {type: enum, label: 级别, of: {high: 高, low: 低}}
                              words: {type: list, of: text, label: 词}
                              hidden: {type: text, label: 内部列, public: false}
                        views:
                          - {view: figures, show: [total]}
                          - {view: bars, label: 面积, of: rows, by: name, figure: area}
                        """)
                .write("content/scores/2018/one/index.md", """
                        ---
                        title: 第一次得分
                        published: 2018-09-27 08:30
                        source: 某市日报
                        total: 3
                        id: 甲-1
                        secret: 不公开
                        ---
                        """)
                .write("content/scores/2018/one/rows.csv", "名称,增减,面积,单位,期限,级别,词,内部列\n" + rows);
    }

    private TestSite built(TestSite site) {
        Tongbao.Run run = Tongbao.at(site.root(), "build");
        assertThat(run.status()).as(run.err()).isZero();
        return site;
    }

    @Test
    void plainFiguresAreNumbersUnderTheirMeasureAndTextStandsInQuotes() {
        TestSite site = built(siteWithRows("""
                "甲，又称""一号""\",-3.5%,"1,200",某市国土资源局,2018-10-01,高,快；好,不公开
                乙,12.50%,80亩,,,,,
                """));

        assertThat(site.page("data/one/rows.csv").split("\r\n"))
                .containsExactly(
                        "\uFEFF\"名称\",\"增减（%）\",\"面积（亩）\",\"单位\",\"期限\",\"级别\",\"词\"",
                        "\"甲，又称\"\"一号\"\"\",-3.5,1200,\"某市国土资源局\",2018-10-01,\"高\",\"快；好\"", "\"乙\",12.50,80,,,,");
    }

    @Test
    void oneFigureThatIsNotPlainMakesItsColumnText() {
        TestSite site = built(siteWithRows("""
                甲,-3.5%,3.66万亩,,,,,
                乙,75%以上,80亩,,,,,
                丙,,约7亩,,,,,
                """));

        assertThat(site.page("data/one/rows.csv"))
                .startsWith("\uFEFF\"名称\",\"增减\",\"面积\",")
                .contains("\"甲\",\"-3.5%\",\"3.66万亩\",")
                .contains("\"乙\",\"75%以上\",\"80亩\",")
                .contains("\"丙\",,\"约7亩\",");
    }

    @Test
    void aFigureKeepsItsSignWhereItIsWrittenAsText() {
        TestSite site = built(siteWithRows("""
                甲,约-3%,-3.66万亩,,,,,
                乙,-2%,+300多亩,,,,,
                丙,+1.5%,-80,,,,,
                """));

        assertThat(site.page("data/one/rows.csv"))
                .contains("\"甲\",\"约-3%\",\"−3.66万亩\",")
                .contains("\"乙\",\"-2%\",\"300多亩\",")
                .contains("\"丙\",\"+1.5%\",\"−80亩\",");
    }

    @Test
    void aTextMayBeginWithAList() {
        TestSite site = siteWithRows("甲,,80,,,,,\n");
        site.write(
                        "content/kinds/score.yaml",
                        site.file("content/kinds/score.yaml")
                                .replace(
                                        "hidden: {type: text,",
                                        "deed: {type: long, label: 事迹}\n      hidden: {type: text,"))
                .write("content/scores/2018/one/rows.csv", "名称,事迹\n甲,\"- 先查\n- 再改\"\n");
        built(site);

        assertThat(site.page("data/one/rows.csv")).contains("\"* 先查\n* 再改\"");
    }

    @Test
    void boardsAndListsAreTablesAndObjects() {
        TestSite site = built(siteWithRows("甲,,80,,,,,\n乙,,90,,,,,\n"));

        assertThat(site.page("data/one/board-1.csv")).isEqualTo("\uFEFF\"总数（项）\"\r\n3\r\n");
        assertThat(site.page("data/one/board-2.csv")).isEqualTo("\uFEFF\"名称\",\"面积（亩）\"\r\n\"乙\",90\r\n\"甲\",80\r\n");
        assertThat(site.page("data/one/board-2.json"))
                .isEqualTo("[{\"名称\":\"乙\",\"面积（亩）\":90},{\"名称\":\"甲\",\"面积（亩）\":80}]\n");
        assertThat(site.page("data/kinds/score.csv").split("\r\n"))
                .containsExactly(
                        "\uFEFF\"编号\",\"标题\",\"发布时间\",\"网址\",\"地区\",\"专项活动\",\"总数（项）\",\"编号（id）\"",
                        "\"one\",\"第一次得分\",\"2018-09-27 08:30\",\"https://example.gov.cn/scores/2018/one/\",,,3,\"甲-1\"");
        assertThat(site.page("data/units.csv"))
                .contains("\"resources\",\"某市自然资源局\",,,,2004-03-01,,")
                .contains("\"https://example.gov.cn/units/resources/\"");
    }

    @Test
    void thePackageSaysWhatTheColumnsAre() {
        TestSite site = built(siteWithRows("甲,-3.5%,80,,2018-10-01,高,,\n乙,,90,,,,,\n"));

        JsonNode node = new JsonMapper().readTree(site.page("data/one/datapackage.json"));
        JsonNode schema = node.get("resources").get(0).get("schema");

        assertThat(node.get("resources")).hasSize(3);
        assertThat(schema.get("primaryKey").asString()).isEqualTo("名称");
        assertThat(schema.get("fields").get(0).toString())
                .isEqualTo("{\"name\":\"名称\",\"title\":\"名称\",\"type\":\"string\",\"column\":\"name\","
                        + "\"constraints\":{\"required\":true}}");
        assertThat(schema.get("fields").get(1).toString())
                .isEqualTo("{\"name\":\"增减（%）\",\"title\":\"增减（%）\",\"type\":\"number\",\"column\":\"change\","
                        + "\"measure\":\"%\"}");
        assertThat(schema.get("fields").get(4).get("type").asString()).isEqualTo("date");
        assertThat(schema.get("fields").get(5).get("constraints").toString()).isEqualTo("{\"enum\":[\"高\",\"低\"]}");
    }

    @Test
    void nothingThatIsNotPublishedIsInAnyFile() throws IOException {
        TestSite site = siteWithRows("甲,,80,,,,,不公开\n");
        site.notice("draft", "status: draft\n", "")
                .notice("gone", "status: withdrawn\nwithdrawal: {date: 2018-10-01, reason: 数字有误}\n", "")
                .notice("seen", "", "");
        built(site);

        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(site.out().resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.toString().endsWith(".xlsx") ? unpacked(file) : Files.readString(file));
            }
        }
        assertThat(all.toString()).contains("总数").doesNotContain("不公开", "内部列", "内部口径", "关于draft的通报", "关于gone的通报");
        assertThat(site.page("data/kinds/notice.csv")).contains("关于seen的通报");
        assertThat(site.page("data/index.html")).doesNotContain("gone", "draft");
    }

    private static String unpacked(Path workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void aTextThatWouldRunIsRefusedWhereItStandsAndOneThatIsNotPublishedIsNot() {
        TestSite site = siteWithRows("甲,,80,,,,\"快；=1+1\",=1+1\n- 乙,,90,,,,＠好,\n");

        Tongbao.Run run = Tongbao.at(site.root(), "check");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err() + run.out())
                .contains("content/scores/2018/one/rows.csv:3:1: 错误[DAT001] “- 乙”")
                .contains("content/scores/2018/one/rows.csv:3:12: 错误[DAT001] “＠好”")
                .doesNotContain("rows.csv:2:");
    }

    @Test
    void labelsAreRefusedAsWell() {
        TestSite site = siteWithRows("甲,,80,,,,,\n");
        site.write(
                "content/kinds/score.yaml",
                site.file("content/kinds/score.yaml").replace("label: 总数", "label: '=总数'"));

        Tongbao.Run run = Tongbao.at(site.root(), "check");

        assertThat(run.err() + run.out()).contains("DAT001").contains("“=总数（项）”");
    }

    @Test
    void theCatalogueIsReachedFromEveryPageAndSaysWhenThereIsNothing() {
        TestSite site = built(TestSite.in(folder));

        assertThat(site.page("index.html")).contains("<a href=\"/data/\">数据</a>");
        assertThat(site.page("data/index.html")).contains("还没有数据").doesNotContain("CSV</a>");
        assertThat(site.page("data/datapackage.json")).contains("\"resources\":[]");
        assertThat(Files.exists(site.out().resolve("data/units.csv"))).isFalse();
    }

    @Test
    void everyTableAndBoardLeadsToItsFiles() {
        TestSite site = built(siteWithRows("甲,-1%,80,,,,,\n"));

        String page = site.page("scores/2018/one/index.html");
        assertThat(page)
                .contains(
                        "<a href=\"/data/one/rows.xlsx\" download=\"第一次得分-各项.xlsx\" aria-label=\"下载 Excel 表格：各项\">下载 Excel 表格</a>",
                        "<a href=\"/data/one/rows.csv\" download=\"第一次得分-各项.csv\" aria-label=\"CSV：各项\">CSV</a>")
                .contains("<a href=\"/data/one/board-1.csv\"", "<a href=\"/data/one/board-2.csv\"")
                .doesNotContain("<a href=\"/data/one/board-2.json\"")
                .contains("<a href=\"/data/one/entry.json\">本篇数据（JSON）</a>");
        assertThat(site.page("scores/index.html")).contains("/data/kinds/score.csv");
        assertThat(site.page("units/index.html")).contains("/data/units.csv");
        assertThat(site.page("data/index.html"))
                .contains(
                        "/data/kinds/score.csv",
                        "/data/one/rows.csv",
                        "/data/one/rows.xlsx",
                        "/data/one/board-2.csv",
                        "/data/one/board-2.json");
    }
}
