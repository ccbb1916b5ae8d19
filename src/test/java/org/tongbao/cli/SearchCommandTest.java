package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tongbao search} reads the pages of a built site. */
class SearchCommandTest {

    private static TestSite site;

    @BeforeAll
    static void aBuiltSite(@TempDir Path folder) {
        site = TestSite.in(folder)
                .notice("windows", "", "政务大厅三个窗口无人值守。\n")
                .notice("dust", "", "工地扬尘，窗口延时。\n")
                .write(
                        "content/notices/2026/later.md",
                        "---\ntitle: 后来的通报\npublished: 2026-01-05 08:30\nsource: 某市日报\n---\n窗口有人值守。\n");
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
    }

    private static Tongbao.Run search(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("search", "--site", site.root().toString()));
        all.addAll(Arrays.asList(arguments));
        return Tongbao.run(all.toArray(String[]::new));
    }

    private static JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--format", "json"));
        return JsonMapper.shared().readTree(search(all.toArray(String[]::new)).out());
    }

    @Test
    void tellsOfEachPageItsDayItsTitleItsAddressAndWhereTheWordsStand() {
        Tongbao.Run run = search("无人值守");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                找到 1 条。

                2018-09-27  通报公告  关于windows的通报
                  /notices/2018/windows/
                  政务大厅三个窗口无人值守。

                栏目：通报公告（1）
                年份：2018（1）
                """);
        assertThat(search("无人值守", "--lang", "en").out())
                .startsWith("1 found.\n")
                .contains("Year: 2018 (1)\n");
    }

    @Test
    void severalWordsMustAllStandThereAndOneMayBeUnwanted() {
        assertThat(search("窗口", "值守").out()).contains("找到 2 条。", "windows/", "later/");
        assertThat(search("窗口 -扬尘").out()).contains("找到 2 条。").doesNotContain("dust");
        assertThat(search("\"窗口 值守\"").out()).startsWith("没有找到“\"窗口 值守\"”。\n少写几个字");
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAsked() {
        Tongbao.Run run = search("窗口", "--newest", "--limit", "1");

        assertThat(run.out()).contains("/notices/2026/later/", "--limit").doesNotContain("/notices/2018/");
    }

    @Test
    void facetsNarrowByWhatReadersSee() {
        assertThat(search("窗口", "--kind", "通报公告", "--year", "2026").out()).contains("找到 1 条。", "later");
        assertThat(search("窗口", "--year", "2026", "--year", "2018").out()).contains("找到 3 条。");
        assertThat(search("扬尘", "--year", "2026").out()).contains("没有找到“扬尘”。", "去掉筛选");

        Tongbao.Run unknown = search("窗口", "--kind", "通报公高");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).isEqualTo("没有 --kind 是“通报公高”的内容。是不是想写“通报公告”？\n");
        assertThat(search("窗口", "--year", "十八年").err()).contains("有的是：2018、2026");
    }

    @Test
    void asDataItIsWhatThePageOfTheSearchTakesFromAServer() {
        JsonNode answer = json("无人值守");

        assertThat(answer.propertyNames())
                .containsExactly("total", "exact", "how", "instead", "hits", "facets", "more", "next");
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(answer.get("how").asString()).isEqualTo("exact");
        JsonNode hit = answer.get("hits").get(0);
        assertThat(hit.get("address").asString()).isEqualTo("/notices/2018/windows/");
        assertThat(hit.get("snippet").get(1).toString()).isEqualTo("{\"t\":\"无人值守\",\"m\":true}");
        assertThat(answer.get("facets").get("year").toString())
                .isEqualTo("[{\"value\":\"2018\",\"label\":\"2018\",\"count\":1}]");
    }

    @Test
    void onlyATerminalShowsTheHitInBold() {
        String bold = "\u001b[1m无人值守\u001b[0m";

        assertThat(search("无人值守").out()).doesNotContain("\u001b");
        assertThat(Tongbao.watched("search", "无人值守", "--site", site.root().toString())
                        .out())
                .contains(bold);
    }

    @Test
    void aSlipOfOneCharacterIsForgivenAndSaid() {
        assertThat(search("窗口无入值守").out())
                .startsWith("找到 1 条。没有“窗口无入值守”，按“窗口无人值守”找。\n")
                .contains("windows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | empty | 没有写要找的词",
                "'\u200b' | empty | 没有写要找的词",
                "'，。！' | nothing | 只有标点符号",
                "'\"' | nothing | 只有标点符号",
                "'窗 -窗口' | | ",
                "'“”' | nothing | 只有标点符号",
            })
    void whatCannotBeLookedForIsRefusedInPlainWords(String asked, String code, String said) {
        Tongbao.Run run = search(asked, "--format", "json");
        if (code == null) {
            assertThat(run.status()).isZero();
            return;
        }
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEqualTo("{\"error\":{\"code\":\"" + code + "\"}}\n");
        assertThat(run.err()).contains(said);
        assertThat(search(asked).out()).isEmpty();
    }

    @Test
    void longQuestionsAndOddNumbersAreRefused() {
        assertThat(search("长".repeat(10_000)).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(search("长".repeat(201)).err()).contains("200 个字");
        assertThat(search("长".repeat(200)).status()).isZero();
        assertThat(search("窗口", "--limit", "0").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(search("窗口", "--limit", "1001").err()).contains("1 到 1000");
    }

    @Test
    void markupInTheQuestionIsTextAndWhatATerminalObeysIsNot() {
        assertThat(search("<b>\u001b[31m窗口\u202e").out()).contains("没有找到“<b>").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aFolderWithoutASiteSaysWhatToDo(@TempDir Path empty) {
        Tongbao.Run run = search("窗口", "--out", empty.toString(), "--format", "json");

        assertThat(run.status()).isEqualTo(ExitStatus.MACHINE);
        assertThat(run.err()).contains(empty.toString(), "先运行 tongbao build");
        assertThat(run.out()).isEqualTo("{\"error\":{\"code\":\"network\"}}\n");
    }

    @Test
    void namesAreFoundByTheirInitials() {
        assertThat(search("hldtb").out()).contains("找到 1 条。没有“hldtb”，按“后来的通报”找。", "/notices/2026/later/");
    }

    /** Neither the content nor the index for browsers is needed, and a page that was taken away holds nothing. */
    @Test
    void thePagesAreEnough(@TempDir Path copy) throws IOException {
        Path out = TestSite.copy(site.out(), copy.resolve("site")).root();
        delete(out.resolve("search/index"));
        Tongbao.Run found = Tongbao.run("search", "窗口", "--site", copy.toString(), "--out", out.toString());
        assertThat(found.out()).isEqualTo(search("窗口").out()).contains("找到 3 条。");

        delete(out.resolve("notices/2018/dust"));
        assertThat(search("窗口", "--out", out.toString()).out())
                .contains("找到 2 条。")
                .doesNotContain("dust");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | corrupt",
                "[] | corrupt",
                "{} | corrupt",
                "{\"format\":\"x\",\"documents\":[]} | corrupt",
                "{\"format\":1} | corrupt",
                "{\"format\":1,\"documents\":[{}]} | corrupt",
                "{\"format\":1,\"documents\":[{\"address\":\"/../x/\"}]} | corrupt",
                "{\"format\":2,\"documents\":[]} | stale",
            })
    void aListThatIsDamagedOrOfAnotherVersionGivesNoResults(String list, String code, @TempDir Path copy)
            throws IOException {
        Path file = TestSite.copy(site.out(), copy).root().resolve("search/documents.json");
        Files.writeString(file, list == null ? "" : list);

        Tongbao.Run run = search("窗口", "--out", copy.toString(), "--format", "json");

        assertThat(run.status()).isEqualTo(ExitStatus.MACHINE);
        assertThat(run.out()).isEqualTo("{\"error\":{\"code\":\"" + code + "\"}}\n");
        assertThat(run.err()).contains(code.equals("stale") ? "另一个版本" : "坏了", "重新运行 tongbao build");
    }

    /** Wherever it is cut, and whichever value is missing or of another type. */
    @Test
    void noDamageToTheListIsAMistakeOfOurs(@TempDir Path copy) throws IOException {
        Path file = TestSite.copy(site.out(), copy).root().resolve("search/documents.json");
        String list = Files.readString(file);
        for (int at = 0; at < list.length() - 2; at += 41) {
            Files.writeString(file, list.substring(0, at));
            assertThat(search("窗口", "--out", copy.toString()).status()).isEqualTo(ExitStatus.MACHINE);
        }
        for (String name :
                List.of("address", "title", "date", "kind", "units", "spelled", "facets", "value", "label")) {
            for (String other : List.of("\"x" + name + "\":", "\"" + name + "\":7,\"x\":")) {
                Files.writeString(file, list.replace("\"" + name + "\":", other));
                Tongbao.Run run = search("窗口", "--out", copy.toString());
                assertThat(run.status()).as(other).isEqualTo(ExitStatus.MACHINE);
                assertThat(run.out()).isEmpty();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
