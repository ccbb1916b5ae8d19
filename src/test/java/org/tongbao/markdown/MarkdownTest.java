package org.tongbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.diag.Diagnostics;

/** Markdown: its facts where they stand, and HTML that cannot do harm. */
@Tag("once")
class MarkdownTest {

    private static final BodyRenderer RENDERER = new BodyRenderer(
            new BodyRenderer.Links() {
                @Override
                public Optional<String> link(String written) {
                    return written.equals("known") ? Optional.of("/notices/known/") : Optional.empty();
                }

                @Override
                public Optional<String> quote(String entry, String field) {
                    return Optional.of(entry + "的" + field);
                }

                @Override
                public Optional<BodyRenderer.Picture> picture(String written) {
                    return written.equals("a.jpg")
                            ? Optional.of(new BodyRenderer.Picture(
                                    "/n/a.640w.jpg", "/n/a.640w.jpg 640w, /n/a.800w.jpg 800w", "100vw", 800, 600))
                            : Optional.empty();
                }
            },
            new BodyRenderer.Words("表格", "左右滑动", "注释", n -> "注释 " + n, (n, m) -> "回到 " + n + "-" + m));

    private static final String IMG =
            "<img src=\"/n/a.640w.jpg\" srcset=\"/n/a.640w.jpg 640w, /n/a.800w.jpg 800w\" sizes=\"100vw\" width=\"800\""
                    + " height=\"600\" alt=\"图\" loading=\"lazy\" decoding=\"async\" />";

    private static final String IN_LINE = "<span class=\"picture-in\" data-alt=\"图\">" + IMG + "</span>";

    @Test
    void linksKnowTheirPlaceInTheFile() {
        Body body = read("第一段。\n\n- 见[甲](a)和[乙](b)\n");

        assertThat(body.links().stream().map(l -> l.to() + " " + l.place()))
                .containsExactly("a x.md:14:4", "b x.md:14:11");
    }

    @Test
    void headingsHaveAnchorsMadeOfTheirWords() {
        Body body = read("# 总体\n\n## 一、总体情况\n\n## 总体\n\n## ！\n");

        assertThat(body.headings().stream().map(h -> h.level() + " " + h.anchor()))
                .containsExactly("2 总体", "2 一-总体情况", "2 总体-2", "2 section");
        assertThat(html("# 总体\n\n## 总体\n")).contains("<h2 id=\"总体\">").contains("<h2 id=\"总体-2\">");
    }

    /** Characters of planes that older JDKs do not know, as rare names have them. */
    @Test
    void anchorsAreTheSameOnEveryJdk() {
        assertThat(read("## 甲\uD87A\uDFF0\uD884\uDF50乙\n").headings().get(0).anchor())
                .isEqualTo("甲\uD87A\uDFF0\uD884\uDF50乙");
    }

    @Test
    void onlyKnownLinksAndPicturesAreMade() {
        assertThat(html("[甲](known)[乙](unknown)")).isEqualTo("<p><a href=\"/notices/known/\">甲</a>乙</p>\n");
        assertThat(html("![图](a.jpg)![图](b.jpg)")).isEqualTo("<p>" + IN_LINE + "</p>\n");
    }

    @Test
    void aPictureThatStandsAloneIsAFigureWithItsTitleBelow() {
        assertThat(html("![图](a.jpg \"窗口<一>\")\n\n甲。\n"))
                .isEqualTo("<figure class=\"picture\" data-alt=\"图\">\n" + IMG
                        + "\n<figcaption>窗口&lt;一&gt;</figcaption>\n</figure>\n<p>甲。</p>\n");
        assertThat(html("![图](a.jpg)")).contains("<figure").doesNotContain("figcaption");
        assertThat(html("见![图](a.jpg \"题\")")).isEqualTo("<p>见" + IN_LINE + "</p>\n");
        assertThat(html("![图](b.jpg \"题\")")).isEmpty();
    }

    @Test
    void aTitleMayHideNoCharacters() {
        Diagnostics diagnostics = new Diagnostics();
        MarkdownReader.read("![图](a.jpg \"&#x202E;题\")", "x.md", 1, diagnostics);
        assertThat(diagnostics.sorted()).hasSize(1);
    }

    @Test
    void tablesScrollAndNumbersStandToTheRight() {
        assertThat(html("| 单位 | 数 |\n| --- | ---: |\n| 甲 | 1 |\n"))
                .contains(
                        "<div aria-label=\"表格\" class=\"scroll\" data-cue=\"左右滑动\" role=\"region\" tabindex=\"0\"><table>")
                .contains("<th class=\"num\" scope=\"col\">数</th>")
                .contains("<td class=\"num\">1</td>");
    }

    @Test
    void wordsRunIntoTheFirstParagraph() {
        assertThat(RENDERER.html(read("甲。\n\n乙。\n"), "本报讯"))
                .isEqualTo("<p><b class=\"run-in\">本报讯</b> 甲。</p>\n<p>乙。</p>\n");
        assertThat(RENDERER.html(read("## 一\n\n**甲**。\n"), "本报讯"))
                .endsWith("</h2>\n<p><b class=\"run-in\">本报讯</b> <strong>甲</strong>。</p>\n");
        assertThat(RENDERER.html(read("![图](a.jpg)\n\n甲。\n"), "本报讯"))
                .endsWith("</figure>\n<p><b class=\"run-in\">本报讯</b> 甲。</p>\n");
        assertThat(RENDERER.html(read("- 甲\n"), "本报讯")).startsWith("<p><b class=\"run-in\">本报讯</b> </p>\n<ul>");
        assertThat(RENDERER.html(read("甲。\n"), "<img src=x>")).contains("&lt;img src=x&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "甲<img src=x onerror=alert(1)>乙",
                "<div onclick='x'>\n\n文字\n\n</div>",
                "[x](<javascript:alert(1)>)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "</title><svg onload=alert(1)>",
            })
    void rawHtmlIsText(String markdown) {
        assertThat(html(markdown))
                .doesNotContainIgnoringCase(
                        "<script", "<img", "<div onclick", "<svg", "href=\"javascript", "src=\"javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "![", "*", "`", "1. ", "(", "<", "&", "| "})
    void whatNestsWithoutEndEnds(String piece) {
        Body body = read(piece.repeat(50_000));

        assertThat(RENDERER.html(body)).isNotEmpty();
    }

    private static Body read(String markdown) {
        return MarkdownReader.read(markdown, "x.md", 12, new Diagnostics());
    }

    private static String html(String markdown) {
        return RENDERER.html(read(markdown));
    }
}
