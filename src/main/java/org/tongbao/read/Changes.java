package org.tongbao.read;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a site that may have changed since it was read last.
 *
 * @param files with those created and deleted; empty if it is not known which
 */
public record Changes(Optional<Set<Path>> files) {

    /** Any file may have changed. */
    public static final Changes UNKNOWN = new Changes(Optional.empty());

    public static Changes of(Set<Path> files) {
        return new Changes(Optional.of(Set.copyOf(files)));
    }

    /** These changes and some more files. */
    public Changes and(Set<Path> more) {
        return new Changes(files.map(known -> {
            Set<Path> all = new HashSet<>(known);
            all.addAll(more);
            return Set.copyOf(all);
        }));
    }

    /** Whether it is certain that no file below a folder has changed. */
    public boolean spareFolder(Path folder) {
        return files.isPresent() && files.get().stream().noneMatch(f -> f.startsWith(folder));
    }

    /** Whether it is certain that none of some files has changed. */
    boolean spare(Collection<Path> some) {
        return files.isPresent() && some.stream().noneMatch(files.get()::contains);
    }
}
