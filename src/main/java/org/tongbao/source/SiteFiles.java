package org.tongbao.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.tongbao.source.FileException.Fault;

/**
 * The one way to open a file of the site. No link below the site's folder is followed, neither in place of the file nor
 * of a folder on the way to it, and what is opened is a regular file within its limit, whatever a check found before.
 * Two names of one file (hard links) look the same and are not refused.
 *
 * @param root the folder of the site; links that lead to it are followed
 */
public record SiteFiles(Path root) {

    /** How often a file is tried that is being replaced at the very moment. */
    private static final int TRIES = 3;

    /** Does something with the last folder of a path, and the name in it. */
    @FunctionalInterface
    private interface Step<T> {
        T take(HeldFolder folder, Path name) throws IOException, FileException;
    }

    /** The name of a file in messages: relative to the site, with {@code /} on every system. */
    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Opens a file. */
    public OpenFile open(Path file, long limit) throws FileException {
        String name = name(file);
        for (int left = TRIES; ; left--) {
            try {
                return OpenGuard.open(
                        () -> walk(file, (folder, last) -> open(folder, last, name, limit)), OpenFile::close);
            } catch (NoSuchFileException e) {
                throw new FileException(Fault.MISSING, name);
            } catch (AccessDeniedException e) {
                throw new FileException(Fault.UNREADABLE, name);
            } catch (IOException e) {
                if (left == 1 || Thread.currentThread().isInterrupted()) {
                    throw new FileException(Fault.UNREADABLE, name);
                }
            }
        }
    }

    /**
     * Opens a file that may be reached by links as long as they stay within a folder.
     *
     * @param within a folder below the site
     */
    public OpenFile openWithin(Path within, Path file, long limit) throws FileException {
        try {
            return open(file, limit);
        } catch (FileException e) {
            if (e.fault() != Fault.LINK) {
                throw e;
            }
            return open(target(within, file), limit);
        }
    }

    /** The target of a path with all links followed, if it is within the folder. */
    private Path target(Path within, Path file) throws FileException {
        try {
            Path realRoot = root.toRealPath();
            Path real = file.toRealPath();
            if (real.startsWith(realRoot.resolve(root.relativize(within)))) {
                return root.resolve(realRoot.relativize(real));
            }
        } catch (IOException e) {
            // A link that leads nowhere leads out.
        }
        throw new FileException(Fault.LINK, name(file));
    }

    /** The whole of a file. */
    public byte[] read(Path file, long limit) throws FileException {
        try (OpenFile open = open(file, limit)) {
            return open.rest();
        }
    }

    /** The content of a folder, in any order. */
    public List<Path> list(Path folder) throws FileException {
        try {
            return OpenGuard.open(
                    () -> walk(folder, (parent, name) -> {
                        refuseOtherThanFolder(parent.attributes(name), folder);
                        try (HeldFolder here = parent.enter(name)) {
                            return here.names().stream().map(folder::resolve).toList();
                        }
                    }),
                    names -> {});
        } catch (IOException e) {
            throw new FileException(Fault.UNREADABLE, name(folder));
        }
    }

    private <T> T walk(Path to, Step<T> step) throws IOException, FileException {
        Path way = root.relativize(to).normalize();
        if (way.startsWith("..") || way.isAbsolute()) {
            throw new FileException(Fault.LINK, to.toString());
        }
        HeldFolder folder = HeldFolder.at(root);
        try {
            Path at = root;
            for (int i = 0; i < way.getNameCount() - 1; i++) {
                Path name = way.getName(i);
                at = at.resolve(name);
                refuseOtherThanFolder(folder.attributes(name), at);
                HeldFolder next = folder.enter(name);
                folder.close();
                folder = next;
            }
            return step.take(folder, way.getFileName());
        } finally {
            folder.close();
        }
    }

    private void refuseOtherThanFolder(BasicFileAttributes found, Path folder) throws FileException {
        if (!found.isDirectory()) {
            throw new FileException(found.isSymbolicLink() ? Fault.LINK : Fault.NOT_REGULAR, name(folder));
        }
    }

    /** Checks the file before opening, so that no pipe is opened, and after, so that the opened file is the checked one. */
    private static OpenFile open(HeldFolder folder, Path last, String name, long limit)
            throws IOException, FileException {
        BasicFileAttributes found = folder.attributes(last);
        if (found.isSymbolicLink()) {
            throw new FileException(Fault.LINK, name);
        } else if (!found.isRegularFile()) {
            throw new FileException(Fault.NOT_REGULAR, name);
        } else if (found.size() > limit) {
            throw FileException.tooLarge(name, found.size(), limit);
        }
        OpenFile.Stamp stamp = OpenFile.Stamp.of(found);
        SeekableByteChannel channel = folder.open(last);
        boolean same = false;
        try {
            BasicFileAttributes after = folder.attributes(last);
            same = stamp.equals(OpenFile.Stamp.of(after)) && channel.size() == stamp.size();
        } finally {
            if (!same) {
                channel.close();
            }
        }
        if (!same) {
            throw new IOException(name);
        }
        return new OpenFile(name, channel, stamp, limit);
    }
}
