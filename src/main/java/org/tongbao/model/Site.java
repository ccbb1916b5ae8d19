package org.tongbao.model;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tongbao.kind.Kinds;

/**
 * Everything read from the content folder; nothing is resolved yet.
 *
 * @param root the folder that holds {@code content}
 * @param registerRead {@code false} when the register of units could not be read, so that nothing can be said of names
 * @param entries in the order of their files
 */
public record Site(
        Path root, SiteConfig config, Kinds kinds, List<Unit> units, boolean registerRead, List<Entry> entries) {

    public Site {
        units = List.copyOf(units);
        entries = entries.stream().sorted(Comparator.comparing(Entry::file)).toList();
    }

    /** The same site with computed figures. */
    public Site with(List<Entry> newEntries) {
        return new Site(root, config, kinds, units, registerRead, newEntries);
    }

    /** Selects the files of drafts: errors in them do not stop publication. */
    public Predicate<String> ofDrafts() {
        Set<String> drafts =
                entries.stream().filter(Entry::isDraft).map(Entry::file).collect(Collectors.toSet());
        return file -> {
            boolean found = drafts.contains(file);
            for (int slash = file.lastIndexOf('/'); slash > 0 && !found; slash = file.lastIndexOf('/', slash - 1)) {
                found = drafts.contains(file.substring(0, slash) + "/index.md"); // as Entry.owns
            }
            return found;
        };
    }
}
