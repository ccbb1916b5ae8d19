package org.tongbao.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are read in place of those on the disk, or beside them: what an editor has typed and not saved yet.
 *
 * @param files by their paths, as the reader of the site makes them
 */
public record Overlay(Map<Path, byte[]> files) {

    public static final Overlay NONE = new Overlay(Map.of());

    public Overlay {
        files = Map.copyOf(files);
    }

    /** The bytes of a file, if it is one of these. */
    Optional<byte[]> read(Path file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Whether a path is one of these files, or a folder above one. */
    boolean holds(Path path) {
        return files.keySet().stream().anyMatch(f -> f.startsWith(path));
    }

    /** Whether one of some files is of these. */
    public boolean touches(List<Path> some) {
        return some.stream().anyMatch(files::containsKey);
    }

    /** The files and folders in a folder that lead to these files. */
    List<Path> in(Path folder) {
        return files.keySet().stream()
                .filter(f -> f.startsWith(folder) && !f.equals(folder))
                .map(f -> folder.resolve(folder.relativize(f).getName(0)))
                .distinct()
                .toList();
    }
}
