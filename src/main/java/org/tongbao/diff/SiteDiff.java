package org.tongbao.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diff.EntryChange.Group;
import org.tongbao.index.SiteIndex;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;

/**
 * The changes of a build.
 *
 * @param baseline the content of the output folder
 * @param items the entries, by group, newest first
 * @param baseUrl the address of the new site
 * @param wasBaseUrl the address of the old site, if the new one has another
 * @param pages the number of changed pages and files, counted only if no entry changed
 * @param gone addresses that are gone
 * @param unstated entries that changed while nothing in them says so
 */
public record SiteDiff(
        Baseline baseline,
        List<EntryChange> items,
        String baseUrl,
        Optional<String> wasBaseUrl,
        int pages,
        List<Diagnostic> gone,
        List<Diagnostic> unstated) {

    /** The content of the output folder. */
    public enum Baseline {
        NOTHING,
        /** A site of a version that wrote no JSON of its entries. */
        WITHOUT_DATA,
        SITE
    }

    public SiteDiff {
        items = List.copyOf(items);
        gone = List.copyOf(gone);
        unstated = List.copyOf(unstated);
    }

    /**
     * Compares.
     *
     * @param folder the folder of the old site, if there is one
     */
    public static SiteDiff between(Optional<Path> folder, SiteIndex index, Renderer renderer)
            throws IOException, RenderException {
        OldSite found = folder.isPresent() ? OldSite.read(folder.get()) : OldSite.NONE;
        String baseUrl = index.site().config().baseUrl();
        Optional<String> was = found.baseUrl().filter(b -> !b.equals(baseUrl));
        OldSite old = found.at(baseUrl);
        Diagnostics gone = new Diagnostics();
        RemovedAddresses.find(old, index, gone);
        Diagnostics unstated = new Diagnostics();
        old.entries().forEach(UnstatedChanges.Finder.of(index, unstated)::compare);
        List<EntryChange> items = new EntryChanges(folder, old, index, renderer).all();
        boolean quiet = items.isEmpty() && gone.sorted().isEmpty() && folder.isPresent();
        Baseline baseline =
                folder.isEmpty() ? Baseline.NOTHING : old.isWithoutData() ? Baseline.WITHOUT_DATA : Baseline.SITE;
        return new SiteDiff(
                baseline,
                items,
                baseUrl,
                was,
                quiet ? PageComparison.differing(folder.get(), old, renderer) : 0,
                gone.sorted(),
                unstated.sorted());
    }

    public List<EntryChange> of(Group group) {
        return items.stream().filter(i -> i.group() == group).toList();
    }

    public long gone(Code code) {
        return gone.stream().filter(d -> d.code() == code).count();
    }

    /** Whether a build would change nothing. */
    public boolean isSame() {
        return baseline == Baseline.SITE && items.isEmpty() && gone.isEmpty() && pages == 0;
    }
}
