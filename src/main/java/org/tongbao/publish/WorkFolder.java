package org.tongbao.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hidden folder in which builds of one output folder work: {@code lock}, {@code next} (the build being written),
 * {@code pictures} (those that earlier builds made), {@code previous} (the old site, between the two renames of a swap)
 * and {@code discarded-1} … (what is to be deleted).
 *
 * <p>It lies beside the output folder: {@code .site-output.tongbao} beside {@code site-output}. Where the base URL of
 * the site has a path and the output folder bears its name ({@code /zf} in {@code /srv/www/site/zf}), the folder beside
 * would be inside the root of the web server. Then the work folder lies above that root:
 * {@code /srv/www/.site+zf.tongbao}.
 */
record WorkFolder(Path path) {

    private static final String ENDING = ".tongbao";

    /** More parts than a base URL has. */
    private static final int HIGHEST = 8;

    /** The work folder beside an output folder. */
    static WorkFolder beside(Path out) {
        return above(out, 0).orElseThrow();
    }

    /**
     * The work folder of an output folder.
     *
     * @param basePath the path of the site's base URL, such as {@code /zf}; {@code ""} for the root of a host
     */
    static WorkFolder of(Path out, String basePath) throws IOException {
        Path base = out.getFileSystem().getPath(basePath.replaceFirst("^/+", ""));
        boolean root = basePath.isEmpty() || base.isAbsolute() || !out.endsWith(base);
        Optional<WorkFolder> above = root ? Optional.empty() : above(out, base.getNameCount());
        return above.isPresent() && above.get().isUsableFor(out) ? above.get() : beside(out);
    }

    /** Whether the work folder lies inside the root of the web server, which may then hand it out. */
    boolean isInWebRoot(Path out, String basePath) {
        return !basePath.isEmpty() && out.endsWith(basePath.replaceFirst("^/+", "")) && equals(beside(out));
    }

    /** The work folders that builds of an output folder have left, whatever its base URL was. */
    static List<WorkFolder> existing(Path out) {
        return IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(n -> above(out, n))
                .flatMap(Optional::stream)
                .filter(w -> Files.isDirectory(w.path, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** Whether a folder is a work folder, by its name. */
    static boolean isName(String name) {
        return name.startsWith(".") && name.endsWith(ENDING) && name.length() > ENDING.length() + 1;
    }

    private static Optional<WorkFolder> above(Path out, int levels) {
        int parts = out.getNameCount() - levels;
        Path root = out.getRoot();
        if (parts < 1 || root == null) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        out.subpath(parts - 1, out.getNameCount()).forEach(name -> names.add(name.toString()));
        Path parent = parts == 1 ? root : root.resolve(out.subpath(0, parts - 1));
        return Optional.of(new WorkFolder(parent.resolve("." + String.join("+", names) + ENDING)));
    }

    /** Whether the folder can be made and a build renamed from it to the output folder. */
    private boolean isUsableFor(Path out) throws IOException {
        Path here = nearestExisting(path);
        return Files.isWritable(here) && Files.getFileStore(here).equals(Files.getFileStore(nearestExisting(out)));
    }

    private static Path nearestExisting(Path path) {
        Path at = path;
        for (Path parent = at.getParent(); parent != null && !Files.exists(at); parent = at.getParent()) {
            at = parent;
        }
        return at;
    }

    Path next() {
        return path.resolve("next");
    }

    Path previous() {
        return path.resolve("previous");
    }

    Path pictures() {
        return path.resolve("pictures");
    }

    /** Locks the folder against other commands; empty if another one holds it. */
    Optional<FileChannel> lock() throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return held ? Optional.of(channel) : Optional.empty();
    }

    /** Puts a folder out of the way, to be deleted by {@link #deleteDiscarded}; one that does not exist is no matter. */
    void discard(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            int number = 1;
            while (Files.exists(discarded(number), LinkOption.NOFOLLOW_LINKS)) {
                number++;
            }
            Files.move(folder, discarded(number), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path discarded(int number) {
        return path.resolve("discarded-" + number);
    }

    /** Deletes discarded folders; returns the first file left of each that could not be deleted completely. */
    List<TreeDeletion.Failure> deleteDiscarded() throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(p -> String.valueOf(p.getFileName()).startsWith("discarded-"))
                    .sorted()
                    .map(TreeDeletion::delete)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
