package org.tongbao.index;

import java.time.LocalDate;
import org.tongbao.model.Site;
import org.tongbao.source.CheckedFiles;

/** Computes figures, removes what readers may not see, resolves references once and assigns addresses. */
public final class Indexer {

    private Indexer() {}

    /**
     * Indexes the site.
     *
     * @param asOf entries published after this day are held back
     * @param withDrafts whether drafts and held-back entries are shown, as a preview does
     */
    public static SiteIndex index(Site written, LocalDate asOf, boolean withDrafts) {
        return index(written, asOf, withDrafts, new IndexMemory());
    }

    /**
     * Indexes the site.
     *
     * @param asOf entries published after this day are held back
     * @param withDrafts whether drafts and held-back entries are shown, as a preview does
     * @param memory of an earlier index of the same site
     */
    public static SiteIndex index(Site written, LocalDate asOf, boolean withDrafts, IndexMemory memory) {
        UnitResolver units = memory.begin(written, asOf);
        ComputedSite computed = RuleEngine.compute(written, units, asOf, memory.rules);
        ShownEntries shown = ShownEntries.of(computed, asOf, withDrafts, memory.shown);
        Resolver resolver = new Resolver(units, computed.site().entries(), shown.visible());
        Lists lists = Lists.of(computed.site(), shown, resolver, memory.keys);
        SiteBoards boards = new SiteBoards(shown.visible(), resolver, computed.seriesIndex(), asOf, memory.boards);
        CheckedFiles files = new CheckedFiles(written.root());
        Pictures pictures = new Pictures(shown.visible(), files, memory.pictures);
        RouteAssigner routes =
                new RouteAssigner(computed.site(), shown.visible(), lists, boards, pictures, memory.routes);
        return new SiteIndex(asOf, computed, shown, lists, resolver, routes.routes(), boards, files, pictures);
    }
}
