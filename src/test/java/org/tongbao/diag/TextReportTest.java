package org.tongbao.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a diagnostic looks. */
class TextReportTest {

    @Test
    void theCaretStandsUnderTheCharacterAlsoBehindChineseOnes() {
        assertThat(printed("单位: [市财正局]", 6)).isEqualTo("""
                        x.md:7:6: 错误[REF001] 找不到单位“市财正局”
                          7 | 单位: [市财正局]
                            | 　　   ^
                        """);
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String printed = printed("甲".repeat(400) + "乙" + "丙".repeat(400), 401);

        String quoted = printed.lines().skip(1).findFirst().orElseThrow();
        String caret = printed.lines().skip(2).findFirst().orElseThrow();
        assertThat(quoted).startsWith("  7 | …").endsWith("…").contains("甲乙丙");
        assertThat(quoted.codePointAt(caret.indexOf('^'))).isEqualTo('乙');
    }

    @Test
    void charactersThatMoveTheOthersAreNotPrinted() {
        assertThat(printed("甲\u202E乙\u200B\u001B[31m", 1)).contains("甲\uFFFD乙\uFFFD\uFFFD[31m");
    }

    /** A file's name may hold anything; what is printed is one line and moves nothing. */
    @Test
    void namesOfFilesAreShownNotActedOn() {
        Diagnostic diagnostic =
                new Diagnostic(Code.FIL012, Place.of("content/\u001B[31mred\n.md"), List.of(), List.of());

        String printed =
                new TextReport(Messages.in(Language.ZH), place -> Optional.empty(), false).print(List.of(diagnostic));

        assertThat(printed).startsWith("content/\uFFFD[31mred\uFFFD.md: ").doesNotContain("\u001B");
    }

    @Test
    void noNumberOfWarningsKeepsAnErrorOut() {
        List<Diagnostic> all = new ArrayList<>();
        for (int line = 1; line <= 300; line++) {
            Code code = line == 299 ? Code.FIL008 : Code.FIL012;
            all.add(new Diagnostic(code, new Place("x.md", line, 1), List.of(), List.of()));
        }

        String printed = new TextReport(Messages.in(Language.ZH), place -> Optional.empty(), false).print(all);

        assertThat(printed)
                .contains("x.md:299:1: 错误[FIL008]", "x.md:199:1: ", "还有 100 处")
                .doesNotContain("x.md:200:1");
    }

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "来原, 来源",
        "published_at, published",
        "市财正局, 市财政局",
        "summray, summary",
    })
    void whatExistsIsSuggested(String written, String known) {
        List<String> words = List.of("title", "标题", "published", "来源", "summary", "市财政局", "市公安局");

        assertThat(Suggestions.near(written, words)).first().isEqualTo(known);
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        assertThat(Suggestions.near("完全不同的词", List.of("title", "来源"))).isEmpty();
        assertThat(Suggestions.near("", List.of("title"))).isEmpty();
        assertThat(Suggestions.near("x".repeat(1_000_000), List.of("title"))).isEmpty();
    }

    private static String printed(String line, int column) {
        Diagnostic diagnostic = new Diagnostic(
                Code.REF001,
                new Place("x.md", 7, column),
                List.of("市财正局", new LocalizedText("target.unit"), ""),
                List.of());
        String all =
                new TextReport(Messages.in(Language.ZH), place -> Optional.of(line), false).print(List.of(diagnostic));
        return all.substring(0, all.indexOf("  怎么改"));
    }
}
