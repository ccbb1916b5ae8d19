package org.tongbao.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tongbao.TestSite;
import org.tongbao.Trees;
import org.tongbao.cli.Tongbao;

/** One input: its site, what the program is asked, and what went wrong. */
final class Trial {

    /** What no command may take longer than. */
    static final int LIMIT_SECONDS = 60;

    private static final int MACHINE = 74;

    private final TestSite site;
    private final String language;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private String report = "[]";
    private String builtReport = "";

    Trial(Path folder, long seed) {
        site = TestSite.in(folder);
        language = seed % 2 == 0 ? "zh" : "en";
    }

    TestSite site() {
        return site;
    }

    List<String> failures() {
        return failures;
    }

    /** How often what became of an input. */
    Map<String, Integer> counts() {
        return counts;
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void fail(String what) {
        failures.add(what);
    }

    /** Checks the site; every diagnostic must lie in its file and say something. */
    int check() {
        Tongbao.Run run = run("check", "--format", "json");
        if (run.status() == 0 || run.status() == 1) {
            report = run.out();
            failures.addAll(new Verdict(site.root()).diagnostics(run.out()));
            count(run.status() == 0 ? "accepted" : "refused");
            new Verdict(site.root()).codes(report).forEach(this::count);
        } else {
            fail("check ended with status " + run.status() + ": " + run.err());
        }
        return run.status();
    }

    /** Whether the last check blamed a file. */
    boolean isBlamed(String file) {
        return new Verdict(site.root()).blames(report, file);
    }

    /**
     * Checks and builds a site without faults of the machine: both say the same, but for a picture that turns out to be
     * damaged when it is decoded, and the output is one whole build.
     */
    void checkAndBuild(boolean compare) {
        int checked = check();
        int built = build(compare);
        boolean isUndecoded = checked == 0 && built == 1 && builtReport.contains("IMG005");
        if (checked != built && !isUndecoded) {
            fail("check ended with status " + checked + ", build with " + built);
        }
        if (built == MACHINE) {
            fail("the machine was blamed");
        }
    }

    /**
     * Builds the site: refused, it leaves the old site as it was.
     *
     * @param compare whether a build elsewhere is to be the same
     */
    int build(boolean compare) {
        Map<String, String> before = tree();
        Tongbao.Run run = run("build");
        builtReport = run.err();
        if (run.status() == 1 || run.status() == MACHINE) {
            if (!tree().equals(before)) {
                fail("a refused build changed the site: " + difference(before, tree()));
            }
        } else if (run.status() != 0) {
            fail("build ended with status " + run.status() + ": " + run.err());
        } else if (compare) {
            failures.addAll(new Verdict(site.root()).brokenLinks(site.out()));
            Path elsewhere = site.root().resolveSibling(site.root().getFileName() + "-clean");
            Tongbao.Run clean = run("build", "--out", elsewhere.toString());
            if (clean.status() != 0) {
                fail("a second build ended with status " + clean.status() + ": " + clean.err());
            } else if (!tree().equals(Trees.of(elsewhere))) {
                fail("two builds differ: " + difference(Trees.of(elsewhere), tree()));
            }
        }
        return run.status();
    }

    /** Runs a command that must write nothing. */
    int onlyReads(String command, String... more) {
        Map<String, String> before = tree();
        Tongbao.Run run = run(command, more);
        if (!tree().equals(before)) {
            fail(command + " changed the site: " + difference(before, tree()));
        }
        return run.status();
    }

    private Map<String, String> tree() {
        return Files.isDirectory(site.out()) ? Trees.of(site.out()) : Map.of();
    }

    private static String difference(Map<String, String> one, Map<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(n -> one.containsKey(n) && one.get(n).equals(other.get(n)));
        return names.stream().limit(5).toList().toString();
    }

    /** Runs a command on the site, within the limit. */
    private Tongbao.Run run(String command, String... more) {
        List<String> arguments = new ArrayList<>(Arrays.asList(more));
        arguments.addAll(List.of("--lang", language));
        CompletableFuture<Tongbao.Run> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(Tongbao.at(site.root(), command, arguments.toArray(String[]::new)));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        Tongbao.Run run;
        try {
            run = result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            fail(command + " hangs: " + Arrays.toString(thread.getStackTrace()));
            return new Tongbao.Run(-1, "", "");
        } catch (ExecutionException e) {
            fail(command + " threw " + e.getCause() + " "
                    + Arrays.toString(e.getCause().getStackTrace()));
            return new Tongbao.Run(-1, "", "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Verdict verdict = new Verdict(site.root());
        verdict.said(command, run.err()).ifPresent(failures::add);
        if (!command.equals("search")) {
            verdict.said(command, run.out()).ifPresent(failures::add);
        }
        if (run.out().getBytes(StandardCharsets.UTF_8).length > 64 << 20) {
            fail(command + " said more than 64 MB");
        }
        return run;
    }
}
