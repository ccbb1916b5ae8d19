package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** What the theme says, in Chinese or another language. */
@Tag("once")
class LanguageTest {

    private static final Path THEME = TestSite.REPOSITORY.resolve("themes/official");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What the kinds of content are called, and their fields and choices, is content. */
    private static final Pattern OF_KINDS = Pattern.compile("通报公告|通报|文种");

    @TempDir
    Path folder;

    @Nested
    class EveryWordOfTheTheme {

        @Test
        void isInTheFilesOfTexts() throws IOException {
            for (Path file : files(THEME)) {
                if (file.toString().matches(".*\\.(?:ftlh|js|svg)")) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(HAN);
                }
            }
        }

        @Test
        void isThereInBothLanguagesWithTheSameHoles() throws IOException {
            Properties chinese = texts("zh");
            Properties english = texts("en");

            assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
            for (String key : chinese.stringPropertyNames()) {
                assertThat(holes(english.getProperty(key))).as(key).isEqualTo(holes(chinese.getProperty(key)));
                if (!key.equals("glossary.terms")) {
                    assertThat(english.getProperty(key)).as(key).doesNotContainPattern(HAN);
                }
            }
        }

        @Test
        void thatIsAskedForIsThere() throws IOException {
            Set<String> known = texts("zh").stringPropertyNames();
            Set<String> asked = new TreeSet<>();
            for (Path file : files(THEME.resolve("templates"))) {
                find("\\bt\\(\\s*\"([^\"]+)\"\\s*[,)]", file, asked);
            }
            for (Path file : files(TestSite.REPOSITORY.resolve("src/main/java/org/tongbao/render"))) {
                find("(?:context|theme)\\s*\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]", file, asked);
            }

            assertThat(asked).hasSizeGreaterThan(150).isSubsetOf(known);
        }
    }

    @Nested
    class InEnglish {

        @Test
        void theSampleHasAnEnglishFrame() throws IOException {
            TestSite.copy(TestSite.REPOSITORY.resolve("content"), folder.resolve("content"));
            Path settings = folder.resolve("content/site.yaml");
            Files.writeString(settings, Files.readString(settings) + "language: en\n");

            Tongbao.Run build = Tongbao.at(folder, "build");

            assertThat(build.status()).as(build.err()).isZero();
            assertThat(Files.readString(folder.resolve("site-output/units/index.html")))
                    .contains("<html lang=\"en\">", "lang=\"zh-CN\">", "Skip to content", "<summary>Menu</summary>")
                    .contains("aria-label=\"You are here\"", ">Home</a>", "<h1>Units</h1>")
                    .contains("Site map", "Contact", "Site code: 0000000000", "As of ");
            assertThat(Files.readString(folder.resolve("site-output/notices/index.html")))
                    .containsPattern(
                            "<time class=\"row-date\" datetime=\"\\d{4}-\\d\\d-\\d\\d[^\"]*\">(?:put together )?\\d{1,2} [A-Z][a-z]{2} \\d{4}");
            assertThat(Files.readString(folder.resolve("site-output/404.html"))).contains("Page not found");
        }

        @Test
        void programsAreToldThatTheContentIsChinese() {
            TestSite site = TestSite.in(folder);
            site.write("content/site.yaml", TestSite.SITE_YAML + "language: en\n")
                    .notice("windows", "", "正文。\n");

            assertThat(Tongbao.at(folder, "build").status()).isZero();

            assertThat(site.page("feed.xml")).contains("xml:lang=\"zh-CN\"");
            assertThat(site.page("feed.json")).contains("\"language\":\"zh-CN\"");
            assertThat(site.page("manifest.webmanifest")).contains("\"lang\" : \"zh-CN\"");
            assertThat(site.page("index.html"))
                    .contains("<html lang=\"en\">", "\"inLanguage\":\"zh-CN\"")
                    .contains("<meta property=\"og:locale\" content=\"zh_CN\">");
            assertThat(site.page("notices/2018/windows/index.html")).contains("\"inLanguage\":\"zh-CN\"");
        }

        @Test
        void aSiteWithoutChineseHasNoneButTheVocabularyOfKinds() throws IOException {
            latinSite("language: en\n");

            Tongbao.Run build = Tongbao.at(folder, "build");

            assertThat(build.status()).as(build.err()).isZero();
            List<Path> pages = files(folder.resolve("site-output")).stream()
                    .filter(p -> p.toString().endsWith(".html"))
                    .filter(p -> !p.endsWith("glossary/index.html")) // explains Chinese words
                    .toList();
            assertThat(pages).hasSizeGreaterThan(10);
            for (Path page : pages) {
                String html = OF_KINDS.matcher(Files.readString(page)).replaceAll("");
                assertThat(html).as(page.toString()).doesNotContainPattern(HAN);
            }
            assertThat(Files.readString(folder.resolve("site-output/notices/2018/good/index.html")))
                    .contains("27 Sep 2018 08:30");
        }

        @Test
        void theContentIsMarkedAsChineseOnlyWhereTheFrameIsNot() throws IOException {
            latinSite("");

            assertThat(Tongbao.at(folder, "build").status()).isZero();

            assertThat(Files.readString(folder.resolve("site-output/index.html")))
                    .contains("<html lang=\"zh-CN\">", "<main id=\"main\" class=\"wrap\" tabindex=\"-1\">");
        }
    }

    @Nested
    class InALanguageOfTheSite {

        @Test
        void whatIsMissingIsToldAndSaidInChinese() throws IOException {
            latinSite("language: fr\n")
                    .write("themes/official/i18n/fr.properties", "language.tag=fr\nmenu=Menu du site\n");

            Tongbao.Run build = Tongbao.at(folder, "build");

            assertThat(build.status()).as(build.err()).isZero();
            assertThat(build.err())
                    .contains("themes/official/i18n/fr.properties: 警告[THM005]")
                    .doesNotContain("错误[");
            assertThat(Files.readString(folder.resolve("site-output/index.html")))
                    .contains("<html lang=\"fr\">", "<summary>Menu du site</summary>", "跳到正文");
        }

        @Test
        void whatNoLanguageHasIsPrintedAsItsName() throws IOException {
            latinSite("").write("themes/official/templates/home.ftlh", "<p>${t(\"no.such\")}</p>");

            Tongbao.Run build = Tongbao.at(folder, "build");

            assertThat(build.status()).isZero();
            assertThat(build.err()).contains("themes/official/templates/home.ftlh:1:6: 警告[THM006]");
            assertThat(Files.readString(folder.resolve("site-output/index.html")))
                    .isEqualTo("<p>no.such</p>");
        }

        @Test
        void aHoleTooManyIsToldAndPrinted() throws IOException {
            latinSite("").write("themes/official/i18n/zh.properties", "counted.count={0}/{7}\n");

            Tongbao.Run build = Tongbao.at(folder, "build");

            assertThat(build.status()).isZero();
            assertThat(build.err()).contains("themes/official/i18n/zh.properties: 警告[THM007]");
            assertThat(Files.readString(folder.resolve("site-output/tags/index.html")))
                    .contains("1/{7}");
        }

        @Test
        void monthsThatAreNotTwelveAreAnError() {
            latinSite("").write("themes/official/i18n/zh.properties", "format.day=d MMM yyyy\nformat.months=a,b\n");

            assertThat(Tongbao.at(folder, "build").err())
                    .contains("themes/official/i18n/zh.properties: 错误[THM001] 主题的文件有错：日期的写法不对，“format.day=d MMM yyyy”");
        }
    }

    private TestSite latinSite(String more) {
        return TestSite.in(folder).write("content/site.yaml", """
                        title: Open Office
                        host: Office of Moushi
                        baseUrl: https://example.gov.cn
                        phone: 0000-0000
                        complaint: {phone: 0000-0001, hours: 9 to 5}
                        regions:
                          - {code: east, name: East}
                        tags:
                          - {name: roads, slug: roads}
                        columns:
                          - {kind: notice, name: Notices, description: What was found}
                        """ + more).write("content/notices/2018/good.md", """
                        ---
                        title: Roads inspected
                        published: 2018-09-27 08:30
                        source: Daily
                        tags: [roads]
                        region: east
                        ---
                        Text.
                        """);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(Files.readString(THEME.resolve("i18n/" + language + ".properties"))));
        return texts;
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        Pattern.compile("\\{\\d+}").matcher(text).results().forEach(r -> holes.add(r.group()));
        return holes;
    }

    private static void find(String pattern, Path file, Set<String> found) throws IOException {
        Pattern.compile(pattern).matcher(Files.readString(file)).results().forEach(r -> found.add(r.group(1)));
    }
}
