package org.tongbao.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.search.SearchIndex;

/** What one more entry costs in a build, in calls, files and bytes: a regression is seen before it is felt. */
@Tag("once")
class WorkPerEntryTest {

    private static final String PARSE = "org/commonmark/parser/Parser.parse";
    private static final String TEMPLATE_PARSE = "freemarker/core/FMParser.Root";
    private static final String RENDER = "org/tongbao/render/Templates.render";

    private static final int FEW = 20;
    private static final int MANY = 40;

    /** Calls, files and bytes of one build. */
    private record Cost(Map<String, Long> calls, long files, long pages, long indexBytes) {}

    @TempDir
    private Path folder;

    private Method program;

    @BeforeEach
    void theProgramWithItsCallsCounted() throws ReflectiveOperationException {
        program = new CountingLoader(Set.of(PARSE, TEMPLATE_PARSE, RENDER))
                .loadClass("org.tongbao.cli.Tongbao")
                .getMethod("at", Path.class, String.class, String[].class);
    }

    @Test
    void oneMoreEntryCostsNoMoreThanIsStated() throws Exception {
        Cost first = cost(1);
        Cost few = cost(FEW);
        Cost many = cost(MANY);

        // For the facts in it, for its page, and for its text in the data files.
        assertThat(perEntry(few.calls.get(PARSE), many.calls.get(PARSE))).isEqualTo(3);
        assertThat(first.calls.get(TEMPLATE_PARSE)).as("templates parsed").isPositive();
        assertThat(many.calls.get(TEMPLATE_PARSE)).as("templates parsed again").isZero();
        assertThat(many.calls.get(RENDER)).as("renderings").isEqualTo(many.pages);
        assertThat(perEntry(few.files, many.files)).as("files of an entry").isLessThanOrEqualTo(2.5);
        assertThat(perEntry(few.indexBytes, many.indexBytes))
                .as("bytes of the index")
                .isBetween(1.0, 120.0);
    }

    private static double perEntry(long few, long many) {
        return (double) (many - few) / (MANY - FEW);
    }

    private Cost cost(int entries) throws IOException, ReflectiveOperationException {
        Path root = Files.createTempDirectory(folder, "site");
        TestSite site = TestSite.in(root);
        for (int i = 0; i < entries; i++) {
            site.notice("n" + i, "", "查摆问题" + (100 + i) + "个，窗口值守和电话接听都有改进。\n\n- 限时办结\n- 首问负责\n");
        }
        Map<String, Long> before = calls();
        program.invoke(null, root, "build", new String[] {"--out", site.out().toString()});
        Map<String, Long> calls = calls();
        calls.replaceAll((method, count) -> count - before.get(method));
        List<Path> files = files(site.out());
        long pages = files.stream().filter(f -> f.toString().endsWith(".html")).count();
        return new Cost(calls, files.size(), pages, bytes(files, site.out().resolve(SearchIndex.FOLDER)));
    }

    private static Map<String, Long> calls() {
        Map<String, Long> calls = new TreeMap<>();
        List.of(PARSE, TEMPLATE_PARSE, RENDER).forEach(m -> calls.put(m, Work.calls(m)));
        return calls;
    }

    private static List<Path> files(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static long bytes(List<Path> files, Path below) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += file.startsWith(below) ? Files.size(file) : 0;
        }
        return bytes;
    }
}
