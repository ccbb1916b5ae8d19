package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher, as a person runs it; and the sample site the same bytes wherever it is built. */
@Tag("once")
class LauncherTest {

    private static final Path LAUNCHER = TestSite.REPOSITORY.resolve("tongbao");

    @TempDir
    private static Path folder;

    private static Map<String, String> expected = Map.of();

    private record Result(int status, String output) {}

    @BeforeAll
    static void buildTheSampleOnce() throws Exception {
        Path out = folder.resolve("expected");
        Result build = run(Map.of(), "build", "--as-of", "2026-11-22", "--out", out.toString());
        assertThat(build.status()).as(build.output()).isZero();
        expected = Trees.of(out);
        assertThat(expected).hasSizeGreaterThan(100);
    }

    /** Each thing that might change the bytes, several at once: a build takes seconds. */
    static Stream<Arguments> elsewhere() throws IOException {
        List<Arguments> all = new ArrayList<>(List.of(arguments(
                "077", Map.of("TZ", "Pacific/Apia", "JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR"))));
        for (Path jdk : jdks()) {
            all.add(arguments("022", Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", "C", "LANG", "C")));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "umask {0} {1}")
    @MethodSource("elsewhere")
    void theSampleIsTheSameBytes(String umask, Map<String, String> environment, @TempDir Path copy) throws Exception {
        TestSite.copy(TestSite.REPOSITORY.resolve("content"), copy.resolve("content"));

        Result build = run(umask, environment, "build", "--site", copy.toString(), "--as-of", "2026-11-22");

        assertThat(build.status()).as(build.output()).isZero();
        assertThat(Trees.of(copy.resolve("site-output"))).isEqualTo(expected);
    }

    @Test
    void picturesAreTheSameBytesOnEveryJdk(@TempDir Path copy) throws Exception {
        TestSite site = TestSite.in(copy)
                .write("content/notices/2018/x/index.md", """
                        ---
                        title: 图
                        published: 2018-09-27
                        source: 报
                        attachments: [photo.jpg, plan.png]
                        ---
                        ![一](photo.jpg)![二](plan.png)![三](old.gif)
                        """)
                .write("content/notices/2018/x/photo.jpg", TestPictures.photo(1300, 700, 8, "x"))
                .write("content/notices/2018/x/plan.png", TestPictures.png(1300, 700))
                .write("content/notices/2018/x/old.gif", TestPictures.gif(900, 500));
        Map<String, Map<String, String>> trees = new TreeMap<>();
        for (Path jdk : jdks()) {
            Path out = copy.resolve(jdk.getFileName());
            Result build = run(
                    Map.of("JAVA_HOME", jdk.toString()),
                    "build",
                    "--site",
                    site.root().toString(),
                    "--as-of",
                    "2026-11-22",
                    "--out",
                    out.toString());
            assertThat(build.status()).as(build.output()).isZero();
            trees.put(jdk.toString(), Trees.of(out));
        }
        assertThat(Set.copyOf(trees.values())).hasSize(1);
    }

    @Test
    void itRunsFromAnywhereAndThroughALink(@TempDir Path elsewhere) throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("tb"), LAUNCHER);

        Process version = new ProcessBuilder(link.toString(), "--version")
                .directory(elsewhere.toFile())
                .start();

        assertThat(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("tongbao 0.");
        assertThat(version.waitFor()).isZero();
    }

    @Test
    void aJavaHomeWithoutJavaIsSaidPlainly() throws Exception {
        Result run = run(Map.of("JAVA_HOME", "/nowhere"), "--version");

        assertThat(run.output()).contains("JAVA_HOME").contains("/nowhere");
        assertThat(run.status()).isEqualTo(74);
    }

    /** The cache makes a start faster; a start must not depend on it. */
    @ParameterizedTest
    @MethodSource("jdks")
    void aSpoiledCacheOfAnEarlierStartIsPassedOver(Path jdk) throws Exception {
        Map<String, String> java = Map.of("JAVA_HOME", jdk.toString());
        run(java, "--version"); // makes the cache where there is none
        try (Stream<Path> caches = Files.list(TestSite.REPOSITORY.resolve("target/app/cds"))) {
            for (Path cache : caches.toList()) {
                Files.delete(cache);
                Files.writeString(cache, "not a cache");
            }
        }

        Result run = run(java, "--version");

        assertThat(run.output().lines()).singleElement().asString().startsWith("tongbao 0.");
        try (Stream<Path> caches = Files.list(TestSite.REPOSITORY.resolve("target/app/cds"))) {
            for (Path cache : caches.toList()) {
                Files.delete(cache);
            }
        }
    }

    /** What stands in git of the output folder is what every build writes there, so that a build leaves git clean. */
    @Test
    void theMarkerInGitIsTheOneBuildsWrite() throws IOException {
        assertThat(folder.resolve("expected/.tongbao"))
                .hasSameTextualContentAs(TestSite.REPOSITORY.resolve("site-output/.tongbao"));
    }

    private static List<Path> jdks() throws IOException {
        Path folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(j -> !Files.isSymbolicLink(j))
                    .filter(j -> Files.isExecutable(j.resolve("bin/javac")))
                    .sorted()
                    .toList();
        }
    }

    private static Result run(Map<String, String> environment, String... arguments) throws Exception {
        return run("022", environment, arguments);
    }

    private static Result run(String umask, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", "-c", "umask " + umask + " && exec \"$0\" \"$@\"", LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(TestSite.REPOSITORY.toFile())
                .redirectErrorStream(true);
        Optional.ofNullable(System.getenv("JAVA_HOME"))
                .ifPresent(j -> builder.environment().put("JAVA_HOME", j));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
