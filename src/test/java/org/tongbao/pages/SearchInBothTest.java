package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.tongbao.search.Facets;
import org.tongbao.search.IndexOptions;
import org.tongbao.search.SearchException;
import org.tongbao.search.SearchRequest;
import org.tongbao.search.Searcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The browser and Java give the same answers from the same files. */
@Tag("browser")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SearchInBothTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ASK = """
            const requests = JSON.parse(arguments[1]);
            return Promise.all([import('/js/search-index.js'), import('/js/search-query.js')]).then(async modules => {
              const answers = [];
              let search;
              for (const request of requests) {
                try {
                  search = search || new modules[1].Search(await modules[0].openIndex(arguments[0]), '/pages');
                  answers.push(await search.find(request, null));
                } catch (e) {
                  answers.push({error: {code: e.code || String(e)}});
                }
              }
              return JSON.stringify(answers);
            });
            """;

    private static final Corpus CORPUS = Corpus.madeUp(11, 150);

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
        CORPUS.html()
                .forEach((address, html) ->
                        write("pages" + address + "index.html", html.getBytes(StandardCharsets.UTF_8)));
        server = FileServer.of(folder);
        browser = Browser.start();
        browser.open(server.url("/"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
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
        String answers = (String) browser.run(ASK, server.url("/" + index + "/"), JSON.writeValueAsString(asked));
        JsonNode all = JSON.readTree(answers);
        // Of no meaning to others: how long it took, and what was asked.
        all.forEach(a -> ((ObjectNode) a).remove(List.of("ms", "from")));
        return all;
    }

    private static JsonNode inJava(Searcher searcher, SearchRequest request) {
        try {
            return JSON.readTree(SearchJson.of(searcher.find(request)));
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
                all.add(new SearchRequest("\"" + some + "\"", Map.of(), false, 0, 150, false));
                all.add(new SearchRequest("窗口 -" + some, Map.of(), false, 0, 10, true));
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
    @ValueSource(booleans = {true, false})
    void theSameAnswersFromTheSameFiles(boolean small) throws SearchException {
        String name = small ? "small" : "usual";
        IndexOptions options = small ? Corpus.SMALL_FILES : IndexOptions.DEFAULT;
        CORPUS.index(options).forEach((path, content) -> write(name + "/" + path, content));
        Searcher searcher = CORPUS.searcher(options);
        List<SearchRequest> requests = requests();

        JsonNode answers = inBrowser(name, requests);

        assertThat(answers).hasSize(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            SearchRequest request = requests.get(i);
            JsonNode expected = inJava(searcher, request);
            String seen = request + "\n" + answers.get(i);
            if (looksFurther(expected, request)) {
                assertThat(answers.get(i).get("how")).as(seen).isEqualTo(expected.get("how"));
            } else {
                assertThat(answers.get(i)).as(seen).isEqualTo(expected);
            }
        }
        assertThat(requests.stream().filter(r -> looksFurther(inJava(searcher, r), r)))
                .as("these are few")
                .hasSizeLessThan(requests.size() / 10);
    }

    /** Where so many pages only seem to fit, Java looks into more of them than a browser would fetch. */
    private static boolean looksFurther(JsonNode answer, SearchRequest request) {
        return answer.has("next") && answer.get("next").asInt() - request.from() > request.size() * 5;
    }

    @Test
    void theSameWordsForWhatIsWrongWithTheFiles() throws SearchException {
        Map<String, byte[]> files = CORPUS.index(Corpus.SMALL_FILES);
        byte[] root = Objects.requireNonNull(files.get("root.bin"));
        byte[] other = root.clone();
        other[1]++;
        byte[] damaged = root.clone();
        damaged[20] ^= 1;
        write("other/root.bin", other);
        write("damaged/root.bin", damaged);
        write("without/root.bin", root);
        files.forEach((path, content) ->
                write("cut/" + path, path.equals("root.bin") ? content : new byte[] {content[0], 1, 2}));

        Map<String, String> said = new LinkedHashMap<>();
        for (String index : List.of("other", "damaged", "without", "cut", "none")) {
            JsonNode answer =
                    inBrowser(index, List.of(SearchRequest.of("窗口", 10))).get(0);
            said.put(index, answer.get("error").get("code").asString());
            assertThat(answer).isEqualTo(inJava(index));
        }
        assertThat(said.values()).containsExactly("stale", "corrupt", "network", "corrupt", "network");
    }

    private static JsonNode inJava(String index) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path at = folder.resolve(index);
        try (Stream<Path> all = Files.exists(at) ? Files.walk(at) : Stream.empty()) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(at.relativize(file).toString(), Files.readAllBytes(file));
            }
            return inJava(Searcher.of(files, address -> Optional.empty()), SearchRequest.of("窗口", 10));
        } catch (SearchException e) {
            return JSON.readTree(SearchJson.failure(e.reason().code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
