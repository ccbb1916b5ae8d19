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
        UnitResolver units = new UnitResolver(written);
        ComputedSite computed = RuleEngine.compute(written, units, asOf);
        ShownEntries shown = ShownEntries.of(computed, asOf, withDrafts);
        Resolver resolver = new Resolver(units, computed.site().entries(), shown.visible());
        Lists lists = Lists.of(computed.site(), shown, resolver);
        SiteBoards boards = new SiteBoards(shown.visible(), resolver, computed.seriesIndex(), asOf);
        CheckedFiles files = new CheckedFiles(written.root());
        Pictures pictures = new Pictures(shown.visible(), files);
        RouteAssigner routes = new RouteAssigner(computed.site(), shown.visible(), lists, boards, pictures);
        return new SiteIndex(asOf, computed, shown, lists, resolver, new Routes(routes.all()), boards, files, pictures);
    }
}
