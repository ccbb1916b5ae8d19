package org.tongbao.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A new site that is being written beside the old one. Several threads may write to it at once. */
public final class StagedSite {

    private final Path folder;
    private final boolean gzip;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();
    private final AtomicInteger files = new AtomicInteger();

    StagedSite(Path folder, boolean gzip) {
        this.folder = folder;
        this.gzip = gzip;
    }

    /**
     * Writes a file, and where wanted a compressed copy beside it.
     *
     * @param path relative to the site, with {@code /}
     */
    public <X extends Exception> void write(String path, ByteSource<X> source) throws IOException, X {
        Path file = file(path);
        try (OutputStream out = Files.newOutputStream(file)) {
            source.writeTo(out);
        }
        files.incrementAndGet();
        if (gzip && Gzip.suits(file)) {
            Files.write(file.resolveSibling(file.getFileName() + Gzip.ENDING), Gzip.compressed(file));
            files.incrementAndGet();
        }
    }

    /** Writes a file that the web server hands out as it is, such as one that is compressed already. */
    public void write(String path, byte[] bytes) throws IOException {
        Files.write(file(path), bytes);
        files.incrementAndGet();
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("outside the output: " + path);
        }
        Path parent = file.getParent();
        if (parent != null && !made.contains(parent)) {
            make(parent);
        }
        return file;
    }

    /** One thread at a time, so that no folder is made twice. */
    private synchronized void make(Path parent) throws IOException {
        Files.createDirectories(parent);
        made.add(parent);
    }

    /** How many files were written. */
    public int files() {
        return files.get();
    }
}
