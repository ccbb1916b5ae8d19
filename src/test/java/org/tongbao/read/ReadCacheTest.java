package org.tongbao.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.picture.PictureCache;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;

/** A preview reads again only what has changed, and shows what a reading from the beginning would show. */
@Tag("once")
class ReadCacheTest {

    /** Random edits; {@code -Dedits=500} makes a long run of it. */
    private static final int EDITS = Integer.getInteger("edits", 40);

    /** Ahead of the files, so that none is too young to be trusted. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWhoseEntriesNeedEachOther() {
        site = TestSite.in(folder)
                .write("content/units.yaml", """
                units:
                  - {code: finance, name: 市财政局}
                  - {code: traffic, name: 市交通局}
                """)
                .write("content/kinds/visit.yaml", """
                kind: visit
                label: 回访
                folder: visits
                fields:
                  asked: {type: figure, label: 回访人数, measure: 人}
                  happy: {type: figure, label: 满意人数, measure: 人}
                  rest: {type: figure, label: 其余, measure: 人}
                rules:
                  - asked = happy + rest
                """)
                .write("content/visits/one.md", """
                ---
                title: 第一次回访
                published: 2018-09-20
                source: 某市日报
                asked: 100
                happy: 93
                ---
                回访{{#asked}}，满意{{#happy}}。
                """)
                .write("content/ledgers/a/index.md", """
                ---
                title: 整改台账
                published: 2018-09-21
                source: 某市日报
                series: 台账
                number: 1
                asOf: 2018-09-20
                ---
                """)
                .write("content/ledgers/a/items.csv", """
                编号,问题,方面,责任单位,整改期限,状态
                1,窗口无人,服务,finance,2018-12-31,已登记
                2,电话不通,服务,traffic,2018-10-31,已登记
                """)
                .notice("甲", "", "")
                .notice("a1", "tags: [窗口服务]\nunits: [finance]\n", "发现问题12个，见[回访](one)。\n");
        site.notice("a2", "tags: [窗口服务]\nrelated: [a1]\n", "昨（26）日检查。\n");
    }

    @Test
    void onlyTheFileThatChangedIsReadAgain() throws IOException {
        ReadCache cache = ReadCache.create(LATER);
        read(cache);
        assertThat(cache.read()).isEqualTo(5); // four entries and the kinds

        read(cache);
        assertThat(cache.read()).isZero();

        site.notice("a2", "", "改过的正文。\n");
        read(cache);
        assertThat(cache.read()).isEqualTo(1);

        site.write(
                "content/ledgers/a/items.csv",
                site.file("content/ledgers/a/items.csv") + "3,慢,效率,finance,2018-11-30,已登记\n");
        read(cache);
        assertThat(cache.read()).isEqualTo(1);
    }

    @Test
    void aKindThatChangedIsReadAgainWithItsEntries() throws IOException {
        ReadCache cache = ReadCache.create(LATER);
        read(cache);

        site.write(
                "content/kinds/visit.yaml",
                site.file("content/kinds/visit.yaml").replace("其余", "其他"));
        read(cache);

        assertThat(cache.read()).isEqualTo(2);
    }

    /** A clock that is too coarse would give two changes in a moment the same time. */
    @Test
    void aFileThatHasJustChangedIsNotTrusted() {
        ReadCache cache = ReadCache.create(Clock.systemUTC());
        read(cache);
        read(cache);

        assertThat(cache.read()).isEqualTo(5);
    }

    @Test
    void everyPageIsThatOfAReadingFromTheBeginning() throws Exception {
        ReadCache cache = ReadCache.create(LATER);
        Random random = new Random(1);
        Map<Path, byte[]> first = files();
        for (int edit = 0; edit < EDITS; edit++) {
            String what = edit(random, first);

            Shown now = shown(cache);

            Shown fresh = shown(ReadCache.none());
            assertThat(now.messages).as("edit %d: %s", edit, what).isEqualTo(fresh.messages);
            assertThat(now.pages).as("edit %d: %s", edit, what).isEqualTo(fresh.pages);
        }
    }

    /** Changes a digit or a character, removes a file or a line, renames a file, or brings one back. */
    private String edit(Random random, Map<Path, byte[]> first) throws IOException {
        List<Path> now = new ArrayList<>(files().keySet());
        Path file = now.get(random.nextInt(now.size()));
        String text = Files.readString(file);
        int choice = text.isEmpty() ? 0 : random.nextInt(8);
        if (choice == 0) {
            Files.delete(file);
        } else if (choice == 1) {
            Files.move(file, file.resolveSibling("r" + random.nextInt(1000) + "-" + file.getFileName()));
        } else if (choice <= 3) {
            List<Path> all = new ArrayList<>(first.keySet());
            file = all.get(random.nextInt(all.size()));
            Files.createDirectories(file.getParent());
            Files.write(file, first.get(file));
        } else if (choice == 4) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.remove(random.nextInt(lines.size()));
            Files.writeString(file, String.join("\n", lines) + "\n");
        } else {
            int at = random.nextInt(text.length());
            String put = choice == 5 ? "" + random.nextInt(10) : choice == 6 ? "改" : "";
            Files.writeString(file, text.substring(0, at) + put + text.substring(at + 1));
        }
        return choice + " " + file;
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        files.remove(folder.resolve("content/site.yaml"));
        return files;
    }

    private void read(ReadCache cache) {
        SiteReader.read(folder, new Diagnostics(), cache);
    }

    private record Shown(String messages, Map<String, String> pages) {}

    private Shown shown(ReadCache cache) throws IOException, RenderException {
        BuildRequest request = new BuildRequest(folder, site.out(), LocalDate.of(2026, 11, 22), true);
        BuildResult built = Pipeline.prepare(request, PictureCache.inMemory(), cache);
        Map<String, String> pages = new TreeMap<>();
        if (built.renderer().isPresent()) {
            Renderer renderer = built.renderer().get();
            for (Page page : renderer.pages().toList()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                page.content().writeTo(bytes);
                pages.put(page.file(), bytes.toString(StandardCharsets.ISO_8859_1));
            }
        }
        return new Shown(built.diagnostics().toString(), pages);
    }
}
