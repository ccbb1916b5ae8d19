package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongbao.TestSite;

/** The files of the index. */
@Tag("once")
class SearchIndexTest {

    private final Corpus corpus = Corpus.madeUp(7, 120);

    private static IndexOptions inMemory(long bytes) {
        return new IndexOptions(400, 7, 3, bytes, true);
    }

    @Test
    void whatIsPutAsideOnTheDiskComesOutAsIfItHadStayedInMemory() {
        Map<String, byte[]> all = corpus.index(inMemory(1L << 30));
        for (long bytes : new long[] {1, 10_000, 200_000}) {
            assertThat(corpus.index(inMemory(bytes)))
                    .as("within " + bytes)
                    .usingRecursiveComparison()
                    .isEqualTo(all);
        }
    }

    @Test
    void theSamePagesMakeTheSameBytes() {
        assertThat(Corpus.madeUp(7, 120).index(IndexOptions.DEFAULT))
                .usingRecursiveComparison()
                .isEqualTo(corpus.index(IndexOptions.DEFAULT));
    }

    @Test
    void filesLieInFoldersAndAreNamedByTheirContent() {
        Map<String, byte[]> files = corpus.index(Corpus.SMALL_FILES);

        assertThat(files).hasSizeGreaterThan(50).containsKey("root.bin");
        files.forEach((path, content) -> {
            if (!path.equals("root.bin")) {
                assertThat(path)
                        .matches("[0-9a-f]{2}/[0-9a-f]{10}\\.bin")
                        .isEqualTo(ContentHash.path(ContentHash.of(content)));
            }
        });
    }

    @Test
    void theSummaryCounts() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        Iterator<DocumentText> documents = corpus.documents().iterator();
        IndexSummary summary = SearchIndex.write(documents, List.of(), Corpus.SMALL_FILES, files::put);

        assertThat(summary.documents()).isEqualTo(120);
        assertThat(summary.files()).isEqualTo(files.size());
        assertThat(summary.bytes())
                .isEqualTo(files.values().stream().mapToLong(f -> f.length).sum());
        assertThat(summary.positionBytes()).isPositive().isLessThan(summary.bytes());
    }

    /** Files of positions have no letter before them and are named in the shards; everything else stays. */
    @Test
    void withoutPositionsTheRestIsTheSame() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        IndexOptions options = new IndexOptions(400, 7, 3, 1 << 20, false);
        Iterator<DocumentText> documents = corpus.documents().iterator();
        IndexSummary without = SearchIndex.write(documents, List.of(), options, files::put);
        Map<String, byte[]> with = corpus.index(Corpus.SMALL_FILES);

        assertThat(without.positionBytes()).isZero();
        assertThat(without.terms()).isGreaterThan(1000);
        files.keySet().removeAll(with.keySet());
        assertThat(files.values().stream().map(content -> (char) content[0]))
                .as("the terms and what leads to them")
                .containsOnly('T', 'D');
    }

    /** The files are named by their bytes: another name is another index, which old pages cannot read. */
    @Test
    void anIndexHasTheBytesThatItAlwaysHad() throws IOException {
        Corpus small = new Corpus()
                .page("/a/", "关于窗口的通报", Map.of(Facets.YEAR, List.of("2018")), "三个窗口无人值守，完成率70.71%。")
                .page("/b/", "旧通报", Map.of(Facets.YEAR, List.of("2017")), "窗口有人。");
        Map<String, byte[]> files = new HashMap<>();
        List<Suggestion> names = List.of(new Suggestion("unit", "财政局", "/units/cz/", PinyinTerms.spellings("财政局")));
        SearchIndex.write(small.documents().iterator(), names, Corpus.SMALL_FILES, files::put);

        List<String> lines = files.values().stream()
                .map(content -> ContentHash.path(ContentHash.of(content)) + " " + content.length)
                .sorted()
                .toList();
        Path golden = TestSite.REPOSITORY.resolve("src/test/resources/search/index.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(golden, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(golden));
    }
}
