package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The sites of the repository, each built once for all the tests that look at its pages. */
enum BuiltSite {
    /** {@code content}: the figures of the sources. */
    SAMPLE("", "https://tongbao.example.gov.cn"),
    /** {@code examples/moushi}: invented, with full rows. */
    EXAMPLE("examples/moushi", "https://moushi.example.gov.cn");

    private final String folder;
    private final String baseUrl;

    /** Where each was built. */
    private static final Map<BuiltSite, Path> BUILT = new ConcurrentHashMap<>();

    BuiltSite(String folder, String baseUrl) {
        this.folder = folder;
        this.baseUrl = baseUrl;
    }

    /** What its {@code site.yaml} says. */
    String baseUrl() {
        return baseUrl;
    }

    /** The folder that holds the built site. */
    Path out() {
        return BUILT.computeIfAbsent(this, BuiltSite::build);
    }

    /** Every page, relative to the folder. */
    List<Path> pages() {
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(f -> f.toString().endsWith(".html"))
                    .map(out()::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path build() {
        try {
            Path temporary = Files.createTempDirectory("tongbao-site");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
            Path to = temporary.resolve("site-output");
            Tongbao.Run build = Tongbao.at(TestSite.REPOSITORY.resolve(folder), "build", "--out", to.toString());
            assertThat(build.status()).as(build.err()).isZero();
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // The system clears its temporary folder itself.
        }
    }
}
