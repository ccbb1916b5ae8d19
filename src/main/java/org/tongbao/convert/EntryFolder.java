package org.tongbao.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the folder of an entry as a whole or not at all: beside its place first, then by one renaming. */
public final class EntryFolder {

    private static final String STAGED = ".tongbao-import-";

    private EntryFolder() {}

    /**
     * Creates a folder that is not there yet.
     *
     * @param files by their names
     */
    public static void create(Path folder, Map<String, byte[]> files) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        Files.createDirectories(above);
        Path staged = Files.createTempDirectory(above, STAGED);
        try {
            fill(staged, files);
            open(staged);
            Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(staged);
        }
    }

    /** Changes files of a folder; the others stay. A failure leaves all as it was. */
    public static void change(Path folder, Map<String, byte[]> files) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        Path staged = Files.createTempDirectory(above, STAGED);
        Path old = staged.resolve("old");
        Path made = staged.resolve("new");
        try {
            copy(folder, made);
            fill(made, files);
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
                throw e;
            }
        } finally {
            delete(staged);
        }
    }

    private static void fill(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** A temporary folder is for its owner alone; the folder of an entry is for those for whom the others are. */
    private static void open(Path staged) throws IOException {
        Path above = staged.getParent();
        if (above != null && Files.getFileStore(above).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(staged, Files.getPosixFilePermissions(above));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copied = to.resolve(from.relativize(path).toString());
                Files.copy(path, copied, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Replaces a file that is there. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path above = file.toAbsolutePath().getParent();
        Path staged = Files.createTempDirectory(above, STAGED);
        try {
            Path made = staged.resolve("new");
            Files.copy(file, made, StandardCopyOption.COPY_ATTRIBUTES);
            Files.write(made, bytes);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(staged);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The bytes of a text. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
