package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.Kind;

/** {@code docs/kinds-reference.md} is what the program prints, and its examples work in a new site. */
@Tag("once")
class KindsPageTest {

    private static final Path PAGE = TestSite.REPOSITORY.resolve("docs/kinds-reference.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("例子 `(content/([^/]+)/[^`]+)`：\\n\\n```\\n(.*?)```", Pattern.DOTALL);

    private static final String ONLY_THE_NORMS = "content/site\\.yaml: 警告\\[NRM003].*\\n错误 0 处，警告 1 处。\\n";

    @TempDir
    private Path folder;

    private final Map<String, Map<String, String>> examples = new LinkedHashMap<>();

    @BeforeEach
    void readTheExamples() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            examples.computeIfAbsent(matcher.group(2), f -> new LinkedHashMap<>())
                    .put(matcher.group(1), matcher.group(3));
        }
    }

    /** Run with {@code -Dgolden=write} to write what is printed. */
    @Test
    void thePageIsWhatTheProgramPrints() throws IOException {
        String printed =
                Tongbao.at(TestSite.in(folder).root(), "kinds", "--markdown").out();

        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, printed);
        }
        assertThat(PAGE).content().isEqualTo(printed);
        assertThat(examples.keySet())
                .containsExactlyInAnyOrderElementsOf(BuiltInKinds.kinds().folders());
    }

    @Test
    void eachExampleAloneIsAcceptedByANewSite() {
        Path fresh = newSite("fresh");
        for (Kind kind : BuiltInKinds.kinds().all()) {
            Path site = TestSite.copy(fresh, folder.resolve(kind.name())).root();
            lay(examples.getOrDefault(kind.folder(), Map.of()), site);

            assertThat(Tongbao.run("check", "--site", site.toString()).out())
                    .as(kind.name())
                    .matches(ONLY_THE_NORMS);
        }
    }

    @Test
    void allExamplesTogetherBuildWithNothingLeftOut() {
        Path site = newSite("all");
        examples.values().forEach(files -> lay(files, site));

        Tongbao.Run build = Tongbao.run("build", "--site", site.toString());

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(build.err()).containsPattern("警告\\[NRM003].*\\n" + (examples.size() + 1) + " 篇，");
        assertThat(site.resolve("site-output/ledgers/2018/ledger-1/index.html"))
                .content()
                .contains("窗口上班时间无人", "增加一名值班人员");
        assertThat(site.resolve("site-output/accountability/2018/accountability-1/index.html"))
                .content()
                .contains("提醒谈话");
    }

    private Path newSite(String name) {
        Path site = folder.resolve(name);
        assertThat(Tongbao.run("init", site.toString(), "--yes").status()).isZero();
        return site;
    }

    private static void lay(Map<String, String> files, Path site) {
        files.forEach((path, text) -> {
            try {
                Files.createDirectories(site.resolve(path).getParent());
                Files.writeString(site.resolve(path), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
