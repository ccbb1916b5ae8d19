package org.tongbao.diff;

import java.io.IOException;
import java.nio.file.Path;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;

/** Compares a site about to be built with the published one in the output folder; adds diagnostics, nothing else. */
public final class PublishedCheck {

    private PublishedCheck() {}

    /**
     * Reports addresses that would vanish and published facts that changed without a statement. A site built by a version that wrote no JSON of its entries is not compared.
     *
     * @param folder the output folder
     */
    public static void run(Path folder, SiteIndex index, Diagnostics diagnostics) throws IOException {
        UnstatedChanges.Finder unstated = UnstatedChanges.Finder.of(index, diagnostics);
        OldSite old = OldSite.read(folder, (id, node) -> {
            unstated.compare(id, node);
            return OldSite.addresses(node); // All entries as JSON would need much memory.
        });
        if (!old.entries().isEmpty()) {
            RemovedAddresses.find(old.at(index.site().config().baseUrl()), index, diagnostics);
        }
    }
}
