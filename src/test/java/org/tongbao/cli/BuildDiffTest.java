package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tongbao build --diff} says in an editor's words what a build would change, and writes nothing. */
@Tag("once")
class BuildDiffTest {

    private static final String LEDGER = "content/ledgers/ledger.md";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = TestSite.in(folder)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write(LEDGER, """
                        ---
                        title: 台账
                        published: 2018-08-15
                        source: 某市作风办
                        asOf: 2018-07-31
                        rate: 50.00%
                        items:
                          - {no: A-001, problem: 窗口无人, aspect: 服务, unit: finance, due: 2018-09-30, status: 整改中}
                          - {no: A-002, problem: 超期办件, aspect: 服务, unit: finance, due: 2018-09-30, status: 已销号, basis: 验收单}
                        ---
                        督查组检查12家。
                        """)
                .notice("first", "tags: [督查, 问责]\n", "第一篇。\n")
                .notice("second", "attachments: [list.csv]\n", "第二篇。\n")
                .write("content/notices/2018/list.csv", "a,b\n1,2\n");
    }

    private void build() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
    }

    private Tongbao.Run diff(String... more) {
        String[] all = Stream.concat(Stream.of("--diff"), Stream.of(more)).toArray(String[]::new);
        return Tongbao.at(site.root(), "build", all);
    }

    private void replace(String file, String was, String now) {
        assertThat(site.file(file)).contains(was);
        site.write(file, site.file(file).replace(was, now));
    }

    @Test
    void anUnchangedSiteIsTheSame() {
        build();

        Tongbao.Run diff = diff();

        assertThat(diff.out()).isEqualTo("和 site-output 里的网站一样，没有改动。\n");
        assertThat(diff.err()).isEmpty();
        assertThat(diff.status()).isZero();
        assertThat(diff("--lang", "en").out()).isEqualTo("The same as the site in site-output; nothing has changed.\n");
    }

    @Test
    void withoutASiteEveryEntryIsNew() {
        Tongbao.Run diff = diff();

        assertThat(diff.status()).isZero();
        assertThat(diff.out()).isEqualTo("""
                site-output 里还没有网站，全部 3 篇都是新发布。
                新发布（3 篇）
                  《关于first的通报》 通报公告 https://example.gov.cn/notices/2018/first/
                  《关于second的通报》 通报公告 https://example.gov.cn/notices/2018/second/
                  《台账》 整改台账 https://example.gov.cn/ledgers/ledger/
                新发布 3 篇，有改动 0 篇，更正 0 篇，撤回 0 篇，下架 0 篇；网址没有了 0 个，附件没有了 0 个。没有写入任何文件。
                """);
        assertThat(site.out()).doesNotExist();
        assertThat(folder.resolve(".site-output.tongbao")).doesNotExist();
    }

    @Test
    void anEditedLedgerIsToldByFiguresRowsAndWords() {
        build();
        replace(
                LEDGER,
                "unit: finance, due: 2018-09-30, status: 整改中",
                "unit: finance, due: 2018-10-31, status: 已销号, basis: 复核单");
        replace(LEDGER, "rate: 50.00%", "rate: 66.67%");
        replace(LEDGER, "basis: 验收单}\n", """
                basis: 验收单}
                  - {no: A-003, problem: 推诿, aspect: 作风, unit: finance, due: 2018-12-31, status: 整改中}
                """);
        replace(LEDGER, "检查12家", "检查21家");
        replace("content/notices/2018/first.md", "tags: [督查, 问责]", "tags: [督查, 整改]\nsummary: 一句话");

        Tongbao.Run diff = diff();

        assertThat(diff.status()).as(diff.err()).isZero();
        assertThat(diff.out()).isEqualTo("""
                有改动（2 篇）
                  《关于first的通报》 通报公告 https://example.gov.cn/notices/2018/first/
                    核心提示：（空） → 一句话
                    标签 去掉：问责
                    标签 加上：整改
                  《台账》 整改台账 https://example.gov.cn/ledgers/ledger/
                    查摆问题：2个 → 3个
                    已整改：1个 → 2个
                    整改率：50.00% → 66.67%
                    问题清单 第 A-001 项 整改期限：2018-09-30 → 2018-10-31
                    问题清单 第 A-001 项 状态：整改中 → 已销号
                    问题清单 第 A-001 项 销号依据：（空） → 复核单
                    问题清单 第 A-003 项 加上：A-003，推诿，作风，某市财政局，2018-12-31，整改中
                    正文有改动：“督查组检查12家。” → “督查组检查21家。”
                新发布 0 篇，有改动 2 篇，更正 0 篇，撤回 0 篇，下架 0 篇；网址没有了 0 个，附件没有了 0 个。没有写入任何文件。
                """);
    }

    @Test
    void correctionsWithdrawalsAndWhatIsGoneHaveTheirGroups() {
        site.notice("third", "", "第三篇。\n");
        build();
        site.notice(
                "first",
                "tags: [督查, 问责]\nstatus: 已更正\ncorrections: [{date: 2018-10-09, was: 检查12家, now: 检查21家, why: 数字颠倒}]\n",
                "第一篇。\n");
        site.notice("second", "status: 已撤回\nwithdrawal: {date: 2018-10-10, reason: 事实有误}\n", "第二篇。\n");
        delete("content/notices/2018/third.md");
        site.notice("fourth", "", "第四篇。\n");

        Tongbao.Run diff = diff();

        assertThat(diff.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(diff.out()).isEqualTo("""
                新发布（1 篇）
                  《关于fourth的通报》 通报公告 https://example.gov.cn/notices/2018/fourth/
                更正（1 篇）
                  《关于first的通报》 通报公告 https://example.gov.cn/notices/2018/first/
                    2018-10-09 更正：检查12家 → 检查21家（数字颠倒）
                撤回（1 篇）
                  《关于second的通报》 通报公告 https://example.gov.cn/notices/2018/second/
                    2018-10-10 撤回：事实有误
                下架（1 篇）
                  《关于third的通报》 通报公告 https://example.gov.cn/notices/2018/third/
                网址没有了（1 个）
                错误[URL004] 网址 /notices/2018/third/ 没有了，也没有旧网址转过去
                  怎么改：换了网址的，在接替它的稿件里写上 aliases: [/notices/2018/third/]；要去掉一篇稿件，不要删除文件，改成 status: 已撤回，并写明撤稿原因；这个网址确实不再保留的，在 content/site.yaml 的 removed 里写明网址、日期和原因。
                新发布 1 篇，有改动 0 篇，更正 1 篇，撤回 1 篇，下架 1 篇；网址没有了 1 个，附件没有了 0 个。没有写入任何文件。
                """);
    }

    @Test
    void anEntryThatMovesWantsAnAlias() {
        build();
        site.write("content/notices/2019/first.md", site.file("content/notices/2018/first.md"));
        delete("content/notices/2018/first.md");

        Tongbao.Run without = diff();

        assertThat(without.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(without.out())
                .contains(
                        "    网址：https://example.gov.cn/notices/2018/first/ → https://example.gov.cn/notices/2019/first/\n")
                .contains("content/notices/2019/first.md: 错误[URL004] 网址 /notices/2018/first/ 没有了");

        replace("content/notices/2019/first.md", "tags:", "aliases: [/notices/2018/first/]\ntags:");
        Tongbao.Run with = diff();

        assertThat(with.status()).as(with.out()).isZero();
        assertThat(with.out()).contains("旧网址 加上：/notices/2018/first/").doesNotContain("URL004");
    }

    @Test
    void anAttachmentThatIsReplacedOrVanishesIsTold() {
        build();
        site.write("content/notices/2018/list.csv", "a,b\n1,3\n");

        assertThat(diff().out()).contains("    附件 list.csv 的内容有改动\n");

        site.notice("second", "", "第二篇。\n");
        delete("content/notices/2018/list.csv");
        Tongbao.Run diff = diff();

        assertThat(diff.status()).isZero();
        assertThat(diff.out())
                .contains("    附件 去掉：list.csv")
                .contains(
                        "附件没有了（1 个）\ncontent/notices/2018/second.md: 警告[URL005] 附件 /notices/2018/second/list.csv 没有了");
    }

    @Test
    void listsAndPartsOfBoardsMayGo() {
        for (int i = 0; i < 25; i++) {
            site.notice("more-" + i, "", "正文。\n");
        }
        String later = "content/notices/2019/later.md";
        site.write(later, "---\ntitle: 后一年\npublished: 2019-01-01\nsource: 报\n---\n正文。\n");
        build();
        assertThat(site.out().resolve("notices/page/2/index.html")).exists();
        assertThat(site.out().resolve("notices/year/2019/index.html")).exists();
        assertThat(site.out().resolve("ledgers/ledger/unit/index.html")).exists();
        for (int i = 0; i < 25; i++) {
            site.notice("more-" + i, "status: 已撤回\nwithdrawal: {date: 2018-10-10, reason: 有误}\n", "");
        }
        replace(later, "source:", "status: 已撤回\nwithdrawal: {date: 2019-02-01, reason: 有误}\nsource:");
        site.notice("first", "", "第一篇。\n");
        site.write(
                LEDGER,
                site.file(LEDGER).replaceAll("(?m)^(items:| +-).*\n", "").replace("rate:", "unlisted: 没有清单\nrate:"));

        Tongbao.Run diff = diff();

        assertThat(diff.out()).contains("撤回（26 篇）").contains("标签 去掉：督查").doesNotContain("URL004");
        assertThat(diff.status()).as(diff.err()).isZero();
    }

    @Test
    void settingsThatChangePagesButNoEntryAreNotCalledNothing() {
        build();
        replace("content/site.yaml", "title: 测试站", "title: 新名字");

        assertThat(diff().out()).startsWith("稿件没有改动；网站设置、单位登记表、主题、程序或者日期变了，会有 ");

        replace("content/site.yaml", "https://example.gov.cn", "https://www.example.gov.cn/zf");
        replace("content/notices/2018/first.md", "第一篇", "头一篇");
        assertThat(diff().out())
                .contains("网站的网址从 https://example.gov.cn 改成了 https://www.example.gov.cn/zf")
                .contains("有改动（1 篇）")
                .contains("正文有改动：“第一篇。” → “头一篇。”");
    }

    @Test
    void whatCannotBeReadIsSaidAndCountsAsChanged() throws IOException {
        build();
        Files.writeString(site.out().resolve("data/first/entry.json"), "{\"id\":\"first\",\"ki");
        Files.writeString(site.out().resolve("data/second/entry.json"), "[[1");
        Files.writeString(
                site.out().resolve("data/ledger/entry.json"),
                "{\"url\":\"https://example.gov.cn/ledgers/ledger/\",\"fields\":[1],\"tables\":{\"items\":3},\"body\":{}}");

        Tongbao.Run diff = diff();

        assertThat(diff.status()).isZero();
        assertThat(diff.out())
                .contains("有改动（3 篇）")
                .contains("    原来的 data/first/entry.json 读不出来，看不出改了什么\n")
                .contains("    原来的 data/second/entry.json 读不出来，看不出改了什么\n");
        assertThat(diff.err()).isEmpty();
    }

    /** A text called {@code url} makes no link of its row, and what is not declared any more is printed as it stands. */
    @Test
    void valuesAreReadAsTheKindDeclaresThem() {
        site.write("content/kinds/k.yaml", """
                        kind: k
                        label: 种
                        folder: k
                        fields:
                          was: {type: figure, measure: 件, label: 原有数}
                        tables:
                          t: {label: 表, columns: {name: {type: text, label: 名}, url: {type: text, label: 址}}}
                        """).write("content/k/x.md", """
                        ---
                        title: 某种
                        published: 2018-08-15
                        source: 某市作风办
                        was: 12
                        t:
                          - {name: 甲, url: 一}
                          - {name: 乙, url: 二}
                        ---
                        """);
        build();
        replace(
                "content/kinds/k.yaml",
                "was: {type: figure, measure: 件, label: 原有数}",
                "other: {type: text, label: 别的}");
        replace("content/k/x.md", "was: 12\n", "");
        replace("content/k/x.md", "  - {name: 乙, url: 二}\n", "");

        assertThat(diff().out()).contains("    was：12件，件，12，12 → （空）\n").contains("乙，二\n");
    }

    @Test
    void aSiteOfAnOlderVersionIsComparedByItsAddresses() {
        build();
        for (String id : new String[] {"first", "second", "ledger"}) {
            delete("site-output/data/" + id + "/entry.json");
        }
        site.notice("fourth", "", "");

        assertThat(diff().out())
                .startsWith("site-output 里的网站是旧版本生成的")
                .contains("新发布（1 篇）\n  《关于fourth的通报》")
                .doesNotContain("有改动（");
    }

    @Test
    void errorsAreReportedAsByABuildAndAStrangersFolderIsRefused() {
        build();
        replace(LEDGER, "rate: 50.00%", "rate: 51.00%");

        Tongbao.Run wrong = diff();

        assertThat(wrong.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(wrong.err()).contains("错误[FIG001]").endsWith("改好错误以后才能比较。没有写入任何文件。\n");
        assertThat(wrong.out()).isEmpty();

        site.write("mine/thesis.docx", "a year of work");
        Tongbao.Run stranger = diff("--out", folder.resolve("mine").toString());
        assertThat(stranger.status()).isEqualTo(ExitStatus.MACHINE);
        assertThat(stranger.err()).contains("错误[OUT001]");
    }

    @Test
    void asDataEachChangeHasItsFieldAndBothValues() {
        build();
        replace("content/notices/2018/first.md", "title: 关于first的通报", "title: 第一篇通报");
        delete("content/notices/2018/second.md");
        delete("content/notices/2018/list.csv");

        Tongbao.Run diff = diff("--format", "json");

        assertThat(diff.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        JsonNode json = JsonMapper.shared().readTree(diff.out());
        assertThat(json.get("standing").asString()).isEqualTo("site");
        assertThat(json.get("same").asBoolean()).isFalse();
        assertThat(json.get("changed").toString())
                .isEqualTo("[{\"id\":\"first\",\"title\":\"第一篇通报\",\"kindLabel\":\"通报公告\","
                        + "\"url\":\"https://example.gov.cn/notices/2018/first/\",\"changes\":[{\"what\":\"value\","
                        + "\"field\":\"title\",\"label\":\"标题\",\"was\":\"关于first的通报\",\"now\":\"第一篇通报\"}]}]");
        assertThat(json.get("removed").get(0).get("id").asString()).isEqualTo("second");
        assertThat(json.get("diagnostics").get(0).get("code").asString()).isEqualTo("URL004");
        assertThat(json.get("diagnostics").get(1).get("code").asString()).isEqualTo("URL005");
    }

    @Test
    void nothingIsWritten() {
        build();
        site.notice("fourth", "", "第四篇。\n");
        delete("content/notices/2018/first.md");
        Map<String, String> before = everything();

        assertThat(diff().out()).contains("新发布（1 篇）");
        diff("--format", "json");

        assertThat(everything()).isEqualTo(before);
    }

    /** Every file and folder with its time and size. */
    private Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                all.put(path.toString(), Files.getLastModifiedTime(path) + " " + Files.size(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
