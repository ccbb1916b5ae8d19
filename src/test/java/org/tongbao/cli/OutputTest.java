package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.Trees;
import org.tongbao.publish.OutputFolder;

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
        try (OutputFolder held = OutputFolder.open(site.out(), site.root(), "").orElseThrow()) {
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

        OutputFolder.recover(site.out());

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
    @Tag("once")
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

            OutputFolder.recover(site.out());

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
        try (OutputFolder first = OutputFolder.open(site.out(), site.root(), "").orElseThrow()) {
            Optional<OutputFolder> second = OutputFolder.open(site.out(), site.root(), "");

            assertThat(second).isEmpty();
            assertThat(first).isNotNull();
        }
    }

    /** A bind mount of the same disk has the same device number: only the list of mounts tells it. */
    @Test
    void aFolderThatSomethingIsMountedInIsRefusedBeforeAnythingIsBuilt() throws Exception {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        site.write("precious/only-copy.txt", "data");
        Path uploads = Files.createDirectory(site.out().resolve("uploads"));
        run("mount", "--bind", folder.resolve("precious").toString(), uploads.toString());
        try {
            Tongbao.Run build = Tongbao.at(site.root(), "build");

            assertThat(build.status()).isEqualTo(ExitStatus.MACHINE);
            assertThat(build.err()).contains("错误[OUT004]").contains("site-output/uploads");
            assertThat(folder.resolve("precious/only-copy.txt")).exists();
            assertThat(site.out().resolve("index.html")).exists();
        } finally {
            run("umount", uploads.toString());
        }
    }

    /** As an earlier version, or somebody's script, may have left it. */
    @Test
    void aMountInWhatIsToBeDeletedKeepsItsFiles() throws Exception {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        site.write("precious/only-copy.txt", "data");
        Path mount = Files.createDirectories(folder.resolve(".site-output.tongbao/discarded-1/mount point"));
        run("mount", "--bind", folder.resolve("precious").toString(), mount.toString());
        try {
            Tongbao.Run build = Tongbao.at(site.root(), "build");

            assertThat(build.status()).isZero();
            assertThat(build.err())
                    .contains("警告[OUT005]")
                    .contains("mount point")
                    .contains("没有动");
            assertThat(folder.resolve("precious/only-copy.txt")).exists();
        } finally {
            run("umount", mount.toString());
        }
        assertThat(Tongbao.at(site.root(), "build").err()).doesNotContain("OUT005");
        assertThat(folder.resolve(".site-output.tongbao/discarded-1")).doesNotExist();
    }

    @Test
    void whenTheOldSiteCannotBeDeletedTheNewOneIsThereWithAWarning() throws Exception {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        site.notice("second", "", "第二篇。\n");

        ChildProcess.Result build = ChildProcess.ofTheProgram()
                .under("strace", "-f", "-qq", "-e", "trace=rmdir", "-e", "inject=rmdir:error=ENOTEMPTY:when=3")
                .run("build", "--site", site.root().toString());

        assertThat(build.status()).as(build.output()).isZero();
        assertThat(build.output()).contains("警告[OUT005]").doesNotContain("没有变动");
        assertThat(site.page("notices/2018/second/index.html")).contains("第二篇。");
        assertThat(Tongbao.at(site.root(), "build").err()).doesNotContain("OUT005");
        assertThat(folder.resolve(".site-output.tongbao")).isDirectoryNotContaining("glob:**discarded*");
    }

    @Test
    void whenNeitherSiteCanBePutInPlaceTheMessageSaysWhereTheOldOneIs() throws Exception {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        Map<String, String> standing = Trees.of(site.out());

        ChildProcess.Result build = ChildProcess.ofTheProgram()
                .under("strace", "-f", "-qq", "-e", "trace=rename", "-e", "inject=rename:error=EIO:when=2+")
                .run("build", "--site", site.root().toString());

        assertThat(build.status()).as(build.output()).isEqualTo(ExitStatus.MACHINE);
        assertThat(build.output()).contains("错误[OUT007]").contains(".site-output.tongbao/previous");
        assertThat(Tongbao.at(site.root(), "check").status()).isZero();
        assertThat(Trees.of(site.out())).isEqualTo(standing);
    }

    /** Content on the disk, then the renames, then these on the disk, and only then the old site is deleted. */
    @Test
    void theSystemIsAskedInAnOrderThatSurvivesAPowerCut() throws Exception {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        Path log = folder.resolve("calls.txt");

        ChildProcess.Result build = ChildProcess.ofTheProgram()
                .under("strace", "-f", "-y", "-s", "500", "-o", log.toString())
                .under("-e", "trace=openat,mkdir,rename,fsync,syncfs,unlink,rmdir")
                .run("build", "--site", site.root().toString());

        assertThat(build.status()).as(build.output()).isZero();
        String work = folder.toRealPath() + "/.site-output.tongbao";
        String out = folder.toRealPath() + "/site-output";
        List<String> calls = Files.readAllLines(log);
        int written = last(calls, "openat\\(.*\"" + work + "/next/[^\"]*\", O_WRONLY.*");
        int synced = last(calls, "syncfs\\(.*");
        int away = last(calls, "rename\\(\"" + out + "\", \"" + work + "/previous\".*");
        int in = last(calls, "rename\\(\"" + work + "/next\", \"" + out + "\".*");
        int kept = last(calls, "fsync\\(\\d+<" + folder.toRealPath() + ">.*");
        int workKept = last(calls, "fsync\\(\\d+<" + work + ">.*");
        int deleted = first(calls, "(unlink|rmdir)\\(\"" + work + "/discarded-1.*");
        assertThat(List.of(written, synced, away, in, kept, workKept, deleted))
                .isSorted()
                .doesNotContain(-1)
                .doesNotHaveDuplicates();
    }

    private static int last(List<String> calls, String pattern) {
        Pattern call = Pattern.compile("\\d+ +" + pattern);
        return IntStream.range(0, calls.size())
                .filter(i -> call.matcher(calls.get(i)).matches())
                .max()
                .orElse(-1);
    }

    private static int first(List<String> calls, String pattern) {
        Pattern call = Pattern.compile("\\d+ +" + pattern);
        return IntStream.range(0, calls.size())
                .filter(i -> call.matcher(calls.get(i)).matches())
                .findFirst()
                .orElse(-1);
    }

    /** As a file system leaves a file whose content a power cut lost. */
    @Test
    void aMarkerThatLostItsContentDoesNotBlockTheNextBuild() throws IOException {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        for (byte[] lost : new byte[][] {new byte[0], new byte[230]}) {
            Files.write(site.out().resolve(".tongbao"), lost);

            assertThat(Tongbao.at(site.root(), "build").err()).doesNotContain("错误");

            assertThat(site.page(".tongbao")).contains("通报（Tongbao）");
        }
    }

    @Test
    void anEmptyMarkerInAFolderThatWasNeverBuiltIntoIsNotOurs() {
        site.write("other/.tongbao", "").write("other/work.docx", "a year of work");

        Tongbao.Run build = Tongbao.at(
                site.root(), "build", "--out", folder.resolve("other").toString());

        assertThat(build.err()).contains("错误[OUT001]");
        assertThat(folder.resolve("other/work.docx")).exists();
    }

    @Test
    void aFolderInsideAnotherOutputOrAWorkFolderIsRefused() {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        assertThat(Tongbao.at(site.root(), "build", "--out", at("elsewhere")).status())
                .isZero();
        for (String out : List.of(
                "site-output/sub",
                "elsewhere/deep/er",
                ".site-output.tongbao",
                ".site-output.tongbao/next",
                ".x.tongbao")) {
            Tongbao.Run build = Tongbao.at(site.root(), "build", "--out", at(out));

            assertThat(build.status()).as(out).isEqualTo(ExitStatus.MACHINE);
            assertThat(build.err()).as(out).contains("错误[OUT004]");
        }
    }

    @Test
    void theOwnOutputIsRefusedAsAPlaceForOthersEvenBeforeItIsBuilt() {
        assertThat(Tongbao.at(site.root(), "build", "--out", at("site-output/sub"))
                        .err())
                .contains("错误[OUT004]");
    }

    @Test
    void underAPathTheWorkFolderLiesAboveTheRootOfTheWebServer() throws IOException {
        site.write("content/site.yaml", TestSite.SITE_YAML.replace("gov.cn\n", "gov.cn/zf\n"));

        Tongbao.Run build = Tongbao.at(site.root(), "build", "--out", at("www/site/zf"));

        assertThat(build.status()).isZero();
        assertThat(build.err()).doesNotContain("OUT006");
        assertThat(folder.resolve("www/site/zf/index.html")).exists();
        assertThat(folder.resolve("www/site")).isDirectoryNotContaining("glob:**tongbao");
        assertThat(folder.resolve("www/.site+zf.tongbao/lock")).exists();

        Files.move(folder.resolve("www/site/zf"), folder.resolve("www/.site+zf.tongbao/previous"));
        OutputFolder.recover(folder.resolve("www/site/zf"));
        assertThat(folder.resolve("www/site/zf/index.html")).exists();
    }

    @Test
    void whereNothingCanBeWrittenAboveThatRootTheEditorIsWarned() throws Exception {
        site.write("content/site.yaml", TestSite.SITE_YAML.replace("gov.cn\n", "gov.cn/zf\n"));
        Path disk = Files.createDirectories(folder.resolve("www/site"));
        run("mount", "-t", "tmpfs", "tmpfs", disk.toString());
        try {
            Tongbao.Run build = Tongbao.at(site.root(), "build", "--out", at("www/site/zf"));

            assertThat(build.status()).isZero();
            assertThat(build.err()).contains("警告[OUT006]").contains("www/site/.zf.tongbao");
        } finally {
            run("umount", disk.toString());
        }
    }

    private String at(String out) {
        return folder.resolve(out).toString();
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(String.join(" ", command))
                .isZero();
    }
}
