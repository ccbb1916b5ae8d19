package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is opened for the first time costs little: at most 30 KB over the line, with a list of 60 rows 40 KB, and six requests. */
@Tag("once")
class WeightTest {

    private static final int MOST_BYTES = 30 << 10;
    private static final int MOST_BYTES_OF_A_LIST = 40 << 10;

    /** Two kilobytes of it read and show rows: without them a hit in a table is cells without their columns. */
    private static final int MOST_BYTES_OF_SEARCH = 18 << 10;

    private static final int MOST_REQUESTS = 6;

    /** What a browser fetches for a page: its stylesheet, scripts, icon, manifest and pictures. */
    private static final Pattern FETCHED =
            Pattern.compile("<(?:script src|img src|link rel=\"(?:stylesheet|icon|manifest)\" href)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notices/2026/moushi-notice-launch-2026/",
                "/awards/2026/moushi-top-ten-2026/",
                "/complaints/2025/moushi-complaints-2025-12/"
            })
    void anEntryIsLight(String address) throws IOException {
        weigh(address, MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pledges/2026/moushi-pledges-2026-08/", "/ledgers/2026/moushi-ledger-2026-08/"})
    void aLongListIsLight(String address) throws IOException {
        weigh(address, MOST_BYTES_OF_A_LIST);
    }

    private static void weigh(String address, int most) throws IOException {
        Path out = BuiltSite.EXAMPLE.out();
        String page = Files.readString(out.resolve(address.substring(1) + "index.html"));
        List<String> fetched = FETCHED.matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .distinct()
                .toList();
        int bytes = gzipped(out.resolve(address.substring(1) + "index.html"));
        for (String file :
                fetched.stream().filter(f -> f.matches(".*\\.(css|js)")).toList()) {
            bytes += gzipped(out.resolve(file.substring(1)));
        }

        System.out.printf(
                "%s: %,d bytes gzip of HTML, CSS and scripts, %d requests%n", address, bytes, 1 + fetched.size());
        assertThat(bytes).as(address).isLessThanOrEqualTo(most);
        assertThat(Stream.concat(Stream.of(address), fetched.stream())).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
    }

    /** All code of the search: of its page and of the worker. What stands in for it elsewhere is loaded elsewhere only. */
    @Test
    void theSearchIsLight() throws IOException {
        Path assets = BuiltSite.EXAMPLE.out().resolve("assets");
        int bytes = 0;
        try (Stream<Path> files = Files.list(assets)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("search(-worker)?\\.[0-9a-f]+\\.js"))
                    .toList()) {
                bytes += gzipped(file);
            }
        }

        System.out.printf("search: %,d bytes gzip of scripts%n", bytes);
        assertThat(bytes).isBetween(1, MOST_BYTES_OF_SEARCH);
    }

    private static int gzipped(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        }
        return bytes.size();
    }
}
