package org.tongbao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.source.FileException.Fault;

/** A file of the site is opened as itself or not at all. */
@Timeout(60)
class SiteFilesTest {

    private static final String OURS = "公开";
    private static final String SECRET = "机密台账";

    @TempDir
    private Path folder;

    private Path root;
    private Path file;
    private Path elsewhere;

    @BeforeEach
    void aFileDeepInTheSiteAndASecretOutside() throws IOException {
        root = folder.resolve("site");
        file = root.resolve("content/notices/2018/a.txt");
        elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(file.getParent());
        Files.createDirectories(elsewhere);
        Files.writeString(file, OURS);
        Files.writeString(elsewhere.resolve("a.txt"), SECRET);
    }

    private String read() throws FileException {
        return new String(new SiteFiles(root).read(file, 100), StandardCharsets.UTF_8);
    }

    private Fault fault() {
        return catchThrowableOfType(FileException.class, this::read).fault();
    }

    @Test
    void aFileIsReadWhereverTheSiteIsReachedFrom() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);

        assertThat(read()).isEqualTo(OURS);
        assertThat(new SiteFiles(link).read(link.resolve("content/notices/2018/a.txt"), 100))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(OURS);
    }

    @Test
    void aLinkInThePlaceOfTheFileIsNotFollowed() throws IOException {
        Path other = Files.writeString(root.resolve("content/b.txt"), OURS);
        for (Path target : List.of(elsewhere.resolve("a.txt"), other, Path.of("nowhere"))) {
            Files.delete(file);
            Files.createSymbolicLink(file, target);

            assertThat(fault()).as(target.toString()).isEqualTo(Fault.LINK);
        }
    }

    @Test
    void aLinkInThePlaceOfAnyFolderOnTheWayIsNotFollowed() throws Exception {
        for (Path at : List.of(
                root.resolve("content/notices/2018"), root.resolve("content/notices"), root.resolve("content"))) {
            Path away = folder.resolve("away-" + at.getFileName());
            Files.move(at, away);
            Files.createSymbolicLink(at, away);

            assertThat(fault()).as(at.toString()).isEqualTo(Fault.LINK);
            assertThatThrownBy(() -> new SiteFiles(root).list(root.resolve("content/notices/2018")))
                    .isInstanceOf(FileException.class);

            Files.delete(at);
            Files.move(away, at);
            assertThat(read()).isEqualTo(OURS);
        }
    }

    @Test
    void aPathThatClimbsOutOfTheSiteIsNotFollowed() {
        file = root.resolve("content/../../elsewhere/a.txt");

        assertThat(fault()).isEqualTo(Fault.LINK);
    }

    @Test
    void whatIsNoFileIsNotOpened() throws Exception {
        Files.delete(file);
        assertThat(fault()).isEqualTo(Fault.MISSING);

        Files.createDirectory(file);
        assertThat(fault()).isEqualTo(Fault.NOT_REGULAR);

        Files.delete(file);
        mkfifo(file);
        assertThat(fault()).isEqualTo(Fault.NOT_REGULAR);
    }

    @Test
    void aFileMayBeAsLargeAsItsLimitAndNoLarger() throws Exception {
        Files.write(file, new byte[100]);
        assertThat(read()).hasSize(100);

        Files.write(file, new byte[101]);
        assertThat(fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsRefused() throws Exception {
        try (OpenFile open = new SiteFiles(root).open(file, 100)) {
            Files.write(file, new byte[101]);

            assertThatThrownBy(open::rest).isInstanceOf(FileException.class);
        }
        try (OpenFile open = new SiteFiles(root).open(file, 200)) {
            Files.write(file, new byte[102]);

            assertThatThrownBy(() -> open.copyTo(new java.io.ByteArrayOutputStream()))
                    .isInstanceOf(FileException.class);
        }
    }

    @Test
    void aFileStaysTheOneThatWasOpenedFirst() throws Exception {
        CheckedFiles files = new CheckedFiles(root);
        files.open(file, 100).close();
        files.open(file, 100).close();
        Path other = Files.writeString(root.resolve("content/b.txt"), OURS);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        FileException refused = catchThrowableOfType(FileException.class, () -> files.open(file, 100));

        assertThat(refused.fault()).isEqualTo(Fault.CHANGED);
    }

    /** What cannot open in time is left to a thread of its own, and let go of when it opens after all. */
    @Test
    void aPipeThatSlipsInHoldsNobody() throws Exception {
        Path pipe = folder.resolve("pipe");
        mkfifo(pipe);
        AtomicInteger closed = new AtomicInteger();

        assertThatThrownBy(() ->
                        OpenGuard.open(() -> Files.newByteChannel(pipe), channel -> closed.incrementAndGet(), 100))
                .isInstanceOf(IOException.class);

        try (SeekableByteChannel writer = Files.newByteChannel(pipe, java.nio.file.StandardOpenOption.WRITE)) {
            while (closed.get() == 0) {
                Thread.sleep(5);
            }
            assertThat(writer.isOpen()).isTrue();
        }
    }

    /** A thread swaps the folder for a link to the secret and back, as fast as it can. */
    @Test
    void howeverOftenAFolderIsSwappedTheSecretIsNeverRead() throws Exception {
        Path parent = root.resolve("content/notices/2018");
        Path away = folder.resolve("away");
        AtomicBoolean done = new AtomicBoolean();
        Thread swapper = new Thread(() -> {
            try {
                while (!done.get()) {
                    Files.move(parent, away);
                    Files.createSymbolicLink(parent, elsewhere);
                    Files.delete(parent);
                    Files.move(away, parent);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        swapper.start();
        List<String> read = new ArrayList<>();
        int refused = 0;
        try {
            for (int i = 0; i < 3000 || ((read.isEmpty() || refused == 0) && i < 100_000); i++) {
                try {
                    read.add(read());
                } catch (FileException e) {
                    refused++;
                }
            }
        } finally {
            done.set(true);
            swapper.join();
        }

        assertThat(read).isNotEmpty().containsOnly(OURS);
        assertThat(refused).as("the swapper was at work").isPositive();
    }

    private static void mkfifo(Path pipe) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }
}
