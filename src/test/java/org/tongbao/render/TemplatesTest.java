package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.Trees;
import org.tongbao.cli.Tongbao;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Language;
import org.tongbao.diag.Messages;
import org.tongbao.render.view.LinkView;
import org.tongbao.serve.Eventually;

/** What becomes of a template that is wrong, and of one that finds no end. */
@Tag("once")
class TemplatesTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = TestSite.in(folder);
    }

    @Nested
    class IsWrong {

        @Test
        void bySyntax() {
            assertThat(said("<p>\n<#if view.a>\n</p>\n"))
                    .startsWith("themes/official/templates/try.ftlh:")
                    .contains(" THM001 主题的文件有错：写法不对。模板程序的原话是：")
                    .contains("#if");
        }

        @Test
        void byAnUnknownName() {
            assertThat(said("<p>\n\t${view.titel}\n</p>\n"))
                    .startsWith("themes/official/templates/try.ftlh:2:4 THM001 主题的文件有错："
                            + "用到了没有的数据，或者这一项没有填，“view.titel”。");
        }

        @Test
        void byWhatIsNotFilledIn() {
            assertThat(said("${nothing}"))
                    .startsWith(
                            "themes/official/templates/try.ftlh:1:3 THM001 主题的文件有错：" + "用到了没有的数据，或者这一项没有填，“nothing”。");
        }

        @Test
        void byDataOfAnotherSort() {
            assertThat(said("a\nb <#list view.text as x>${x}</#list>"))
                    .startsWith("themes/official/templates/try.ftlh:2:10 THM001 主题的文件有错：" + "“view.text”不是这里要的那一类数据。");
        }

        @Test
        void byANumberThatIsNone() {
            assertThat(said("a\n${\"十\"?number}"))
                    .startsWith("themes/official/templates/try.ftlh:2:1 THM001 主题的文件有错：模板执行到这一处出错。");
        }

        @Test
        void byAnAssetThatIsNotThere() {
            assertThat(said("\n${asset(\"none.css\")}"))
                    .isEqualTo("themes/official/templates/try.ftlh:2:1 THM001 主题的文件有错：assets 里没有“none.css”");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<#import \"/gone.ftlh\" as g>", "<#include \"/gone.ftlh\">"})
        void byATemplateThatIsNotThere(String line) {
            assertThat(said("a\n" + line + "\n"))
                    .isEqualTo("themes/official/templates/try.ftlh:2:1 THM002 找不到主题，或者主题里的文件："
                            + "“themes/official/templates/gone.ftlh”");
        }

        @Test
        void byANameThatIsNone() {
            assertThat(said("<#include \"/../../gone.ftlh\">"))
                    .startsWith("themes/official/templates/try.ftlh:1:1 THM002 ");
        }

        @Test
        void inATemplateThatItTakesIn() {
            site.write("themes/official/templates/inner.ftlh", "a\nb\n<#fi>\n");

            assertThat(said("<#include \"/inner.ftlh\">"))
                    .startsWith(
                            "themes/official/templates/inner.ftlh:3:2 THM001 主题的文件有错：写法不对。模板程序的原话是：Unknown directive: #fi.");
        }
    }

    @Nested
    class FindsNoEnd {

        private static final String SLOW = "themes/official/templates/try.ftlh THM003 主题模板写“/page/”这一页停不下来：用了0秒还没有写完";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a\nb<#list 1.. as i></#list>",
                    "<#list 1.. as i><#attempt><#list 1.. as j></#list><#recover>again</#attempt></#list>",
                    "<#function f n><#if n lt 2><#return 1></#if><#return f(n - 1) + f(n - 2)></#function>${f(80)}",
                    "<#macro frame><#local c><#nested></#local>${c}</#macro><@frame><#list 1.. as i></#list></@frame>"
                })
        void andIsInterrupted(String endless) throws Exception {
            Set<Thread> before = busy();

            assertThat(said(endless)).isEqualTo(SLOW);

            Eventually.holds(() -> assertThat(before).containsAll(busy()));
        }

        @Test
        void inATemplateThatItTakesIn() {
            site.write("themes/official/templates/inner.ftlh", "a\nb\n<#list 1.. as i></#list>\n");

            assertThat(said("<#include \"/inner.ftlh\">")).isEqualTo(SLOW);
        }

        @Test
        void inMacrosThatUseThemselves() {
            assertThat(said("<#macro a>\n <@b/>\n</#macro>\n<#macro b><@a/></#macro>\n\n<@a/>"))
                    .isEqualTo("themes/official/templates/try.ftlh THM003 主题模板写“/page/”这一页停不下来：一层套一层，没有尽头");
        }

        @Test
        void inATemplateThatTakesItselfIn() {
            assertThat(said("a\n<#include \"/try.ftlh\">"))
                    .matches("themes/official/templates/try\\.ftlh THM003 .*(一层套一层，没有尽头|还没有写完)");
        }

        /** This ends by itself, but long after the limit; nobody waits for it. */
        @Test
        void whereNoInterruptIsLookedAt() {
            assertThat(said("<#list (1..30000000)?filter(x -> x < 0) as y>x</#list>"))
                    .isEqualTo(SLOW);
        }

        @Test
        void andLeavesNoInterruptBehind() {
            said("<#list 1.. as i></#list>");

            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }

        @Test
        void butOneThatEndsInTimeIsWhole() throws RenderException {
            site.write("themes/official/templates/try.ftlh", "<#list 1..50000 as i>字</#list>");

            assertThat(templates().render("try.ftlh", "/page/", Map.of())).hasSize(50_000);
        }
    }

    @Nested
    class StopsTheBuild {

        @Test
        void andWhatStoodThereStandsThereStill() throws Exception {
            for (int i = 0; i < 20; i++) {
                site.notice("n" + i, "", "正文。\n");
            }
            assertThat(Tongbao.at(site.root(), "build").status()).isZero();
            Path out = site.out();
            var before = Trees.of(out);
            site.write("themes/official/templates/kinds/notice.ftlh", "<#macro a><@a/></#macro>\n<@a/>");

            Tongbao.Run build = Tongbao.at(site.root(), "build");

            assertThat(build.status()).isEqualTo(1);
            assertThat(build.err())
                    .contains("themes/official/templates/kinds/notice.ftlh: 错误[THM003] 主题模板写“/notices/")
                    .containsOnlyOnce("THM003");
            assertThat(Trees.of(out)).isEqualTo(before);
            assertThat(folder.toFile().list())
                    .containsExactlyInAnyOrder("content", "themes", "site-output", ".site-output.tongbao");
        }
    }

    @Nested
    class AStylesheet {

        @Test
        void importsOthersAndTheseOthersAndLosesItsLinesOfComment() {
            site.write(
                            "themes/official/assets/site.css",
                            "a{}\r\n@import \"one.css\";\r\n/*\n@import none;\n*/\nd{} /* beside a rule */")
                    .write("themes/official/assets/one.css", "@import \"two.css\";\nc{}\n")
                    .write("themes/official/assets/two.css", "b{}\n")
                    .notice("n", "", "正文。\n");

            assertThat(Tongbao.at(site.root(), "build").status()).isZero();
            assertThat(Trees.of(site.out()).toString()).contains("assets/site.");
            assertThat(theme().asset("site.css").orElseThrow().content())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("a{}\r\nb{}\nc{}\nd{} /* beside a rule */");
        }

        @Test
        void thatImportsWhatIsNotThere() {
            assertThat(checked("a{}\n\n@import \"mine.css\";\n"))
                    .contains("themes/official/assets/site.css:3:1: 错误[THM002] ", "“themes/official/assets/mine.css”")
                    .doesNotContain("layout.ftlh");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "@import url(\"tokens.css\");",
                    "@import \"tokens.css\" print;",
                    "@import 'tokens.css';",
                    "@IMPORT \"tokens.css\";",
                    "@import \"tokens.css\"; a{}"
                })
        void thatImportsInAFormNotKnown(String line) {
            assertThat(checked("a{}\n  " + line + "\n"))
                    .contains("themes/official/assets/site.css:2:3: 错误[THM001] 主题的文件有错：“" + line + "”这样引入样式不起作用")
                    .contains("@import \"mine.css\";")
                    .doesNotContain("模板程序");
        }

        @Test
        void thatImportsItself() {
            site.write("themes/official/assets/tokens.css", "@import \"site.css\";\n");

            assertThat(checked("@import \"tokens.css\";\n"))
                    .contains("themes/official/assets/tokens.css:1:1: 错误[THM001] 主题的文件有错：“site.css”引入了自己");
        }

        private String checked(String css) {
            site.write("themes/official/assets/site.css", css);
            return Tongbao.at(site.root(), "check").out();
        }
    }

    private String said(String template) {
        site.write("themes/official/templates/try.ftlh", template);
        Map<String, Object> model = new HashMap<>(Map.of("view", new LinkView("文字", "/")));
        RenderException thrown =
                catchThrowableOfType(RenderException.class, () -> templates().render("try.ftlh", "/page/", model));
        Diagnostic diagnostic = thrown.diagnostic();
        return diagnostic.place() + " " + diagnostic.code() + " "
                + Messages.in(Language.ZH).message(diagnostic);
    }

    private Templates templates() {
        return new Templates(theme(), new Hrefs("https://example.gov.cn", ""), SHORT);
    }

    /** The threads that run a template. */
    private static Set<Thread> busy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(t -> Arrays.stream(t.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith("freemarker.")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Theme theme() {
        Diagnostics diagnostics = new Diagnostics();
        Theme theme = Theme.open(folder, "official", "zh", diagnostics).orElseThrow();
        assertThat(diagnostics.sorted()).isEqualTo(List.of());
        return theme;
    }

    @Nested
    class TheColoursAroundAPage {

        @TempDir
        private Path folder;

        private TestSite with(String themeYaml) {
            return TestSite.in(folder).write("themes/official/theme.yaml", themeYaml);
        }

        @Test
        void areThoseOfTheTheme() {
            TestSite site = with("name: official\ncolour: '#123456'\npaper: '#FEDCBA'\n");

            assertThat(Tongbao.at(folder, "build").status()).isZero();

            assertThat(site.page("index.html")).contains("<meta name=\"theme-color\" content=\"#123456\">");
            assertThat(site.page("manifest.webmanifest"))
                    .contains("\"background_color\" : \"#FEDCBA\"", "\"theme_color\" : \"#123456\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "name: official\n"})
        void areNoneWhereTheThemeHasNone(String themeYaml) {
            TestSite site = with(themeYaml);

            assertThat(Tongbao.at(folder, "build").status()).isZero();

            assertThat(site.page("index.html")).doesNotContain("theme-color");
            assertThat(site.page("manifest.webmanifest")).doesNotContain("_color");
        }

        @ParameterizedTest
        @ValueSource(strings = {"colour: red", "colour: #123456", "paper: [1]"})
        void areToldWhenTheyAreNoColours(String themeYaml) {
            with(themeYaml);

            Tongbao.Run build = Tongbao.at(folder, "build");

            assertThat(build.status()).isEqualTo(1);
            assertThat(build.err()).contains("themes/official/theme.yaml:1:", "错误[FLD005]", "例如 '#a8201a'");
        }
    }
}
