package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.cli.Tongbao;

/**
 * Whole small sites with everything they are built into: {@code sites/NAME/site} makes {@code sites/NAME/expected}, and
 * the build prints {@code sites/NAME/printed.txt}. The theme is a plain one of the tests' own, so that what is compared
 * is what the program says, not how it looks.
 *
 * <p>Run with {@code -Dgolden=write} to write what is built as expected.
 */
class WholeSiteTest {

    private static final Path SITES = TestSite.REPOSITORY.resolve("src/test/resources/sites");

    static Stream<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(SITES)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isBuiltIntoWhatIsExpected(String name, @TempDir Path folder) throws IOException {
        TestSite site =
                TestSite.copy(SITES.resolve(name).resolve("site"), folder).plainTheme();

        Tongbao.Run build = Tongbao.run("build", "--site", folder.toString(), "--as-of", "2018-10-31");

        assertThat(build.status()).as(build.err()).isZero();
        String printed = build.err().replaceAll("用时.*", "用时……");
        // What the index of the search holds is told by its own tests; here its bytes would say nothing to a reader.
        delete(site.out().resolve("search/index"));
        Path expected = SITES.resolve(name).resolve("expected");
        if ("write".equals(System.getProperty("golden"))) {
            rewrite(expected, site.out());
            Files.writeString(expected.resolveSibling("printed.txt"), printed);
        }
        assertThat(printed).isEqualTo(Files.readString(expected.resolveSibling("printed.txt")));
        assertThat(Trees.of(site.out()).keySet()).isEqualTo(Trees.of(expected).keySet());
        for (String file : Trees.of(expected).keySet()) {
            if (file.endsWith(".xlsx")) {
                assertThat(site.out().resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
            } else {
                assertThat(site.page(file)).as(file).isEqualTo(Files.readString(expected.resolve(file)));
            }
        }
    }

    private static void rewrite(Path expected, Path built) throws IOException {
        if (Files.exists(expected)) {
            delete(expected);
        }
        TestSite.copy(built, expected);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepest) {
                Files.delete(path);
            }
        }
    }
}
