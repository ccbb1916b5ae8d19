package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The benches fit the program: all are compiled, and those that need no other tool run on a tiny site. */
@Tag("once")
class BenchTest {

    private static final Path BENCHES = TestSite.REPOSITORY.resolve("src/bench");

    @Test
    void everyProgramCompiles(@TempDir Path classes) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(BENCHES)) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
        }

        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(BENCHES)) {
            return files.filter(f -> Files.isRegularFile(f) && Files.isExecutable(f))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptIsSound(Path script) throws Exception {
        run("bash", "-n", script.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledgers 2 3 1",
                "digits src/test/resources/sites/small/site",
                "speed/run.sh 20 --rounds 1 --no-peers"
            })
    void itRuns(String bench) throws Exception {
        run("bash", "-c", "src/bench/" + bench);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(TestSite.REPOSITORY.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }
}
