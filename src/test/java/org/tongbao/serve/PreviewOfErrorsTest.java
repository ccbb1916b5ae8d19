package org.tongbao.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.http.Answers;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;

/** Whatever is wrong with an entry, the preview shows the pages of a site: every diagnostic has a site that calls it forth. */
@Tag("once")
class PreviewOfErrorsTest {

    private static final Path FIXTURES = TestSite.REPOSITORY.resolve("src/test/resources/diagnostics");

    @Test
    void everyPageOfASiteWithAnErrorCanBeShown(@TempDir Path folder) throws IOException {
        List<String> hidden = new ArrayList<>();
        int shown = 0;
        for (Path fixture : fixtures()) {
            String code = fixture.getFileName().toString();
            TestSite site = TestSite.copy(FIXTURES.resolve("base"), folder.resolve(code))
                    .overlay(fixture);
            BuildResult built =
                    Pipeline.prepare(new BuildRequest(site.root(), site.out(), LocalDate.of(2026, 11, 22), true));
            if (built.renderer().isEmpty()) {
                hidden.add(code);
                continue;
            }
            for (Page page : pages(built)) {
                try {
                    page.content().writeTo(new ByteArrayOutputStream());
                    shown++;
                } catch (RenderException e) {
                    // The page says what is wrong with it, as at any time.
                } catch (RuntimeException e) {
                    hidden.add(code + " " + page.file() + " " + e);
                }
            }
        }

        assertThat(hidden).as("only a theme that cannot be opened hides all").containsExactly("THM002", "THM004");
        assertThat(shown).isGreaterThan(2_000);
    }

    private static List<Page> pages(BuildResult built) {
        return built.renderer()
                .orElseThrow()
                .pages()
                .filter(p -> p.mediaType().equals(Answers.HTML))
                .toList();
    }

    private static List<Path> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.filter(f -> !f.endsWith("base")).sorted().toList();
        }
    }
}
