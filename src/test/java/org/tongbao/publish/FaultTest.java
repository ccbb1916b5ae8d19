package org.tongbao.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.Trees;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Language;
import org.tongbao.diag.Messages;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.publish.FaultyDisk.Call;

/**
 * Every file-changing call of a small build (open, write, rename, mkdir, unlink, fsync) meets every fault: afterwards
 * the old site or the new one is there, whole, the message is right, and the next build succeeds and leaves nothing
 * behind. {@code -Dfaults=all} tries every fault at every call; otherwise {@value #SLICE} calls spread over the build meet
 * one fault each.
 */
@Tag("once")
class FaultTest {

    private static final int SLICE = 80;

    /** A picture goes through the cache in the work folder. */
    private static final String HALL = """
            ---
            title: 大厅
            published: 2018-09-27
            source: 某市日报
            ---
            ![大厅](hall.jpg)
            """;

    private static final List<Fault> FAULTS = List.of(Fault.values());

    /** How a build went. */
    private record Outcome(Optional<BuildResult> built, Optional<Diagnostic> refusal, boolean killed) {}

    @TempDir
    private Path folder;

    private final FaultyDisk disk = new FaultyDisk();
    private final FaultyFiles files = new FaultyFiles(disk);
    private TestSite site;
    private Map<String, String> oldSite;
    private Map<String, String> newSite;

    @BeforeEach
    void aSite() throws IOException {
        site = TestSite.in(folder.resolve("site"));
        site.write("content/site.yaml", TestSite.SITE_YAML + "theme: plain\n").plainTheme();
        write("旧文。");
        assertThat(build().built()).isPresent();
        oldSite = Trees.of(site.out());
        write("新文。");
        assertThat(build().built()).isPresent();
        newSite = Trees.of(site.out());
        assertThat(newSite).isNotEqualTo(oldSite);
    }

    @Test
    void everyCallMeetsEveryFault() throws IOException {
        swapSites();
        disk.plan();
        build();
        List<Call> calls = disk.calls();
        assertThat(calls).hasSizeGreaterThan(100);
        int tried = "all".equals(System.getProperty("faults")) ? everyFaultAtEveryCall(calls) : aSlice(calls);
        System.out.println(tried + " faults at " + calls.size() + " calls");
    }

    private int everyFaultAtEveryCall(List<Call> calls) throws IOException {
        for (Call call : calls) {
            for (Fault fault : FAULTS) {
                meets(fault, call);
            }
        }
        return calls.size() * FAULTS.size();
    }

    /** The last calls, from the swap on, are in it one by one. */
    private int aSlice(List<Call> calls) throws IOException {
        int last = calls.size() - 1;
        for (int i = 0; i < SLICE; i++) {
            int call = i % 2 == 0 ? last - i / 2 : i * (last - SLICE) / SLICE;
            meets(FAULTS.get((i / 2 + i) % FAULTS.size()), calls.get(call));
        }
        return SLICE;
    }

    /** Builds the other site with a fault at one call, and then without. */
    private void meets(Fault fault, Call call) throws IOException {
        swapSites();
        disk.plan(fault, call);
        Outcome outcome = build();
        boolean struck = disk.struck();
        if (outcome.killed() && fault != Fault.KILL) {
            disk.cutPower(fault == Fault.POWER_CUT_BEFORE_RENAMES_ARE_KEPT);
        }
        disk.plan();
        String what = fault + " at call " + call;

        OutputFolder.recover(files.path(site.out()));
        assertThat(Trees.of(site.out())).as(what).isIn(oldSite, newSite);
        outcome.refusal().ifPresent(refusal -> {
            assertThat(refusal.code()).as(what).isEqualTo(Code.OUT003);
            assertThat(said(refusal)).as(what).contains(fault.words);
            assertThat(Trees.of(site.out())).as(what).isEqualTo(oldSite);
        });
        outcome.built().ifPresent(built -> {
            assertThat(Trees.of(site.out())).as(what).isEqualTo(newSite);
            built.diagnostics().stream()
                    .filter(d -> d.code() == Code.OUT005)
                    .forEach(warning -> assertThat(said(warning)).as(what).contains(fault.words));
        });

        Outcome next = build();
        assertThat(next.built()).as("after " + what).isPresent();
        assertThat(Trees.of(site.out())).as("after " + what).isEqualTo(newSite);
        assertThat(leftovers()).as("after " + what).isEmpty();
        assertThat(struck).as(what).isTrue();
    }

    /** The site that is built becomes the old one, and the one before it is to be built again. */
    private void swapSites() {
        write(site.file("content/notices/2018/first.md").contains("旧文。") ? "新文。" : "旧文。");
        Map<String, String> before = oldSite;
        oldSite = newSite;
        newSite = before;
    }

    private void write(String text) {
        site.notice("first", "", text + "\n")
                .write("content/notices/2018/hall/index.md", HALL)
                .write("content/notices/2018/hall/hall.jpg", TestPictures.jpeg(60, 40));
    }

    private Outcome build() {
        Path out = files.path(site.out());
        BuildRequest request = new BuildRequest(site.root(), out, LocalDate.of(2026, 11, 22), false);
        try (OutputFolder output = OutputFolder.open(out, site.root(), "").orElseThrow()) {
            BuildResult built = Pipeline.build(request, output, (done, all) -> {});
            assertThat(built.hasErrors()).as("%s", built.diagnostics()).isFalse();
            return new Outcome(Optional.of(built), Optional.empty(), false);
        } catch (OutputException e) {
            return new Outcome(Optional.empty(), Optional.of(e.diagnostic()), false);
        } catch (Fault.Killed e) {
            return new Outcome(Optional.empty(), Optional.empty(), true);
        }
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> inside = Files.list(folder.resolve("site/.site-output.tongbao"))) {
            return inside.map(p -> p.getFileName().toString())
                    .filter(name -> !name.equals("lock") && !name.equals("pictures"))
                    .toList();
        }
    }

    private static String said(Diagnostic diagnostic) {
        return Messages.in(Language.ZH).message(diagnostic);
    }
}
