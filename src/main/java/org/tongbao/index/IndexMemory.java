package org.tongbao.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;

/**
 * What the index of a site found of each entry, for the next index of the same site: what depends on nothing that has
 * changed is not computed again. The index is the same with it or without it.
 */
public final class IndexMemory {

    /** The settings and the register that names are resolved by; compared by identity. */
    private @Nullable SiteConfig config;

    private List<Unit> register = List.of();
    private @Nullable UnitResolver units;

    final RuleEngine.Memory rules = new RuleEngine.Memory();
    final ShownEntries.Memory shown = new ShownEntries.Memory();
    final Remembered<Entry, ListKeys> keys = new Remembered<>();
    final SiteBoards.Memory boards = new SiteBoards.Memory();
    final Remembered<Entry, RouteAssigner.OfEntry> routes = new Remembered<>();
    final Remembered<Entry, List<String>> pictures = new Remembered<>();

    /** Begins an index: the names are resolved anew when the settings or the register have changed. */
    @SuppressWarnings("ReferenceEquality") // the very objects
    UnitResolver begin(Site site, LocalDate asOf) {
        UnitResolver resolver = units;
        if (resolver == null || config != site.config() || register != site.units()) {
            resolver = new UnitResolver(site);
            units = resolver;
            config = site.config();
            register = site.units();
        }
        shown.begin(asOf);
        keys.begin(resolver);
        boards.begin(resolver, asOf);
        routes.begin();
        pictures.begin();
        return resolver;
    }
}
