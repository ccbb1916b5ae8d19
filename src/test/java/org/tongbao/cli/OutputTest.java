package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.Trees;
import org.tongbao.publish.Output;

/** The output folder is always one whole build, whatever the machine does. */
@Timeout(120)
class OutputTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = TestSite.in(folder).notice("first", "", "第一篇。\n");
    }

    @Test
    void aFolderThatIsNotOursIsRefusedAndLeftAlone() {
        site.write("documents/thesis.docx", "a year of work");

        Tongbao.Run build = Tongbao.at(
                site.root(), "build", "--out", folder.resolve("documents").toString());

        assertThat(build.status()).isEqualTo(ExitStatus.MACHINE);
        assertThat(build.err()).contains("错误[OUT001]").contains("怎么改");
        assertThat(folder.resolve("documents/thesis.docx")).hasContent("a year of work");
        assertThat(folder.resolve("documents")).isDirectoryContaining("glob:**thesis.docx");
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(Tongbao.at(
                                site.root(),
                                "build",
                                "--out",
                                folder.resolve("empty").toString())
                        .status())
                .isZero();
    }

    @Test
    void placesThatWouldSwallowTheSiteAreRefused() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        for (String out : new String[] {".", "..", "content", "content/notices", "themes/x", "/", "file"}) {
            Tongbao.Run build = Tongbao.at(
                    site.root(), "build", "--out", folder.resolve(out).toString());

            assertThat(build.status()).as(out).isEqualTo(ExitStatus.MACHINE);
            assertThat(build.err()).as(out).contains("错误[OUT004]");
        }
        assertThat(folder.resolve("content/notices/2018/first.md")).exists();
    }

    @Test
    void whileAnotherCommandWritesABuildWaitsAndThenSaysSo() throws Exception {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        Map<String, String> standing = Trees.of(site.out());
        try (Output held = Output.open(site.out(), site.root()).orElseThrow()) {
            Tongbao.Run build = Tongbao.at(site.root(), "build", "--wait", "1");

            assertThat(build.status()).isEqualTo(ExitStatus.MACHINE);
            assertThat(build.err()).contains("等它结束").contains("错误[OUT002]");
            assertThat(held).isNotNull();
        }
        assertThat(Trees.of(site.out())).isEqualTo(standing);
    }

    @Test
    void twoBuildsAtOnceBothSucceedOneAfterTheOther() throws Exception {
        ChildProcess program = ChildProcess.ofTheProgram();
        Process one = program.start("build", "--site", site.root().toString());
        Process two = program.start("build", "--site", site.root().toString());

        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(site.page("notices/2018/first/index.html")).contains("第一篇。");
    }

    @Test
    void aBuildKilledBetweenTheRenamesIsHealedByTheNextCommand() throws IOException {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        Map<String, String> standing = Trees.of(site.out());
        Path work = folder.resolve(".site-output.tongbao");
        Files.move(site.out(), work.resolve("previous"));
        Files.createDirectories(work.resolve("next/half"));

        Output.healIfNeeded(site.out());

        assertThat(Trees.of(site.out())).isEqualTo(standing);
        assertThat(work.resolve("next")).doesNotExist();
        assertThat(work.resolve("previous")).doesNotExist();
    }

    @Test
    void aBuildKilledAfterTheRenamesLeavesTheNewSite() throws IOException {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        Map<String, String> standing = Trees.of(site.out());
        Path previous = folder.resolve(".site-output.tongbao/previous");
        Files.createDirectories(previous);
        Files.writeString(previous.resolve("old.html"), "");

        assertThat(Tongbao.at(site.root(), "check").status()).isZero();

        assertThat(Trees.of(site.out())).isEqualTo(standing);
        assertThat(previous).doesNotExist();
    }

    /** As a web server or git does with the tracked marker. */
    @Test
    void aFolderMadeAgainBetweenTheRenamesDoesNotCostTheSite() throws IOException {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        Map<String, String> standing = Trees.of(site.out());
        Files.move(site.out(), folder.resolve(".site-output.tongbao/previous"));
        Files.createDirectories(site.out());
        Files.copy(
                folder.resolve(".site-output.tongbao/previous/.tongbao"),
                site.out().resolve(".tongbao"));

        assertThat(Tongbao.at(site.root(), "check").status()).isZero();

        assertThat(Trees.of(site.out())).isEqualTo(standing);
    }

    @Test
    void aFolderOfSomebodyElsesMakingIsNotTakenForItsMarkersName() {
        site.write("other/.tongbao", "mine").write("other/work.docx", "a year of work");

        Tongbao.Run build = Tongbao.at(
                site.root(), "build", "--out", folder.resolve("other").toString());

        assertThat(build.err()).contains("错误[OUT001]");
        assertThat(folder.resolve("other/work.docx")).exists();
        assertThat(folder.resolve(".other.tongbao")).doesNotExist();
    }

    /** Kills builds at twelve moments; after each, the next command finds one whole site: the old or the new. */
    @Test
    void killedAtAnyMomentTheSiteIsWhole() throws Exception {
        long seed = 20181122;
        Random random = new Random(seed);
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        Map<String, String> before = Trees.of(site.out());
        site.notice("second", "", "第二篇。\n");
        Tongbao.Run other = Tongbao.at(
                site.root(), "build", "--out", folder.resolve("whole").toString());
        assertThat(other.status()).isZero();
        Map<String, String> after = Trees.of(folder.resolve("whole"));

        for (int i = 0; i < 12; i++) {
            Process build = ChildProcess.ofTheProgram()
                    .start("build", "--site", site.root().toString(), "--as-of", "2026-11-22");
            build.waitFor(300 + random.nextInt(900), TimeUnit.MILLISECONDS);
            build.destroyForcibly().waitFor();

            Output.healIfNeeded(site.out());

            assertThat(Trees.of(site.out())).as("seed " + seed + ", kill " + i).isIn(before, after);
        }
    }

    /** A disk of 512 KB, which the site does not fit on. */
    @Test
    void onAFullDiskTheSiteThatStandsIsWhole(@TempDir Path disk) throws Exception {
        assertThat(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString())
                        .start()
                        .waitFor())
                .as("mounting a tmpfs takes root")
                .isZero();
        try {
            Path out = disk.resolve("site");
            assertThat(Tongbao.at(site.root(), "build", "--out", out.toString()).status())
                    .isZero();
            Map<String, String> standing = Trees.of(out);
            for (int i = 0; i < 60; i++) {
                site.notice("more-" + i, "", "正文。\n".repeat(500));
            }

            Tongbao.Run build = Tongbao.at(site.root(), "build", "--out", out.toString());

            assertThat(build.status()).isEqualTo(ExitStatus.MACHINE);
            assertThat(build.err()).contains("错误[OUT003]").doesNotContain("Exception");
            assertThat(Trees.of(out)).isEqualTo(standing);
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void theRootOfADiskIsRefusedBeforeAnythingIsBuilt(@TempDir Path disk) throws Exception {
        assertThat(new ProcessBuilder("mount", "-t", "tmpfs", "tmpfs", disk.toString())
                        .start()
                        .waitFor())
                .isZero();
        try {
            Tongbao.Run build = Tongbao.at(site.root(), "build", "--out", disk.toString(), "--format", "json");

            assertThat(build.status()).isEqualTo(ExitStatus.MACHINE);
            assertThat(build.out()).contains("\"code\" : \"OUT004\"");
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void theOutputMayBeALinkToWhereTheSiteStands() throws IOException {
        Files.createDirectories(folder.resolve("www"));
        Files.createSymbolicLink(site.out(), folder.resolve("www"));

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();

        assertThat(folder.resolve("www/index.html")).exists();
        assertThat(site.out()).isSymbolicLink();
    }

    @Test
    void openingTwiceGivesTheFolderOnce() throws Exception {
        try (Output first = Output.open(site.out(), site.root()).orElseThrow()) {
            Optional<Output> second = Output.open(site.out(), site.root());

            assertThat(second).isEmpty();
            assertThat(first).isNotNull();
        }
    }
}
