package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.render.SearchJson;
import org.tongbao.search.Corpus;
import org.tongbao.search.DocumentText;
import org.tongbao.search.Facets;
import org.tongbao.search.IndexOptions;
import org.tongbao.search.SearchException;
import org.tongbao.search.SearchRequest;
import org.tongbao.search.SearchScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The browser finds in the index what the scan of all pages finds: the same results and numbers. Of results that match
 * about as well the order may differ.
 */
@Tag("browser")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SearchInBothTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ASK = """
            const requests = JSON.parse(arguments[1]);
            return Promise.all([import('/js/search-index.js'), import('/js/search-query.js')]).then(async modules => {
              const all = [];
              for (const index of arguments[0]) {
                const answers = [];
                let search;
                for (const request of requests) {
                  try {
                    search = search || new modules[1].Search(await modules[0].openIndex(index), '/pages');
                    answers.push(await search.find(request, null));
                  } catch (e) {
                    answers.push({error: {code: e.code || String(e)}});
                  }
                }
                all.push(answers);
              }
              return JSON.stringify(all);
            });
            """;

    private static final Corpus CORPUS = Corpus.madeUp(11, 150);

    private static final Map<String, IndexOptions> OPTIONS = Map.of(
            "small", Corpus.SMALL_FILES,
            "usual", IndexOptions.DEFAULT,
            "without-positions", new IndexOptions(400, 7, 3, 1 << 20, false));

    /** What the scan finds; the same is asked of several indexes. */
    private static final Map<Asked, JsonNode> SCANNED = new HashMap<>();

    private static final Map<Corpus, SearchScan> SCANS = new HashMap<>();

    private record Asked(Corpus corpus, SearchRequest request) {}

    private static Path folder;
    private static Browser browser;
    private static FileServer server;

    @BeforeAll
    static void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Path scripts = TestSite.REPOSITORY.resolve("themes/official/assets");
        try (Stream<Path> files = Files.list(scripts)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                write("js/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        write("index.html", "<!DOCTYPE html><title>题</title>".getBytes(StandardCharsets.UTF_8));
        CORPUS.html().forEach(SearchInBothTest::writePage);
        server = FileServer.of(folder);
        browser = Browser.shared();
        browser.open(server.url("/"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void writePage(String address, String html) {
        write("pages" + address + "index.html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(String name, Map<String, byte[]> index) {
        index.forEach((path, content) -> write(name + "/" + path, content));
    }

    private static void write(String file, byte[] content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode inBrowser(String index, List<SearchRequest> requests) {
        return inBrowser(List.of(index), requests).get(0);
    }

    /** The answers of each index in turn. */
    private static JsonNode inBrowser(List<String> indexes, List<SearchRequest> requests) {
        List<Map<String, Object>> asked = new ArrayList<>();
        for (SearchRequest request : requests) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("q", request.q());
            one.put("facets", request.facets());
            one.put("order", request.newest() ? "newest" : "best");
            one.put("from", request.from());
            one.put("size", request.size());
            one.put("counts", request.counts());
            asked.add(one);
        }
        List<String> urls = indexes.stream().map(i -> server.url("/" + i + "/")).toList();
        JsonNode all = JSON.readTree((String) browser.run(ASK, urls, JSON.writeValueAsString(asked)));
        // Of no meaning to others: how long it took, and what was asked.
        all.forEach(answers -> answers.forEach(a -> ((ObjectNode) a).remove(List.of("ms", "from"))));
        return all;
    }

    private static JsonNode scanned(Corpus corpus, SearchRequest request) {
        return SCANNED.computeIfAbsent(new Asked(corpus, request), SearchInBothTest::scan);
    }

    private static JsonNode scan(Asked asked) {
        try {
            SearchScan scan = SCANS.computeIfAbsent(asked.corpus(), Corpus::scan);
            return JSON.readTree(SearchJson.of(scan.find(asked.request())));
        } catch (SearchException e) {
            return JSON.readTree(SearchJson.failure(e.reason().code()));
        }
    }

    private static List<SearchRequest> requests() {
        List<SearchRequest> all = new ArrayList<>();
        for (int characters : new int[] {1, 2, 3, 4, 6, 9, 30}) {
            for (String some : CORPUS.substrings(characters, characters, 6)) {
                all.add(SearchRequest.of(some, 10));
                all.add(new SearchRequest(some, Map.of(), true, 0, 4, false));
                all.add(new SearchRequest(some, Map.of(), true, 0, 150, true));
                all.add(new SearchRequest(some, Map.of(Facets.KIND, List.of("种1")), false, 0, 150, true));
                all.add(new SearchRequest("\"" + some + "\"", Map.of(), false, 0, 150, false));
                all.add(new SearchRequest("窗口 -" + some, Map.of(), false, 0, 10, true));
                all.add(new SearchRequest("窗口 -" + some, Map.of(), true, 0, 150, false));
                all.add(new SearchRequest("窗囗" + some + "值守", Map.of(), false, 0, 10, false));
                all.add(new SearchRequest("号" + some, Map.of(), false, 0, 3, false));
                all.add(new SearchRequest(some + " 窗 " + some.toUpperCase(Locale.ROOT), Map.of(), false, 3, 3, true));
            }
        }
        Map<String, List<String>> narrow = Map.of(Facets.KIND, List.of("种1", "种2"), Facets.UNIT, List.of("处0", "单位3"));
        all.add(new SearchRequest("窗口", narrow, false, 0, 10, true));
        all.add(new SearchRequest("窗口", narrow, true, 2, 2, true));
        all.add(new SearchRequest("窗口", Map.of(Facets.YEAR, List.of("2018")), false, 0, 10, true));
        all.add(new SearchRequest("窗口", Map.of(Facets.KIND, List.of("没有")), false, 0, 10, true));
        for (String asked : List.of(
                "ck",
                "chuangkou",
                "wurenzhishou",
                "chuang'kou",
                "wrzs",
                "tb",
                "zh",
                "xqq",
                "caizheng",
                "",
                " ",
                "，。",
                "\"",
                "-窗口",
                "- -",
                "\"窗口",
                "窗口\"",
                "-",
                "长".repeat(201),
                "，".repeat(10_000),
                "<b>窗口</b>",
                "窗\u0000口\u202e",
                "窗".repeat(200),
                "窗口 ".repeat(66),
                "4.3%km 〔2018〕97",
                "没有的词语啊")) {
            all.add(SearchRequest.of(asked, 10));
            all.add(new SearchRequest(asked, Map.of(), false, 2, 2, false));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "usual", "without-positions"})
    void theIndexAnswersAsTheScanDoes(String name) {
        write(name, CORPUS.index(Objects.requireNonNull(OPTIONS.get(name))));
        List<SearchRequest> requests = requests();

        JsonNode answers = inBrowser(name, requests);

        assertThat(answers).hasSize(requests.size());
        int incomplete = 0;
        for (int i = 0; i < requests.size(); i++) {
            incomplete += agree(CORPUS, requests.get(i), answers.get(i)) ? 0 : 1;
        }
        assertThat(incomplete)
                .as("the browser looks into so many pages and no more")
                .isLessThan(requests.size() / 20);
    }

    /** Whatever stands in a row, both show the same of it and lead to the same address. */
    @Test
    void rowsAreShownAsTheScanShowsThem() {
        Corpus rows = Corpus.ofRows(5, 40);
        rows.html().forEach(SearchInBothTest::writePage);
        write("rows", rows.index(IndexOptions.DEFAULT));
        List<SearchRequest> requests = new ArrayList<>();
        for (int characters : new int[] {1, 2, 3, 5}) {
            for (String some : rows.substrings(characters, characters, 12)) {
                requests.add(new SearchRequest(some, Map.of(), true, 0, 40, false));
                requests.add(new SearchRequest(some + " 完成率 目标", Map.of(), true, 0, 40, false));
                requests.add(new SearchRequest(some + "窗囗值", Map.of(), true, 0, 40, false));
            }
        }

        JsonNode answers = inBrowser("rows", requests);

        for (int i = 0; i < requests.size(); i++) {
            agree(rows, requests.get(i), answers.get(i));
        }
        assertThat(answers.toString()).contains("\"anchor\":\"甲-1\"", "\"anchor\":\"board-1\"", "\"anchor\":\"card\"");
        assertThat(answers.toString()).contains("\"l\":true", "\"how\":\"near\"");
    }

    /** Sites of no page, of one, and one whose title is not in its text. */
    @Test
    void smallSitesAnswerAsTheScanDoes() {
        Corpus one = new Corpus().page("/one/", "窗口", "无人值守70.71%");
        Corpus typed = new Corpus()
                .page("/number/", "窗口", "办件100,000件，政务大厅无人值守。")
                .page("/word/", "文号", "政发〔2018〕12号，tongbao.gov.cn。2018年，2017年。", "2016")
                .page("/short/", "短", "政务100件");
        Corpus silent = new Corpus();
        silent.documents().add(new DocumentText(one.documents().get(0).document(), List.of("正文")));
        Map<String, Corpus> corpora = Map.of("empty", new Corpus(), "one", one, "silent", silent, "typed", typed);
        List<SearchRequest> requests = Stream.of(
                        "窗口",
                        "口",
                        "窗口无人值守",
                        "\"a b c d e\"",
                        "ck",
                        "-a b",
                        "号",
                        "人值守70.71%",
                        "无人 窗口",
                        "无人值手70.71%",
                        "正文",
                        "無人值守",
                        "政務 無人",
                        "70.7",
                        "100000",
                        "100,000",
                        "tong",
                        "201",
                        "201 政务",
                        "政務 201",
                        "100",
                        "1000",
                        "20",
                        "\"201\"",
                        "201 -gov")
                .map(asked -> SearchRequest.of(asked, 10))
                .toList();
        corpora.forEach((name, corpus) -> {
            corpus.html().forEach(SearchInBothTest::writePage);
            write(name, corpus.index(IndexOptions.DEFAULT));
            JsonNode answers = inBrowser(name, requests);
            for (int i = 0; i < requests.size(); i++) {
                assertThat(agree(corpus, requests.get(i), answers.get(i))).isTrue();
            }
        });
        assertThat(scanned(silent, SearchRequest.of("窗口", 10)).get("total").asInt())
                .isZero();
    }

    /**
     * Holds an answer of the browser to all that the scan finds. Says whether the browser looked far enough to show as
     * many results as were asked for.
     */
    private static boolean agree(Corpus corpus, SearchRequest request, JsonNode seen) {
        JsonNode all =
                scanned(corpus, new SearchRequest(request.q(), request.facets(), request.newest(), 0, 1000, true));
        String said = request + "\n" + seen + "\n" + all;
        if (all.has("error") || seen.has("error")) {
            assertThat(seen).as(said).isEqualTo(all);
            return true;
        }
        int total = all.get("total").asInt();
        if (request.from() > 0 && request.from() >= total) {
            // The browser counts from among all that may match, so that a result may be left.
            assertThat(list(seen.get("hits"))).as(said).isSubsetOf(list(all.get("hits")));
            return true;
        }
        assertThat(seen.get("how")).as(said).isEqualTo(all.get("how"));
        if (request.newest() && request.from() == 0) {
            assertThat(seen.get("instead")).as(said).isEqualTo(all.get("instead"));
        }
        if (seen.get("exact").asBoolean()) {
            assertThat(seen.get("total").asInt()).as(said).isEqualTo(total);
        } else {
            assertThat(seen.get("total").asInt()).as(said).isGreaterThanOrEqualTo(total);
        }
        List<JsonNode> hits = list(seen.get("hits"));
        List<JsonNode> allHits = list(all.get("hits"));
        assertThat(hits).as(said).doesNotHaveDuplicates().isSubsetOf(allHits);
        boolean lookedAtAll =
                request.from() == 0 && hits.size() == seen.get("next").asInt();
        if (lookedAtAll && request.newest()) {
            assertThat(hits).as(said).isEqualTo(allHits.subList(0, hits.size()));
        }
        countsAgree(request, seen, all, lookedAtAll && !seen.get("more").asBoolean());
        boolean complete = !seen.get("more").asBoolean() || hits.size() == request.size();
        if (complete && request.from() == 0) {
            assertThat(hits).as(said).hasSize(Math.min(request.size(), total));
        }
        return complete;
    }

    /** The browser counts also what it did not look into: there may be fewer, but no more. */
    private static void countsAgree(SearchRequest request, JsonNode seen, JsonNode all, boolean exact) {
        if (!request.counts()) {
            assertThat(seen.get("facets").isNull()).isTrue();
        } else if (exact && request.facets().isEmpty()) {
            assertThat(counts(seen)).as(request + "\n" + seen).isEqualTo(counts(all));
        } else {
            all.get("facets")
                    .forEachEntry((name, values) -> values.forEach(
                            value -> assertThat(list(seen.get("facets").get(name)))
                                    .as(request + "\n" + seen)
                                    .anyMatch(v -> v.get("value").equals(value.get("value"))
                                            && v.get("count").asInt()
                                                    >= value.get("count").asInt())));
        }
    }

    /** A site without documents has no facets. */
    private static JsonNode counts(JsonNode answer) {
        return answer.get("facets").isNull() ? JSON.createObjectNode() : answer.get("facets");
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static String refused(String name, Map<String, byte[]> files) {
        write(name, files);
        return refused(List.of(name)).get(0);
    }

    /** With which code each index is refused. */
    private static List<String> refused(List<String> indexes) {
        JsonNode all = inBrowser(
                indexes,
                Stream.of("窗口无人值守", "完成率70.71%", "号", "ppp")
                        .map(asked -> SearchRequest.of(asked, 10))
                        .toList());
        List<String> codes = new ArrayList<>();
        for (JsonNode answers : all) {
            JsonNode error = null;
            for (JsonNode answer : answers) {
                error = error == null ? answer.get("error") : error;
            }
            codes.add(Objects.requireNonNull(error, "not refused").get("code").asString());
        }
        return codes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "longer", "changed", "empty"})
    void aDamagedFileIsNeverBelieved(String damage) {
        Map<String, byte[]> files = CORPUS.index(Corpus.SMALL_FILES);
        files.replaceAll((path, content) -> path.equals("root.bin") ? content : damaged(content, damage));
        assertThat(refused("files-" + damage, files)).isEqualTo("corrupt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "longer", "empty"})
    void norADamagedRoot(String damage) {
        Map<String, byte[]> files = CORPUS.index(Corpus.SMALL_FILES);
        files.replaceAll((path, content) -> path.equals("root.bin") ? damaged(content, damage) : content);
        assertThat(refused("root-" + damage, files)).isEqualTo("corrupt");
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
        byte[] root = Objects.requireNonNull(CORPUS.index(IndexOptions.DEFAULT).get("root.bin"));
        List<String> names = new ArrayList<>();
        for (int at = 0; at < root.length; at++) {
            byte[] other = root.clone();
            other[at] ^= 4;
            names.add("byte-" + at);
            write("byte-" + at, Map.of("root.bin", other));
        }

        for (int from = 0; from < names.size(); from += 50) {
            List<String> some = names.subList(from, Math.min(names.size(), from + 50));
            List<String> codes = refused(some);
            for (int i = 0; i < some.size(); i++) {
                assertThat(codes.get(i)).as(some.get(i)).isEqualTo(from + i == 1 ? "stale" : "corrupt");
            }
        }
    }

    /** A new root over the files of an old build: what is missing is missed, nothing wrong is shown. */
    @Test
    void aFileThatIsMissingIsSaidToBe() {
        byte[] root = Objects.requireNonNull(CORPUS.index(Corpus.SMALL_FILES).get("root.bin"));
        Map<String, byte[]> others = Corpus.madeUp(8, 120).index(Corpus.SMALL_FILES);
        others.put("root.bin", root);

        assertThat(refused("none", Map.of())).isEqualTo("network");
        assertThat(refused("only-root", Map.of("root.bin", root))).isEqualTo("network");
        assertThat(refused("other-build", others)).isEqualTo("network");
    }
}
