package org.tongbao.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.SiteFiles;

/**
 * Reads and writes the files of entries. A file is written beside itself, brought to the disk, and put in its place in
 * one step, so that a reader finds the old one or the new one. No link below the site is followed.
 *
 * @param site the folder that holds {@code content}
 */
record EntryStore(Path site) {

    /** The reader of the site passes over hidden files. */
    private static final String STAGED = ".tongbao-";

    /** The bytes of a file; empty if there is none. */
    Optional<byte[]> read(String file) throws IOException {
        try {
            return Optional.of(new SiteFiles(site).read(site.resolve(file), Limits.CSV));
        } catch (FileException e) {
            if (e.fault() == FileException.Fault.MISSING) {
                return Optional.empty();
            }
            throw new IOException(file + " " + e.fault());
        }
    }

    /** The names of the files in the folder of a file. */
    List<String> beside(String file) {
        try {
            Path folder = site.resolve(file).resolveSibling(".").normalize();
            return new SiteFiles(site)
                    .list(folder).stream()
                            .filter(Files::isRegularFile)
                            .map(p -> p.getFileName().toString())
                            .filter(n -> !n.startsWith("."))
                            .sorted()
                            .toList();
        } catch (FileException e) {
            return List.of();
        }
    }

    /** Puts bytes in the place of a file that is there; its permissions stay. */
    void replace(String file, byte[] bytes) throws IOException {
        Path target = sound(file);
        Path staged = stage(target, bytes);
        try {
            if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS);
                Files.setPosixFilePermissions(staged, permissions);
            }
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /**
     * Makes a file, and the folders that lead to it.
     *
     * @throws FileAlreadyExistsException if there is one of that name
     */
    void create(String file, byte[] bytes) throws IOException {
        Path target = site.resolve(file);
        folder(Objects.requireNonNull(target.getParent()));
        Path staged = stage(target, bytes);
        try {
            Files.createFile(target); // fails if another was faster
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private static Path stage(Path target, byte[] bytes) throws IOException {
        Path staged = target.resolveSibling(STAGED + UUID.randomUUID() + ".tmp");
        try (FileChannel out = FileChannel.open(staged, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(staged);
            throw e;
        }
        return staged;
    }

    /** The path of a file that is there, reached by no link. */
    private Path sound(String file) throws IOException {
        Path target = site.resolve(file).normalize();
        refuseLinks(Objects.requireNonNull(target.getParent()));
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file);
        } else if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is no file");
        }
        return target;
    }

    /** Makes the folders that are not there yet. */
    private void folder(Path folder) throws IOException {
        Path existing = folder;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = Objects.requireNonNull(existing.getParent());
        }
        refuseLinks(existing);
        Files.createDirectories(folder);
    }

    private void refuseLinks(Path folder) throws IOException {
        if (!folder.startsWith(site)) {
            throw new IOException(folder + " is not in the site");
        }
        Path at = site;
        for (Path name : site.relativize(folder)) {
            at = at.resolve(name);
            if (!name.toString().isEmpty() && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(at + " is no folder");
            }
        }
    }
}
