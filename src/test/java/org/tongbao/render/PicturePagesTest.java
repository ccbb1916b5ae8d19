package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Site;
import org.tongbao.picture.PictureCache;
import org.tongbao.picture.PictureMaker;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.publish.OutputFolder;
import org.tongbao.read.SiteReader;

/** Pictures are published in two widths, made anew, and nothing else of their files is. */
@Tag("once")
class PicturePagesTest {

    private static final String WORDS = "zhang-san-13800138000";
    private static final String FOLDER = "content/notices/2018/visit/";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aNoticeWithPictures() {
        site = TestSite.in(folder)
                .write(FOLDER + "index.md", """
                        ---
                        title: 走访
                        published: 2018-09-27 08:30
                        source: 某市日报
                        images:
                          - {file: hall.jpg, alt: 大厅, caption: 大厅里的窗口}
                        attachments: [scan.jpg, list.png]
                        ---
                        ![平面图](plan.png "窗口的位置")

                        见![小图](<点 一.gif>)。原图见[扫描件](scan.jpg)。
                        """)
                .write(FOLDER + "hall.jpg", TestPictures.photo(1500, 900, 6, WORDS))
                .write(FOLDER + "plan.png", TestPictures.pngWithWords(800, 400, WORDS))
                .write(FOLDER + "点 一.gif", TestPictures.gif(30, 20))
                .write(FOLDER + "scan.jpg", TestPictures.photo(300, 200, 1, WORDS))
                .write(FOLDER + "list.png", TestPictures.pngWithWords(50, 40, WORDS));
    }

    private String build() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
        return site.page("notices/2018/visit/index.html");
    }

    @Test
    void aPageOffersEachPictureInItsWidthsAndTellsItsSize() throws IOException {
        String page = build();

        assertThat(page)
                .contains("<figure class=\"picture\" data-alt=\"大厅\">")
                .contains("src=\"/notices/2018/visit/hall.640w.jpg\" srcset=\"/notices/2018/visit/hall.640w.jpg 640w,"
                        + " /notices/2018/visit/hall.900w.jpg 900w\" sizes=\"(min-width: 768px) 720px, 100vw\""
                        + " width=\"900\" height=\"1500\" alt=\"大厅\" loading=\"lazy\" decoding=\"async\"")
                .contains("<figure class=\"picture\" data-alt=\"平面图\">")
                .contains("/notices/2018/visit/plan.800w.png 800w\"")
                .contains("<figcaption>窗口的位置</figcaption>")
                .contains("src=\"/notices/2018/visit/%E7%82%B9%20%E4%B8%80.30w.png\" width=\"30\" height=\"20\"");
        try (Stream<Path> files = Files.list(site.out().resolve("notices/2018/visit"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "index.html",
                            "hall.640w.jpg",
                            "hall.900w.jpg",
                            "plan.640w.png",
                            "plan.800w.png",
                            "点 一.30w.png",
                            "scan.jpg",
                            "list.png");
        }
        var hall = ImageIO.read(
                site.out().resolve("notices/2018/visit/hall.640w.jpg").toFile());
        assertThat(hall.getWidth()).isEqualTo(640);
        assertThat(hall.getHeight()).isEqualTo(1067);
    }

    @Test
    void programsAreToldOfTheWidest() {
        String widest = "https://example.gov.cn/notices/2018/visit/hall.900w.jpg\"";

        assertThat(build())
                .contains("<meta property=\"og:image\" content=\"" + widest)
                .contains("<meta name=\"Image\" content=\"" + widest)
                .contains("\"image\":\"" + widest);
    }

    @Test
    void nothingOfWhatACameraOrProgramWroteIntoThemIsPublished() throws IOException {
        build();

        try (Stream<Path> files = Files.walk(site.out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(WORDS, "Exif", "eXIf", "ns.adobe.com", "ICC_PROFILE", "Photoshop");
            }
        }
        var scan = ImageIO.read(
                new ByteArrayInputStream(Files.readAllBytes(site.out().resolve("notices/2018/visit/scan.jpg"))));
        assertThat(scan.getWidth()).isEqualTo(300);
    }

    @Test
    void theListOfAttachmentsTellsTheSizeOfWhatIsDownloaded() throws IOException {
        String page = build();
        long size = Files.size(site.out().resolve("notices/2018/visit/list.png"));

        assertThat(size).isLessThan(1024);
        assertThat(page).contains("<span class=\"file-size\">" + Formats.size(size) + "</span>");
    }

    @Test
    void theNextBuildMakesNoneAgainAndKeepsNoneThatIsGone() throws Exception {
        build();
        BuildRequest request = new BuildRequest(site.root(), site.out(), LocalDate.of(2026, 11, 22), false);
        try (OutputFolder output =
                OutputFolder.open(site.out(), site.root(), "").orElseThrow()) {
            Pipeline.build(request, output, (done, all) -> {});
            assertThat(output.pictures().made()).isZero();
        }
        assertThat(kept()).hasSize(7);

        site.write(FOLDER + "hall.jpg", TestPictures.jpeg(1500, 900));
        try (OutputFolder output =
                OutputFolder.open(site.out(), site.root(), "").orElseThrow()) {
            Pipeline.build(request, output, (done, all) -> {});
            assertThat(output.pictures().made()).isEqualTo(2);
        }
        assertThat(kept()).hasSize(7);
    }

    @Test
    void aPictureThatCannotBeUnpackedIsToldWhereItIsUsed() {
        site.write(FOLDER + "plan.png", TestPictures.png(800, 400, new byte[] {1, 2, 3}));

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).isEqualTo(1);
        assertThat(build.err()).contains("index.md:9:1: 错误[IMG005]").doesNotContain("Exception");
        assertThat(site.out()).doesNotExist();
    }

    @Test
    void aPageWhoseAttachmentCannotBeUnpackedIsNotMade() throws Exception {
        site.write(FOLDER + "list.png", TestPictures.png(50, 40, new byte[] {1, 2, 3}));
        Site read = SiteReader.read(site.root(), new Diagnostics()).orElseThrow();
        SiteIndex index = Indexer.index(read, LocalDate.of(2026, 11, 22), false);
        Theme theme =
                Theme.open(site.root(), "official", "zh", new Diagnostics()).orElseThrow();
        Renderer renderer = new Renderer(index, theme, false, new PictureMaker(PictureCache.inMemory()));
        Page page = renderer.find("/notices/2018/visit/").orElseThrow();

        assertThatThrownBy(() -> page.content().writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(RenderException.class)
                .hasMessageStartingWith("IMG005");
    }

    @Test
    void twoPicturesThatWouldBeOneAreToldApart() {
        site.write(FOLDER + "plan.gif", TestPictures.gif(640, 400))
                .write(FOLDER + "index.md", site.file(FOLDER + "index.md") + "\n![又一张](plan.gif)\n");

        Tongbao.Run check = Tongbao.at(site.root(), "check");

        assertThat(check.out()).contains("错误[URL002]").contains("plan.640w.png");
    }

    @Test
    void aPictureReplacedUnderItsNameIsAChange() {
        build();
        assertThat(Tongbao.at(site.root(), "build", "--diff").out()).contains("没有改动");

        site.write(FOLDER + "plan.png", TestPictures.blank(800, 400));
        assertThat(Tongbao.at(site.root(), "build", "--diff").out()).contains("附件 plan.png 的内容有改动");
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".site-output.tongbao/pictures"))) {
            return files.toList();
        }
    }
}
