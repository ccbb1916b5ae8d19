package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import tools.jackson.databind.json.JsonMapper;

/** Twenty papers of the usual shapes, pasted as offices paste them: what is written is what is shown. */
@Tag("browser")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PapersTest {

    private static final Path PAPERS = TestSite.REPOSITORY.resolve("src/test/resources/papers");
    /** The width of a sheet in pixels. */
    private static final int A4 = 794;

    private static final String FOLDER = "content/notices/2026";

    @TempDir
    private static Path folder;

    private static TestSite site;
    private static Tongbao.Run build;
    private static Browser browser;
    private static FileServer server;

    @BeforeAll
    static void build() throws IOException {
        site = TestSite.in(folder);
        for (String name : names()) {
            site.write(FOLDER + "/" + name + "/index.md", PAPERS.resolve(name + ".md"));
        }
        site.write(FOLDER + "/inspection-report/tap.png", TestPictures.png(900, 1600));
        site.write(FOLDER + "/inspection-report/record.png", TestPictures.png(1200, 800));
        build = Tongbao.at(folder, "build");
        server = FileServer.of(site.out());
        browser = Browser.shared();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void open(String name) {
        browser.open(server.url("/notices/2026/" + name + "/"));
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(PAPERS)) {
            return files.map(f -> f.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paper pasted(String name) {
        String file = site.file(FOLDER + "/" + name + "/index.md");
        return Paper.pasted(file.substring(file.indexOf("\n---\n", 4) + 5));
    }

    private static Element body(String name) {
        return Jsoup.parse(site.page("notices/2026/" + name + "/index.html")).selectFirst(".body");
    }

    @Test
    void nothingIsRemarkedOn() {
        assertThat(names()).hasSize(20);
        assertThat(build.err()).startsWith("20 篇").contains("警告 0 处");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLineAndCellIsOneOnThePage(String name) {
        Paper shown = Paper.shown(body(name));

        assertThat(shown.blocks()).containsExactlyElementsOf(pasted(name).blocks());
        assertThat(shown.asterisks()).isEqualTo(pasted(name).asterisks());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theDataSayTheSame(String name) {
        String json = site.page("data/" + name + "/entry.json");
        Paper data = Paper.pasted(new JsonMapper().readTree(json).path("body").asString());

        assertThat(data).isEqualTo(pasted(name));
    }

    @Test
    void whatIsMaskedStaysMasked() {
        assertThat(body("typical-cases").text())
                .contains(
                        "科长张*办理",
                        "镇长李**、民政干事王**审核",
                        "李**、王**未入户",
                        "队员欧阳**粗暴",
                        "日，欧阳**在",
                        "周*、孙**分别",
                        "号5301**********0021、手机138****0021等");
        assertThat(body("look-back").text()).contains("群众王**办理");
    }

    @Test
    void everyBlockIsOnPaper() {
        browser.width(A4);
        browser.onPaper();
        for (String name : names()) {
            open(name);
            assertThat(missingOnPaper()).as(name).isEmpty();
        }
        browser.reset();
    }

    @Test
    void aFootnoteMarkStandsAtItsWord() {
        open("policy-reading");

        assertThat((List<?>) browser.run("""
                const range = document.createRange();
                return [...document.querySelectorAll('.footnote-mark a, .footnote-back')].map(a => {
                    range.selectNodeContents(a);
                    return range.getBoundingClientRect().left - a.getBoundingClientRect().left;
                }).filter(gap => gap > 9);
                """)).isEmpty();
    }

    @Test
    void aTallPictureIsNoTallerThanTheScreen() {
        open("inspection-report");

        assertThat((Boolean) browser.run("""
                const picture = document.querySelector('.picture img');
                picture.loading = 'eager';
                return picture.decode().then(() => picture.naturalHeight > picture.naturalWidth
                    && picture.closest('figure').offsetHeight < innerHeight);
                """)).isTrue();
    }

    /** The blocks of the paper whose text has no box, or one that reaches over the edge. */
    private static List<?> missingOnPaper() {
        return (List<?>) browser.run("""
                const range = document.createRange();
                return [...document.querySelectorAll(arguments[0])].filter(e => {
                    range.selectNodeContents(e);
                    const box = range.getBoundingClientRect(), style = getComputedStyle(e);
                    return e.textContent.trim() && (box.width < 5 || box.height < 5 || box.left < 0
                        || box.right > arguments[1] || style.visibility !== 'visible' || style.opacity !== '1'
                        || style.color === style.backgroundColor);
                }).map(e => e.outerHTML);
                """, Paper.PAGE_BLOCKS.replaceAll("(^|, )", "$1.body "), A4);
    }
}
