package org.tongbao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A short slice of each fuzzer. {@code src/bench/fuzz} runs them for long, and repeats one input by its seed; {@code
 * -Dfuzz.seed=N} begins elsewhere.
 */
@Tag("once")
class FuzzTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"text, 30", "table, 60", "kind, 30", "picture, 30", "output, 3"})
    void noInputBringsTheProgramDown(String name, int inputs) {
        long seed = Long.getLong("fuzz.seed", 1);
        System.out.printf("fuzz %s from seed %d%n", name, seed);
        Fuzzer fuzzer = Fuzzing.all(folder).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();

        Fuzzing.Result result = Fuzzing.run(fuzzer, seed, n -> n < inputs, folder, false);

        assertThat(result.failures()).isEmpty();
        assertThat(result.inputs()).isEqualTo(inputs);
        assertThat(result.counts().getOrDefault("declaration refused", 0)).isLessThanOrEqualTo(inputs / 10);
        assertThat(result.counts().keySet()).as("both outcomes").containsAll(outcomes(name));
    }

    /** A fuzzer whose inputs are all refused, or none, tries nothing. */
    private static List<String> outcomes(String name) {
        return name.equals("output") ? List.of("build 0", "diff 0", "search 0") : List.of("accepted", "refused");
    }
}
