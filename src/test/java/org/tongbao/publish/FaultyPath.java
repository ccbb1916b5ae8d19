package org.tongbao.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of a {@link FaultyFileSystem}. */
record FaultyPath(FileSystem system, Path real) implements Path {

    private @Nullable Path wrap(@Nullable Path path) {
        return path == null ? null : new FaultyPath(system, path);
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return real.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return wrap(real.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return wrap(real.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return wrap(real.getParent());
    }

    @Override
    public int getNameCount() {
        return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return new FaultyPath(system, real.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return new FaultyPath(system, real.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof FaultyPath && real.startsWith(FaultyFiles.real(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof FaultyPath && real.endsWith(FaultyFiles.real(other));
    }

    @Override
    public Path normalize() {
        return new FaultyPath(system, real.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return new FaultyPath(system, real.resolve(FaultyFiles.real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return new FaultyPath(system, real.relativize(FaultyFiles.real(other)));
    }

    @Override
    public URI toUri() {
        return real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return new FaultyPath(system, real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return new FaultyPath(system, real.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return real.compareTo(FaultyFiles.real(other));
    }

    @Override
    public String toString() {
        return real.toString();
    }
}
