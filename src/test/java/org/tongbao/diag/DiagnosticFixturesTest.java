package org.tongbao.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/**
 * One fixture a diagnostic: the files in {@code diagnostics/CODE/}, laid over {@code diagnostics/base/}, make
 * {@code tongbao check} print {@code expected.zh.txt}, and {@code expected.en.txt} with {@code --lang en}.
 *
 * <p>Run with {@code -Dgolden=write} to write what is printed as expected.
 */
@Tag("once")
class DiagnosticFixturesTest {

    private static final Path FIXTURES = TestSite.REPOSITORY.resolve("src/test/resources/diagnostics");

    /** Diagnostics that no file in a repository can call forth; BadInputTest, OutputTest, BuildDiffTest, BuildOverPublishedTest and, of office files, ImportTest do. */
    private static final Set<String> MADE_ELSEWHERE = Set.of(
            "CSV011", "FIL004", "FIL005", "FIL006", "FIL007", "FIL009", "FIL013", "FIL018", "FLD011", "YML008",
            "OUT001", "OUT002", "OUT003", "OUT004", "OUT005", "OUT006", "OUT007", "URL004", "URL005", "COR005",
            "OFF007", "OFF008", "OFF009", "OFF010", "OFF011", "OFF012", "OFF013", "OFF014", "OFF015");

    static Stream<String> codes() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders
                    .map(f -> f.getFileName().toString())
                    .filter(n -> !n.equals("base"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void saysWhatIsWrongWhereAndWhatToWrite(String code, @TempDir Path folder) throws IOException {
        TestSite site = TestSite.copy(FIXTURES.resolve("base"), folder).overlay(FIXTURES.resolve(code));

        String chinese = printed(site, "zh");
        String english = printed(site, "en");

        assertThat(chinese).contains("[" + code + "]");
        assertGolden(FIXTURES.resolve(code).resolve("expected.zh.txt"), chinese);
        assertGolden(FIXTURES.resolve(code).resolve("expected.en.txt"), english);
    }

    /** What check prints; a mistake in a template only shows when pages are made. */
    private static String printed(TestSite site, String language) {
        Tongbao.Run check = Tongbao.at(site.root(), "check", "--lang", language);
        if (!check.out().contains("[")) {
            return Tongbao.at(site.root(), "build", "--lang", language).err();
        }
        return check.out();
    }

    private static void assertGolden(Path golden, String actual) throws IOException {
        String diagnostics = actual.substring(0, actual.strip().lastIndexOf('\n') + 1);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, diagnostics);
        }
        assertThat(golden).hasContent(diagnostics.stripTrailing());
    }

    @Test
    void everyCodeHasAFixture() throws IOException {
        Set<String> missing =
                new TreeSet<>(Arrays.stream(Code.values()).map(Code::name).toList());
        missing.removeAll(MADE_ELSEWHERE);
        missing.removeAll(codes().toList());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeIsExplained() throws IOException {
        String docs = Files.readString(TestSite.REPOSITORY.resolve("docs/diagnostics.md"));
        List<String> unexplained = Arrays.stream(Code.values())
                .map(Code::name)
                .filter(c -> !docs.contains("\n### " + c + " "))
                .toList();

        assertThat(unexplained).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSame() {
        Messages chinese = Messages.in(Language.ZH);
        Messages english = Messages.in(Language.EN);

        assertThat(english.keys()).isEqualTo(chinese.keys());
        assertThat(chinese.keys())
                .containsAll(Arrays.stream(Code.values()).map(Code::name).toList());
    }
}
