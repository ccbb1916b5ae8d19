package org.tongbao.model;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

    /** The same site with its figures worked out. */
    public Site with(List<Entry> newEntries) {
        return new Site(root, config, kinds, units, registerRead, newEntries);
    }

    /** Whether a file is a draft's: what is wrong there keeps nothing else from being published. */
    public boolean isOfDraft(String file) {
        return entries.stream().filter(Entry::isDraft).anyMatch(e -> e.owns(file));
    }
}
