package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.search.SearchAnswer.Hit;
import org.tongbao.search.SearchException.Reason;

/** The files of the index. */
class SearchIndexTest {

    private final Corpus corpus = Corpus.madeUp(7, 120);

    private static IndexOptions inMemory(long bytes) {
        return new IndexOptions(400, 7, 3, bytes, true);
    }

    private static Reason refused(Map<String, byte[]> files) {
        try {
            Searcher searcher = Searcher.of(files, address -> Optional.empty());
            for (String asked : List.of("窗口无人值守", "完成率70.71%", "号", "ppp")) {
                searcher.find(SearchRequest.of(asked, 10));
            }
        } catch (SearchException e) {
            return e.reason();
        }
        throw new AssertionError("not refused");
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
        Iterator<SearchDocument> documents = corpus.documents().iterator();
        IndexSummary summary = SearchIndex.write(documents, List.of(), Corpus.SMALL_FILES, files::put);

        assertThat(summary.documents()).isEqualTo(120);
        assertThat(summary.files()).isEqualTo(files.size());
        assertThat(summary.bytes())
                .isEqualTo(files.values().stream().mapToLong(f -> f.length).sum());
        assertThat(summary.positionBytes()).isPositive().isLessThan(summary.bytes());
    }

    @Test
    void withoutPlacesTheRestIsTheSame() throws SearchException {
        Searcher without = corpus.searcher(new IndexOptions(400, 7, 3, 1 << 20, false));
        Searcher with = corpus.searcher(Corpus.SMALL_FILES);

        SearchRequest asked = SearchRequest.of("\"窗口\"", 200);
        assertThat(without.find(asked)).isEqualTo(with.find(asked));
    }

    @Test
    void aSiteWithoutPagesHasAnIndexInWhichNothingIsFound() throws SearchException {
        Searcher searcher = new Corpus().searcher(IndexOptions.DEFAULT);

        for (String asked : List.of("窗口", "窗口无人值守", "\"a b c d e\"", "ck", "-a b", "号")) {
            SearchAnswer answer = searcher.find(SearchRequest.of(asked, 10));
            assertThat(answer.total()).isZero();
            assertThat(answer.exact()).isTrue();
            assertThat(answer.hits()).isEmpty();
            assertThat(answer.facets()).isEmpty();
        }
    }

    @Test
    void aSiteOfOnePageIsFound() throws SearchException {
        Searcher searcher = new Corpus().page("/one/", "窗口", "无人值守70.71%").searcher(IndexOptions.DEFAULT);

        for (String asked : List.of("窗口", "口", "人值守70.71%", "无人 窗口", "无人值手70.71%")) {
            assertThat(searcher.find(SearchRequest.of(asked, 10)).hits().stream()
                            .map(Hit::address))
                    .as(asked)
                    .containsExactly("/one/");
        }
    }

    @Test
    void aTitleThatIsNotInTheTextMakesNoTerm() throws SearchException {
        SearchDocument silent = new Corpus().page("/", "题目", "正文").documents().get(0);
        SearchDocument document =
                new SearchDocument("/", "题目", silent.date(), "", List.of(), Map.of(), silent.pinyin(), List.of("正文"));
        Corpus odd = new Corpus();
        odd.documents().add(document);

        assertThat(odd.searcher(IndexOptions.DEFAULT)
                        .find(SearchRequest.of("题目", 10))
                        .hits())
                .isEmpty();
        assertThat(odd.searcher(IndexOptions.DEFAULT)
                        .find(SearchRequest.of("正文", 10))
                        .hits())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "longer", "changed", "empty"})
    void aDamagedFileIsNeverBelieved(String damage) {
        Map<String, byte[]> files = corpus.index(Corpus.SMALL_FILES);
        files.replaceAll((path, content) -> path.equals("root.bin") ? content : damaged(content, damage));
        assertThat(refused(files)).isEqualTo(Reason.CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "longer", "empty"})
    void norADamagedRoot(String damage) {
        Map<String, byte[]> files = corpus.index(Corpus.SMALL_FILES);
        files.replaceAll((path, content) -> path.equals("root.bin") ? damaged(content, damage) : content);
        assertThat(refused(files)).isEqualTo(Reason.CORRUPT);
    }

    private static byte[] damaged(byte[] content, String damage) {
        byte[] other =
                switch (damage) {
                    case "cut" -> Arrays.copyOf(content, content.length - 1);
                    case "longer" -> Arrays.copyOf(content, content.length + 1);
                    case "empty" -> new byte[0];
                    default -> content.clone();
                };
        if (damage.equals("changed")) {
            other[other.length / 2] ^= 1;
        }
        return other;
    }

    /** Each byte of the root, one after the other. */
    @Test
    void noByteOfTheRootCanChangeUnseen() {
        byte[] root = Objects.requireNonNull(corpus.index(IndexOptions.DEFAULT).get("root.bin"));
        for (int at = 0; at < root.length; at++) {
            byte[] other = root.clone();
            other[at] ^= 4;
            assertThat(refused(Map.of("root.bin", other)))
                    .as("byte " + at)
                    .isEqualTo(at == 1 ? Reason.STALE : Reason.CORRUPT);
        }
    }

    @Test
    void aFileThatIsMissingIsSaidToBe() {
        byte[] root = Objects.requireNonNull(corpus.index(Corpus.SMALL_FILES).get("root.bin"));

        assertThat(refused(Map.of())).isEqualTo(Reason.NETWORK);
        assertThat(refused(Map.of("root.bin", root))).isEqualTo(Reason.NETWORK);
    }

    /** A new root over the files of an old build: what is missing is missed, nothing wrong is shown. */
    @Test
    void filesOfAnotherBuildAreNotTakenForThisOnes() {
        Map<String, byte[]> files = Corpus.madeUp(8, 120).index(Corpus.SMALL_FILES);
        files.put("root.bin", corpus.index(Corpus.SMALL_FILES).get("root.bin"));

        assertThat(refused(files)).isEqualTo(Reason.NETWORK);
    }
}
