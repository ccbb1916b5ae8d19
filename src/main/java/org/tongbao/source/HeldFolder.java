package org.tongbao.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder held open, and what lies in it; no link is followed. Where the system can (Linux), names are looked up in the
 * open folder itself, so that nobody can put another in its place meanwhile. Elsewhere each step goes by the path, and a
 * folder that is swapped between two steps is noticed after the file has been opened, before anything is read of it.
 */
abstract sealed class HeldFolder implements Closeable {

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private HeldFolder() {}

    /** Opens a folder; links that lead to it are followed. */
    @SuppressWarnings("StreamResourceLeak") // the folder held closes it
    static HeldFolder at(Path folder) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new ByHandle(secure);
        }
        stream.close();
        return new ByPath(folder.toRealPath());
    }

    abstract BasicFileAttributes attributes(Path name) throws IOException;

    abstract HeldFolder enter(Path name) throws IOException;

    abstract SeekableByteChannel open(Path name) throws IOException;

    abstract List<Path> names() throws IOException;

    private static List<Path> namesIn(DirectoryStream<Path> stream) throws IOException {
        List<Path> names = new ArrayList<>();
        try {
            stream.forEach(path -> names.add(path.getFileName()));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    private static final class ByHandle extends HeldFolder {

        private final SecureDirectoryStream<Path> stream;

        ByHandle(SecureDirectoryStream<Path> stream) {
            this.stream = stream;
        }

        @Override
        BasicFileAttributes attributes(Path name) throws IOException {
            return stream.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
        }

        @Override
        HeldFolder enter(Path name) throws IOException {
            return new ByHandle(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
        }

        @Override
        SeekableByteChannel open(Path name) throws IOException {
            return stream.newByteChannel(name, READ);
        }

        @Override
        List<Path> names() throws IOException {
            return namesIn(stream);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private static final class ByPath extends HeldFolder {

        private final Path folder;

        ByPath(Path folder) {
            this.folder = folder;
        }

        @Override
        BasicFileAttributes attributes(Path name) throws IOException {
            return Files.readAttributes(folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        HeldFolder enter(Path name) {
            return new ByPath(folder.resolve(name));
        }

        @Override
        SeekableByteChannel open(Path name) throws IOException {
            Path file = folder.resolve(name);
            SeekableByteChannel channel = Files.newByteChannel(file, READ);
            if (!file.toRealPath().equals(file)) {
                channel.close();
                throw new FileSystemException(file.toString());
            }
            return channel;
        }

        @Override
        List<Path> names() throws IOException {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                return namesIn(stream);
            }
        }

        @Override
        public void close() {
            // A path holds nothing.
        }
    }
}
