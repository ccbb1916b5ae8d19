package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestSite;

/** The limits that docs/content.md states, each from both sides. */
@Tag("once")
class LimitsTest {

    private static final String HEAD = "---\ntitle: 通报\npublished: 2018-09-27\nsource: 日报\n";
    private static final String UNITS = "content/units.yaml";

    @TempDir
    private Path folder;

    static Stream<Arguments> limits() {
        return Stream.of(
                limit(
                        "columns of a table",
                        200,
                        "CSV010",
                        "content/awards/top/honourees.csv",
                        n -> ",".repeat(n - 1) + "\n"),
                limit(
                        "rows of a table",
                        50_000,
                        "CSV011",
                        "content/awards/top/honourees.csv",
                        n -> "姓名\n" + "张\n".repeat(n)),
                limit(
                        "cells of a table in the body",
                        50_000,
                        "MKD001",
                        "content/notices/x.md",
                        n -> HEAD + "---\n" + "|a".repeat(250) + "|\n" + "|-".repeat(250) + "|\n"
                                + "|a\n".repeat(n / 250 - 1) + (n % 250 == 0 ? "" : "\n|a|\n|-|\n")),
                limit(
                        "footnotes and their marks",
                        2_000,
                        "MKD009",
                        "content/notices/x.md",
                        n -> HEAD + "---\n甲" + "[^1]".repeat(n - 1) + "\n\n[^1]: 乙。\n"),
                limit("tags", 50, "FLD006", "content/notices/x.md", n -> HEAD + "tags: " + list(n) + "\n---\n"),
                limit(
                        "items of a list",
                        1_000,
                        "FLD006",
                        "content/notices/x.md",
                        n -> HEAD.replace("source: 日报", "source: " + list(n)) + "---\n"),
                limit(
                        "where a link leads",
                        2_000,
                        "LNK005",
                        "content/notices/x.md",
                        n -> HEAD + "---\n[甲](https://a.cn/" + "a".repeat(n - 13) + ")\n"),
                limit(
                        "former names",
                        50,
                        "FLD006",
                        UNITS,
                        n -> "units:\n  - code: u\n    name: 某局\n    formerly:\n"
                                + lines(n, i -> "      - {name: 旧局" + i + ", until: " + (1950 + i) + "-01-01}\n")),
                limit(
                        "predecessors of a unit",
                        200,
                        "UNT005",
                        UNITS,
                        n -> "units:\n"
                                + lines(
                                        n + 1,
                                        i -> "  - {code: u" + i + ", name: 某局" + i
                                                + (i == 0 ? "}\n" : ", succeeds: [u" + (i - 1) + "]}\n"))),
                limit(
                        "successors of a unit",
                        200,
                        "UNT005",
                        UNITS,
                        n -> "units:\n  - {code: u, name: 某局}\n"
                                + lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + ", succeeds: [u]}\n")),
                limit("length of a pattern", 1_000, "KND004", "content/kinds/k.yaml", n -> kind("a".repeat(n))),
                limit(
                        "size of a pattern",
                        10_000,
                        "KND004",
                        "content/kinds/k.yaml",
                        n -> kind("(a{100}){99}" + "b{" + (n - 9_999) + "}")),
                limit(
                        "the page of an entry",
                        12_000_000 / 2,
                        "FLD011",
                        "content/notices/x.md",
                        n -> HEAD + "---\n" + "&".repeat(n / 3 - 100)));
    }

    private static Arguments limit(String what, int most, String code, String file, IntFunction<String> text) {
        return arguments(what, most, code, file, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void holdsFromBothSides(String what, int most, String code, String file, IntFunction<String> text) {
        TestSite site = TestSite.in(folder).write("content/awards/top/index.md", HEAD + "honour: 十佳\nquota: 1\n---\n");

        site.write(file, text.apply(most));
        assertThat(Tongbao.at(site.root(), "check").out()).doesNotContain("[" + code + "]");

        site.write(file, text.apply(most + Math.max(1, most / 1_000)));
        assertThat(Tongbao.at(site.root(), "check").out()).contains(file, "[" + code + "]");
    }

    @Test
    void onlyTheFirstMistakesAmongManyGetSuggestions() {
        TestSite site =
                TestSite.in(folder).notice("inspection-1", "", "").notice("x", "", "[甲](inspektion-1) ".repeat(201));

        String json = Tongbao.at(site.root(), "check", "--format", "json").out();

        assertThat(json.split("\"code\" : \"LNK002\"", -1)).hasSize(202);
        assertThat(json.split("\"suggestions\" : \\[ \"inspection-1\" ]", -1)).hasSize(201);
    }

    @Test
    void aPatternThatTheJdkWouldTryWithoutEndIsAnsweredAndOneThatRe2HasNotIsRefused() {
        TestSite site = TestSite.in(folder).write("content/k/x.md", HEAD + "f: " + "甲".repeat(5_000) + "\n---\n");

        assertThat(checked(site, "(甲+)+乙")).contains("content/k/x.md:5:4: 错误[FLD005]");
        assertThat(checked(site, "([甲乙]|[丙丁])*")).doesNotContain("错误[");
        for (String refused : new String[] {"(甲)\\1", "(?=甲).*", "(?<!乙)甲", "((a{1000}){1000}){1000}"}) {
            assertThat(checked(site, refused)).contains("content/kinds/k.yaml:5:38: 错误[KND004]");
        }
    }

    /** The theme is not to blame for content of any size. */
    @Test
    void aTableOfManyRowsWithManyViewsIsNamed() {
        String views = "  - {view: rows, label: 清单, of: t}\n".repeat(5);
        TestSite site = TestSite.in(folder)
                .write(
                        "content/kinds/k.yaml",
                        "kind: k\nlabel: 种\nfolder: k\ntables:\n  t:\n    label: 大表\n    columns:\n"
                                + "      a: {type: text, label: 甲}\n      b: {type: text, label: 乙}\nviews:\n" + views)
                .write("content/k/x/index.md", HEAD + "---\n")
                .write("content/k/x/t.csv", "甲,乙\n" + "一,二\n".repeat(50_000));

        assertThat(Tongbao.at(site.root(), "build").err())
                .contains("content/k/x/t.csv: 错误[FLD011]", "大表")
                .doesNotContain("THM003");
    }

    private static String checked(TestSite site, String pattern) {
        site.write("content/kinds/k.yaml", kind(pattern));
        return Tongbao.at(site.root(), "check").out();
    }

    private static String kind(String pattern) {
        return "kind: k\nlabel: 种\nfolder: k\nfields:\n  f: {type: text, label: 项, pattern: '" + pattern + "'}\n";
    }

    private static String list(int n) {
        return "[" + lines(n, i -> "甲" + i + ", ") + "]";
    }

    private static String lines(int n, IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining());
    }
}
