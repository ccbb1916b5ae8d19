package org.tongbao.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a folder with all that is in it, as far as it can. It follows no links and enters no other file system: a
 * mount inside the folder keeps its files. What cannot be deleted is left, and the rest goes.
 */
final class TreeDeletion implements FileVisitor<Path> {

    /** The first file that could not be deleted, and why. */
    record Failure(Path file, IOException reason) {}

    private final Set<Path> mounts;
    private final @Nullable Object device;
    private @Nullable Failure first;

    private TreeDeletion(Path tree) throws IOException {
        this.mounts = MountPoints.at(tree);
        this.device = device(tree);
    }

    /** Deletes a tree; one that does not exist is deleted already. */
    static Optional<Failure> delete(Path tree) {
        try {
            if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            TreeDeletion deletion = new TreeDeletion(tree);
            Files.walkFileTree(tree, deletion);
            return Optional.ofNullable(deletion.first);
        } catch (IOException e) {
            return Optional.of(new Failure(tree, e));
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (mounts.contains(folder) || !Objects.equals(device, device(folder))) {
            failed(folder, new MountedException(folder));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        delete1(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        failed(file, e);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            failed(folder, e);
        }
        delete1(folder);
        return FileVisitResult.CONTINUE;
    }

    private void delete1(Path path) {
        try {
            Files.delete(path);
        } catch (NoSuchFileException e) {
            // Somebody else deleted it meanwhile.
        } catch (DirectoryNotEmptyException e) {
            if (first == null) {
                failed(path, e);
            }
        } catch (IOException e) {
            failed(path, e);
        }
    }

    private void failed(Path file, IOException e) {
        if (first == null) {
            first = new Failure(file, e);
        }
    }

    /** The number of the device that a folder is on, where the system has such numbers. */
    private static @Nullable Object device(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.getAttribute(folder, "unix:dev", LinkOption.NOFOLLOW_LINKS)
                : null;
    }
}
