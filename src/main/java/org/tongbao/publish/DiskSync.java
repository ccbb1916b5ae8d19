package org.tongbao.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Forces written files to the disk, so that they survive a power cut.
 *
 * <p>A tree takes one {@code sync -f} (GNU coreutils), which asks the kernel to write out the file system that holds it;
 * 25,000 single calls would take a disk many seconds. Where that command is missing or fails, each file and folder is
 * synced by itself. Systems that cannot sync a folder, such as Windows, go without.
 */
final class DiskSync {

    private static final long PATIENCE_SECONDS = 600;

    private DiskSync() {}

    /** Syncs a folder with all that is in it. */
    static void tree(Path tree) throws IOException {
        if (tree.getFileSystem() == FileSystems.getDefault() && byCommand(tree)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : all) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                force(path, StandardOpenOption.WRITE);
            }
        }
    }

    /** Syncs the names in a folder, not the files. */
    static void folder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static boolean byCommand(Path tree) {
        try {
            Process sync = new ProcessBuilder("sync", "-f", tree.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = sync.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                sync.destroyForcibly();
            }
            return ended && sync.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
