package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The site in {@code content}, built once for all the tests that look at its pages. */
final class SampleSite {

    /** What {@code content/site.yaml} says. */
    static final String BASE_URL = "https://tongbao.example.gov.cn";

    private static final Path OUT = build();

    private SampleSite() {}

    /** The folder that holds the built site. */
    static Path out() {
        return OUT;
    }

    /** Every page, relative to the folder. */
    static List<Path> pages() {
        try (Stream<Path> files = Files.walk(OUT)) {
            return files.filter(f -> f.toString().endsWith(".html"))
                    .map(OUT::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path build() {
        try {
            Path folder = Files.createTempDirectory("tongbao-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Path out = folder.resolve("site-output");
            Tongbao.Run build = Tongbao.at(TestSite.REPOSITORY, "build", "--out", out.toString());
            assertThat(build.status()).as(build.err()).isZero();
            return out;
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
