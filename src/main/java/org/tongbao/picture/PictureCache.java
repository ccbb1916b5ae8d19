package org.tongbao.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.tongbao.source.FileException;
import org.tongbao.source.SiteFiles;

/**
 * Pictures made before, found by what they were made of. A cache that cannot be read or written (no permission, a full
 * disk, a damaged file) costs time and nothing else: the picture is made again.
 */
public abstract sealed class PictureCache {

    /** Makes a picture that is not in the cache. */
    @FunctionalInterface
    interface Maker {
        byte[] make() throws PictureException;
    }

    private static final int SUM = 32;

    private final AtomicInteger made = new AtomicInteger();

    /** How many had to be made. */
    public int made() {
        return made.get();
    }

    /**
     * The picture.
     *
     * @param what distinguishes pictures made from the same file
     */
    byte[] get(byte[] original, String what, Maker maker) throws PictureException {
        String key = HexFormat.of().formatHex(sum(original)) + "-" + what;
        Optional<byte[]> known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] picture = maker.make();
        made.incrementAndGet();
        keep(key, picture);
        return picture;
    }

    abstract Optional<byte[]> find(String key);

    abstract void keep(String key, byte[] picture);

    private static byte[] sum(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In memory, as long as there is room: for a preview, which asks for the same page again and again. */
    public static PictureCache inMemory() {
        return new Memory();
    }

    /** In a folder that is ours. */
    public static Folder in(Path folder) {
        return new Folder(folder);
    }

    /** In a folder that is not to be touched, what it lacks in memory. */
    public static PictureCache reading(Path folder) {
        return new Reading(new Folder(folder), new Memory());
    }

    private static final class Memory extends PictureCache {

        private static final long ROOM = 64L << 20;

        private final Map<String, byte[]> pictures = new LinkedHashMap<>();
        private long size;

        @Override
        synchronized Optional<byte[]> find(String key) {
            return Optional.ofNullable(pictures.get(key));
        }

        @Override
        synchronized void keep(String key, byte[] picture) {
            if (size + picture.length > ROOM) {
                pictures.clear();
                size = 0;
            }
            if (pictures.put(key, picture) == null) {
                size += picture.length;
            }
        }
    }

    private static final class Reading extends PictureCache {

        private final Folder folder;
        private final Memory memory;

        Reading(Folder folder, Memory memory) {
            this.folder = folder;
            this.memory = memory;
        }

        @Override
        Optional<byte[]> find(String key) {
            return memory.find(key).or(() -> folder.find(key));
        }

        @Override
        void keep(String key, byte[] picture) {
            memory.keep(key, picture);
        }
    }

    /** A file for each picture, which begins with a checksum of the rest: a damaged one is made again. */
    public static final class Folder extends PictureCache {

        /** More than the most points packed as badly as can be. */
        private static final long LARGEST = 256L << 20;

        private final Path folder;
        private final Set<String> used = ConcurrentHashMap.newKeySet();

        private Folder(Path folder) {
            this.folder = folder;
        }

        @Override
        Optional<byte[]> find(String key) {
            used.add(key);
            try {
                byte[] file = new SiteFiles(folder).read(folder.resolve(key), LARGEST);
                byte[] picture = Arrays.copyOfRange(file, Math.min(SUM, file.length), file.length);
                boolean sound = Arrays.equals(sum(picture), Arrays.copyOf(file, SUM));
                return sound ? Optional.of(picture) : Optional.empty();
            } catch (FileException e) {
                return Optional.empty();
            }
        }

        @Override
        void keep(String key, byte[] picture) {
            try {
                write(key, picture);
            } catch (IOException e) {
                // The next build makes it again.
            }
        }

        private void write(String key, byte[] picture) throws IOException {
            Files.createDirectories(folder);
            byte[] file = Arrays.copyOf(sum(picture), SUM + picture.length);
            System.arraycopy(picture, 0, file, SUM, picture.length);
            Path part = Files.createTempFile(folder, "", ".part");
            try {
                Files.write(part, file);
                Files.move(part, folder.resolve(key), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }

        /** Deletes pictures that were not used since this object was made. */
        public void prune() throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            List<Path> unused;
            try (Stream<Path> files = Files.list(folder)) {
                unused = files.filter(f -> !used.contains(String.valueOf(f.getFileName())))
                        .toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            for (Path file : unused) {
                Files.deleteIfExists(file);
            }
        }
    }
}
