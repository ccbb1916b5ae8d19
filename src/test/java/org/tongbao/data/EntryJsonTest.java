package org.tongbao.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.Trees;
import org.tongbao.cli.Tongbao;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code data/ID/entry.json} says what the page says, by the type of each value, and no more. */
@Tag("once")
class EntryJsonTest {

    @TempDir
    private Path folder;

    private TestSite siteWithAllTypes() {
        return TestSite.in(folder)
                .write("content/site.yaml", TestSite.SITE_YAML + "regions: [{code: moushi, name: 某市}]\n")
                .write("content/units.yaml", """
                        units:
                          - code: resources
                            name: 某市自然资源局
                            formerly: [{name: 某市国土资源局, from: 2004-03-01, until: 2018-09-30}]
                        """)
                .write("content/kinds/all.yaml", """
                        kind: all
                        label: 各种类型
                        folder: all
                        fields:
                          line: {type: text, label: 一行}
                          prose: {type: long, label: 几段}
                          day: {type: date, label: 日期}
                          minute: {type: datetime, label: 时刻}
                          count: {type: number, label: 数目}
                          found: {type: figure, label: 查摆, measure: 个}
                          done: {type: figure, label: 已整改, measure: 个}
                          rate: {type: figure, label: 整改率, measure: '%', places: 2}
                          area: {type: figure, label: 面积, measure: 亩}
                          share: {type: figure, label: 满意率, measure: '%'}
                          choice: {type: enum, label: 级别, of: {high: 高, low: 低}}
                          yes: {type: flag, label: 是否}
                          unit: {type: ref, to: unit, label: 单位}
                          place: {type: ref, to: region, label: 地方}
                          case: {type: ref, to: entry, label: 案例}
                          cases: {type: list, of: {type: ref, to: entry}, label: 各案例}
                          phone: {type: phone, label: 电话}
                          other: {type: quote, label: 别处的数}
                          inside: {type: link, label: 站内}
                          outside: {type: link, label: 站外}
                          picture: {type: image, label: 图}
                          paper: {type: file, label: 文}
                          words: {type: list, of: text, label: 词}
                          parts: {type: group, label: 几项, fields: {a: {type: text, label: 甲}, b: {type: text, label: 乙, public: false}}}
                          secret: {type: text, label: 内部, public: false}
                        tables:
                          rows:
                            label: 表
                            columns:
                              name: {type: text, label: 名}
                              score: {type: figure, label: 分, measure: 分}
                              hidden: {type: text, label: 内部列, public: false}
                        rules: [rate = done / found]
                        """)
                .write("content/all/2018/every/图.png", TestPictures.png(3, 2))
                .write("content/all/2018/every/paper.pdf", "%PDF-1.7\n")
                .write("content/all/2018/every/index.md", """
                        ---
                        title: 样样都有
                        published: 2018-09-27 08:30
                        source: 某市日报
                        line: 查摆{{found}}
                        prose: 见[另一篇](other)，**{{found}}**。
                        day: 2018-09-26
                        minute: 2018-09-27
                        count: 3.50
                        found: 7393
                        done: 4553
                        area: 3.66万亩
                        share: 75%以上
                        choice: 高
                        yes: 是
                        unit: 某市国土资源局
                        place: 某市
                        case: draft
                        cases: [other, draft]
                        phone: 0000-12345
                        other: other#found
                        inside: other
                        outside: {to: 'https://www.gov.cn/', text: 中国政府网}
                        picture: {file: 图.png, alt: 一张图}
                        paper: {file: paper.pdf, label: 文件}
                        words: [甲, 乙]
                        parts: {a: 看得见, b: 暗号一}
                        secret: 暗号二
                        rows: [{name: 首行, score: 9.5, hidden: 暗号三}, {name: 次行}]
                        related: [draft]
                        ---

                        ## 一、情况

                        见[草稿](draft)、[上文](#一-情况)和![图](图.png)，整改率{{rate}}。

                        [//]: # (暗号四)
                        """)
                .write("content/ledgers/other.md", """
                        ---
                        title: 另一篇
                        published: 2018-08-15
                        source: 某市日报
                        asOf: 2018-07-31
                        found: 300多
                        unlisted: 没有清单
                        ---
                        """)
                .write(
                        "content/notices/draft.md",
                        "---\ntitle: 暗号五\npublished: 2018-08-15\nsource: 报\nstatus: 草稿\n---\n");
    }

    @Test
    void everyTypeOfValueHasItsForm() {
        TestSite site = siteWithAllTypes();

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(pretty(site, "every")).isEqualTo("""
                {
                  "id" : "every",
                  "kind" : "all",
                  "kindLabel" : "各种类型",
                  "url" : "https://example.gov.cn/all/2018/every/",
                  "fields" : {
                    "title" : "样样都有",
                    "published" : "2018-09-27T08:30+08:00",
                    "source" : [ "某市日报" ],
                    "status" : "已发布",
                    "line" : "查摆7393个",
                    "prose" : "见[另一篇](https://example.gov.cn/ledgers/other/)，**7393个**。",
                    "day" : "2018-09-26",
                    "minute" : "2018-09-27",
                    "count" : 3.5,
                    "found" : {
                      "text" : "7393个",
                      "measure" : "个",
                      "low" : 7393,
                      "high" : 7393
                    },
                    "done" : {
                      "text" : "4553个",
                      "measure" : "个",
                      "low" : 4553,
                      "high" : 4553
                    },
                    "rate" : {
                      "text" : "61.59%",
                      "measure" : "%",
                      "low" : 61.585,
                      "high" : 61.595,
                      "computed" : true
                    },
                    "area" : {
                      "text" : "3.66万亩",
                      "measure" : "亩",
                      "low" : 36550,
                      "high" : 36650
                    },
                    "share" : {
                      "text" : "75%以上",
                      "measure" : "%",
                      "low" : 75
                    },
                    "choice" : "高",
                    "yes" : true,
                    "unit" : {
                      "unit" : "resources",
                      "name" : "某市国土资源局",
                      "url" : "https://example.gov.cn/units/resources/"
                    },
                    "place" : {
                      "region" : "moushi",
                      "name" : "某市",
                      "url" : "https://example.gov.cn/regions/moushi/"
                    },
                    "cases" : [ {
                      "entry" : "other",
                      "title" : "另一篇",
                      "url" : "https://example.gov.cn/ledgers/other/"
                    } ],
                    "phone" : "0000-12345",
                    "other" : {
                      "entry" : "other",
                      "field" : "found",
                      "text" : "300多个",
                      "measure" : "个",
                      "low" : 301,
                      "high" : 399
                    },
                    "inside" : {
                      "text" : "另一篇",
                      "url" : "https://example.gov.cn/ledgers/other/"
                    },
                    "outside" : {
                      "text" : "中国政府网",
                      "url" : "https://www.gov.cn/"
                    },
                    "picture" : {
                      "file" : "图.png",
                      "url" : "https://example.gov.cn/all/2018/every/%E5%9B%BE.3w.png",
                      "alt" : "一张图"
                    },
                    "paper" : {
                      "file" : "paper.pdf",
                      "label" : "文件",
                      "url" : "https://example.gov.cn/all/2018/every/paper.pdf"
                    },
                    "words" : [ "甲", "乙" ],
                    "parts" : {
                      "a" : "看得见"
                    }
                  },
                  "tables" : {
                    "rows" : [ {
                      "name" : "首行",
                      "score" : {
                        "text" : "9.5分",
                        "measure" : "分",
                        "low" : 9.45,
                        "high" : 9.55
                      }
                    }, {
                      "name" : "次行"
                    } ]
                  },
                  "body" : "## 一、情况\\n\\n见草稿、[上文](https://example.gov.cn/all/2018/every/#%E4%B8%80-%E6%83%85%E5%86%B5)和![图](https://example.gov.cn/all/2018/every/%E5%9B%BE.3w.png)，整改率61.59%。"
                }""");
    }

    @Test
    void itIsOneLineWithALineBreakAtItsEndAndStandsInNoSitemap() {
        TestSite site = siteWithAllTypes();

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();

        assertThat(site.page("data/every/entry.json"))
                .startsWith("{\"id\":\"every\",")
                .endsWith("}\n")
                .containsOnlyOnce("\n");
        assertThat(site.page("sitemap.xml")).doesNotContain("/data/every");
    }

    @Test
    void whatIsNotForReadersIsNotInIt() {
        TestSite site = siteWithAllTypes();

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();

        assertThat(site.page("data/every/entry.json")).contains("看得见").doesNotContain("暗号", "draft");
        assertThat(Trees.of(site.out()).keySet())
                .contains("data/other/entry.json")
                .doesNotContain("data/draft/entry.json");
    }

    @Test
    void ofAWithdrawnEntryItGivesTheNoticeAlone() {
        TestSite site = TestSite.in(folder)
                .notice(
                        "gone",
                        "status: 已撤回\nwithdrawal: {date: 2018-10-10, reason: 事实有误}\nsummary: 暗号\nattachments: [gone.txt]\n",
                        "暗号\n")
                .write("content/notices/2018/gone.txt", "暗号");

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();

        assertThat(pretty(site, "gone")).isEqualTo("""
                {
                  "id" : "gone",
                  "kind" : "notice",
                  "kindLabel" : "通报公告",
                  "url" : "https://example.gov.cn/notices/2018/gone/",
                  "status" : "withdrawn",
                  "withdrawal" : {
                    "date" : "2018-10-10",
                    "reason" : "事实有误"
                  }
                }""");
    }

    @Test
    void theExampleInTheDocumentIsWhatTheExampleSitePublishes() throws IOException {
        String document = Files.readString(TestSite.REPOSITORY.resolve("docs/data.md"));
        int start = document.indexOf("```json\n") + "```json\n".length();
        JsonNode example = JsonMapper.shared().readTree(document.substring(start, document.indexOf("```", start)));

        Tongbao.Run build = Tongbao.at(
                TestSite.REPOSITORY.resolve("examples/moushi"),
                "build",
                "--out",
                folder.resolve("out").toString());

        assertThat(build.status()).as(build.err()).isZero();
        Path published =
                folder.resolve("out/data").resolve(example.get("id").asString()).resolve("entry.json");
        assertThat(JsonMapper.shared().readTree(Files.readString(published))).isEqualTo(example);
    }

    private static String pretty(TestSite site, String id) {
        return JsonMapper.shared()
                .readTree(site.page("data/" + id + "/entry.json"))
                .toPrettyString();
    }
}
