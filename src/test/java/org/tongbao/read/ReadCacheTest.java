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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.PreviewSource;
import org.tongbao.pipeline.SiteInMemory;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import org.tongbao.source.Overlay;

/** A preview reads again only what has changed, and shows what a reading from the beginning would show. */
@Tag("once")
class ReadCacheTest {

    /** Random edits; {@code -Dedits=500} makes a long run of it. */
    private static final int EDITS = Integer.getInteger("edits", 40);

    private static final int SEED = Integer.getInteger("seed", 1);

    /** Ahead of the files, so that none is too young to be trusted. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    /** Eight entries, the kinds, the settings and the units. */
    private static final int ALL = 11;

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
        entriesThatCountOthers();
    }

    /** Figures of other entries, of earlier issues, and figures quoted in a line of text. */
    private void entriesThatCountOthers() {
        site.write("content/kinds/total.yaml", """
                        kind: total
                        label: 汇总
                        folder: totals
                        fields:
                          asked: {type: figure, label: 回访总人数, measure: 人}
                          ledgers: {type: figure, label: 台账期数, measure: 期}
                          double: {type: figure, label: 两倍人数, measure: 人}
                        rules:
                          - asked = sum(visit.asked)
                          - ledgers = count(ledger where series = 台账)
                          - double = asked * 2
                        views:
                          - {view: figures, show: [asked, ledgers, double]}
                        """)
                .write("content/totals/all.md", """
                        ---
                        title: 全市汇总
                        published: 2018-09-25
                        source: 某市日报
                        ---
                        """)
                .write("content/visits/two.md", """
                        ---
                        title: 第二次回访
                        published: 2018-09-22
                        source: 某市日报
                        summary: 汇总{{all#double}}，上次{{one#rest}}。
                        asked: 40
                        rest: 4
                        ---
                        """)
                .write("content/campaigns/year.md", """
                        ---
                        title: 作风建设年
                        published: 2018-01-01
                        source: 某市日报
                        ---
                        """)
                .write("content/ledgers/b/index.md", """
                        ---
                        title: 第二期整改台账
                        published: 2018-10-21
                        source: 某市日报
                        series: 台账
                        number: 2
                        asOf: 2018-10-20
                        campaign: year
                        aliases: [/old/b.html]
                        ---
                        """)
                .write("content/ledgers/b/items.csv", """
                        编号,问题,方面,责任单位,整改期限,状态
                        1,窗口无人,服务,finance,2018-12-31,已销号
                        2,电话不通,服务,traffic,2018-10-31,已登记
                        """);
    }

    @Test
    void onlyTheFileThatChangedIsReadAgain() throws IOException {
        ReadCache cache = ReadCache.create(LATER);
        read(cache);
        assertThat(cache.read()).isEqualTo(ALL);

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

        assertThat(cache.read()).isEqualTo(4); // the kinds, and the entries of the two that the site declares
    }

    /** A clock that is too coarse would give two changes in a moment the same time. */
    @Test
    void aFileThatHasJustChangedIsNotTrusted() {
        ReadCache cache = ReadCache.create(Clock.systemUTC());
        read(cache);
        read(cache);

        assertThat(cache.read()).isEqualTo(ALL);
    }

    /** Every third time it is not told which files have changed, and the last time nothing has. */
    @Test
    void everyPageIsThatOfAReadingFromTheBeginning() throws Exception {
        SiteInMemory inMemory = new SiteInMemory(this::request, ReadCache.create(LATER));
        shown(inMemory, Changes.UNKNOWN);
        Random random = new Random(SEED);
        Map<Path, byte[]> first = files();
        for (int edit = 0; edit < EDITS; edit++) {
            Map<Path, byte[]> before = files();
            String what = edit(random, first);
            Changes changes = edit % 3 == 2 ? Changes.UNKNOWN : changes(before, files());

            Shown now = shown(inMemory, changes);

            Shown fresh = fresh(Overlay.NONE);
            assertThat(now.messages).as("edit %d: %s", edit, what).isEqualTo(fresh.messages);
            assertThat(now.pages).as("edit %d: %s", edit, what).isEqualTo(fresh.pages);
        }
        assertThat(shown(inMemory, Changes.of(Set.of()))).isEqualTo(fresh(Overlay.NONE));
    }

    /** What is typed and not saved is shown as if it were saved, and is gone when it is not typed any more. */
    @Test
    void whatIsTypedIsShownAsIfItWereSaved() throws Exception {
        SiteInMemory inMemory = new SiteInMemory(this::request, ReadCache.create(LATER));
        Shown saved = shown(inMemory, Changes.UNKNOWN);
        Random random = new Random(SEED);
        List<Path> all = new ArrayList<>(files().keySet());
        all.add(folder.resolve("content/notices/2018/new.md"));
        all.add(folder.resolve("content/ledgers/c/index.md"));
        byte[] notice = Files.readAllBytes(folder.resolve("content/notices/2018/a1.md"));
        for (int edit = 0; edit < EDITS; edit++) {
            Path file = all.get(random.nextInt(all.size()));
            String text = new String(files().getOrDefault(file, notice), StandardCharsets.UTF_8);
            int at = random.nextInt(text.length());
            String typed = text.substring(0, at) + random.nextInt(10) + text.substring(at);
            Overlay overlay = new Overlay(Map.of(file, typed.getBytes(StandardCharsets.UTF_8)));

            Shown now = shown(inMemory, Changes.of(Set.of()), overlay);

            Shown fresh = fresh(overlay);
            assertThat(now.messages).as("edit %d: %s", edit, file).isEqualTo(fresh.messages);
            assertThat(now.pages).as("edit %d: %s", edit, file).containsExactlyEntriesOf(fresh.pages);
            if (edit % 4 == 0) {
                assertThat(shown(inMemory, Changes.of(Set.of()))).isEqualTo(saved);
            }
        }
    }

    private Shown fresh(Overlay typed) throws IOException, RenderException {
        return shown(new SiteInMemory(this::request, ReadCache.none()), Changes.UNKNOWN, typed);
    }

    /** What a watcher of the folder would say; of a new folder it knows too little. */
    private static Changes changes(Map<Path, byte[]> before, Map<Path, byte[]> after) {
        Set<Path> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(f -> Arrays.equals(before.get(f), after.get(f)));
        Set<Path> folders = before.keySet().stream().map(Path::getParent).collect(Collectors.toSet());
        return all.stream().allMatch(f -> folders.contains(f.getParent())) ? Changes.of(all) : Changes.UNKNOWN;
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
        SiteReader.read(folder, Overlay.NONE, new Diagnostics(), cache, Changes.UNKNOWN);
    }

    private record Shown(String messages, Map<String, String> pages) {}

    private BuildRequest request() {
        return new BuildRequest(folder, site.out(), LocalDate.of(2026, 11, 22), true);
    }

    private static Shown shown(PreviewSource source, Changes changes) throws IOException, RenderException {
        return shown(source, changes, Overlay.NONE);
    }

    private static Shown shown(PreviewSource source, Changes changes, Overlay typed)
            throws IOException, RenderException {
        BuildResult built = source.check(source.read(changes, typed));
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
