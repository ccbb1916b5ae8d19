package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongbao.TestSite;

class ExampleForEveryReaderTest extends ForEveryReader {

    ExampleForEveryReaderTest() {
        super(BuiltSite.EXAMPLE);
    }

    /** So that a kind that comes later is not forgotten. */
    @Test
    void aPageOfEveryKindIsLookedAt() throws IOException {
        try (Stream<Path> folders = Files.list(TestSite.REPOSITORY.resolve("examples/moushi/content"))) {
            assertThat(folders.filter(Files::isDirectory).map(f -> "/" + f.getFileName() + "/"))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(
                                    Arrays.stream(PageType.values()).map(PageType::address))
                            .as(folder)
                            .anyMatch(a -> a.startsWith(folder) && a.length() > folder.length()));
        }
    }
}
