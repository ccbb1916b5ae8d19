package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.diag.Code;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.Kind;

/** How the program speaks with whoever types its commands. */
class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init", "build", "check", "fix", "serve", "new", "kinds", "schema", "figures", "search", "explain"
            })
    void everyCommandHasHelpWithExamples(String command) {
        Tongbao.Run help = Tongbao.run(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("tongbao " + command).contains("例子：");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "biuld | 是不是想写 build",
                "build --outt x | 是不是想写 --out",
                "build --as-of 2018年9月 | 2018-09-27",
                "build --lang fr | zh 或 en",
                "check --format xml | text 或 json",
                "build --site | 少了 DIR",
                "serve --port abc | 数字",
                "new notice | 少了 ID",
                "build --site a --site b | 写了两次",
            })
    void aSlipIsAnsweredInPlainWords(String arguments, String answer) {
        Tongbao.Run run = Tongbao.run(arguments.strip().split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(answer.strip()).contains("--help").doesNotContain("Exception");
    }

    private static final List<String> NO_NUMBER = List.of("", "-1", "99999999999", "abc", "８０", "1.5", " 1", "1e3");
    private static final Map<String, List<String>> BAD_VALUES = Map.of(
            "--lang", List.of("", "-1", "fr", "ＥＮ"),
            "--format", List.of("", "-1", "xml", "ＪＳＯＮ"),
            "--as-of", List.of("", "-1", "2018-9-27", "2018-02-30", "２０１８-09-27", "+999999999-12-31", "0000-01-01"),
            "--site", List.of("", " ", "a\0b"));
    private static final Map<String, Map<String, List<String>>> BAD_VALUES_OF_ONE = Map.of(
            "build", Map.of("--wait", NO_NUMBER, "--out", List.of(""), "--gzip", List.of("x"), "--diff", List.of("1")),
            "serve", Map.of("--port", NO_NUMBER),
            "schema", Map.of("--out", List.of("")),
            "search", Map.of("--limit", NO_NUMBER, "--out", List.of(""), "--newest", List.of("x")));

    static Stream<Arguments> badValues() {
        return Stream.of("build", "check", "fix", "serve", "new", "kinds", "schema", "figures", "search")
                .flatMap(command -> Stream.of(BAD_VALUES, BAD_VALUES_OF_ONE.getOrDefault(command, Map.of()))
                        .flatMap(options -> options.entrySet().stream())
                        .flatMap(option -> option.getValue().stream()
                                .map(value -> Arguments.of(command, option.getKey(), value))));
    }

    @ParameterizedTest(name = "{0} {1}={2}")
    @MethodSource("badValues")
    void aBadValueOfAnyOptionIsNamedInPlainWords(String command, String option, String value) {
        Tongbao.Run run = Tongbao.run(command, option + "=" + value, "a", "b");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err())
                .startsWith(option + " ")
                .contains("--help")
                .doesNotContain("Exception")
                .doesNotContainPattern("\\b(?:java|picocli|org)\\.");
    }

    @Test
    void theLastPortHasNoNextOne() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 65_535));
            Tongbao.Run run = Tongbao.at(folder, "serve", "--port", "65535");

            assertThat(run.status()).isEqualTo(ExitStatus.MACHINE);
            assertThat(run.err()).doesNotContainPattern("\\b(?:java|org)\\.");
        }
    }

    @Test
    void aWordThatBeginsWithAtIsNoFileToRead() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "--version");

        Tongbao.Run run = Tongbao.run("@" + words);

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("不认识“@" + words + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01", "9999-12-31"})
    void everyDayOfFourDigitsWorks(String day) {
        TestSite.in(folder).notice("one", "", "");

        for (String command : List.of("check", "build", "figures")) {
            assertThat(Tongbao.run(command, "--site", folder.toString(), "--as-of", day)
                            .status())
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void aFolderWithoutASiteIsSaidPlainly() {
        Tongbao.Run run = Tongbao.at(folder, "build");

        assertThat(run.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(run.err()).contains("错误[FIL013]", "--site");
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @Test
    void everyCodeIsExplainedAtThePrompt() {
        for (Code code : Code.values()) {
            Tongbao.Run run = Tongbao.run("explain", code.name().toLowerCase(java.util.Locale.ROOT));

            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith("### " + code.name())
                    .hasLineCount(run.out().strip().split("\n").length);
        }
        assertThat(Tongbao.run("explain", "FIL999").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void newMakesADraftThatReadsWithoutErrorAndIsNeverOverwritten() {
        TestSite site = TestSite.in(folder);
        for (Kind kind : BuiltInKinds.kinds().all()) {
            Tongbao.Run made = Tongbao.at(folder, "new", kind.label(), "my-" + kind.name());
            assertThat(made.status()).as(made.err()).isZero();
        }

        Tongbao.Run check = Tongbao.at(folder, "check");

        assertThat(check.out()
                        .lines()
                        .filter(l -> l.contains("错误[") || l.contains("警告["))
                        .map(l -> l.replaceAll(".*\\[(.{6})\\].*", "$1")))
                .as("only what must be filled in is missing")
                .allMatch(l -> l.equals("FLD002"));
        assertThat(Tongbao.at(folder, "new", "notice", "my-notice").err()).contains("已经有这个文件");
        assertThat(Tongbao.at(folder, "new", "case", "my-notice").err()).contains("已经用在");
        assertThat(Tongbao.at(folder, "build").err()).doesNotContain("my-notice");
        assertThat(site.file("content/notices/2026/my-notice.md")).contains("status: 草稿");
        assertThat(site.file("content/complaints/2026/my-complaint/cases.csv"))
                .as("headings only, and none that invites a name which is not public")
                .isEqualTo("\uFEFF编号,承办单位,内容,受理日期,办结期限,状态\n");
    }

    @Test
    void aKindIsNamedInChineseByAsMuchOfItsNameAsDecides() {
        TestSite.in(folder);

        assertThat(Tongbao.at(folder, "new", "通报", "one").out()).contains("content/notices/2026/one.md");
        assertThat(Tongbao.at(folder, "new", "台账", "two").out())
                .contains("content/ledgers/2026/two/index.md", "items.csv 问题清单");
        assertThat(Tongbao.at(folder, "new", "督查", "three").err())
                .isEqualTo("“督查”可能是几种内容，写全名：督查检查 inspection、督查通报 bulletin\n");
        assertThat(Tongbao.at(folder, "new", "日程", "three").err()).contains("没有“日程”这种内容", "整改台账 ledger");
        assertThat(Tongbao.at(folder, "new", "公示", "four").err())
                .isEqualTo("没有“公示”这种内容，它是“通报公告”里“文种”的一种：新建一份通报公告，再写 文种: 公示。\n");
        assertThat(folder.resolve("content")).isDirectoryNotContaining("glob:**three*");
    }

    @Test
    void theSummaryCountsAndTimes() {
        TestSite.in(folder).notice("one", "", "");

        assertThat(Tongbao.at(folder, "build").err())
                .matches("(?s)1 篇，\\d+ 个文件，警告 0 处，用时 \\d+\\.\\d 秒 → .*site-output\n");
        assertThat(Tongbao.at(folder, "build", "--lang", "en").err()).startsWith("1 entries, ");
    }
}
