package org.tongbao.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Runs a fuzzer over seeds in a row. */
public final class Fuzzing {

    /** A failure, with the seed that repeats it. */
    record Failure(String fuzzer, long seed, String what) {
        @Override
        public String toString() {
            return fuzzer + " seed " + seed + ": " + what;
        }
    }

    /**
     * What became of the inputs of one fuzzer.
     *
     * @param inputs how many were made
     * @param counts how often what became of them
     */
    record Result(int inputs, Map<String, Integer> counts, List<Failure> failures) {}

    private Fuzzing() {}

    static List<Fuzzer> all(Path folder) {
        return List.of(
                new TextFuzzer(), new TableFuzzer(), new KindFuzzer(), new PictureFuzzer(), new OutputFuzzer(folder));
    }

    /**
     * Runs a fuzzer while there is more to do.
     *
     * @param first the seed of the first input; the next has the next
     * @param more whether another input is made, given how many were
     * @param folder where sites are put; an input's is deleted when it is done
     */
    static Result run(Fuzzer fuzzer, long first, IntPredicate more, Path folder, boolean keep) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Failure> failures = new ArrayList<>();
        int inputs = 0;
        for (; more.test(inputs); inputs++) {
            long seed = first + inputs;
            Path place = folder.resolve(fuzzer.name() + "-" + seed);
            Trial trial = new Trial(place, seed);
            fuzzer.run(trial, new Chance(seed));
            trial.counts().forEach((what, n) -> counts.merge(what, n, Integer::sum));
            trial.failures().forEach(what -> failures.add(new Failure(fuzzer.name(), seed, what)));
            if (!keep) {
                delete(place);
                delete(folder.resolve(fuzzer.name() + "-" + seed + "-clean"));
            }
        }
        return new Result(inputs, counts, failures);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints what became of many inputs of each fuzzer.
     *
     * @param arguments the first seed, how many inputs of each, the folder for sites, then the names of the fuzzers, all
     *     when none is named. One input is kept in the folder, to be looked at.
     */
    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        List<String> names = List.of(arguments).subList(3, arguments.length);
        boolean failed = false;
        for (Fuzzer fuzzer : all(folder)) {
            if (names.isEmpty() || names.contains(fuzzer.name())) {
                long start = System.nanoTime();
                Result result = run(fuzzer, first, n -> n < count, folder, count == 1);
                System.out.printf(
                        "%-8s seed %d, %d inputs, %d s, %s%n",
                        fuzzer.name(),
                        first,
                        result.inputs(),
                        (System.nanoTime() - start) / 1_000_000_000,
                        result.counts());
                result.failures().forEach(f -> System.out.println("  " + f));
                failed |= !result.failures().isEmpty();
            }
        }
        System.exit(failed ? 1 : 0);
    }
}
