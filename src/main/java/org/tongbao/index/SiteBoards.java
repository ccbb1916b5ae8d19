package org.tongbao.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;

/** The boards of every visible entry, each filled once, and their statements on units. */
public final class SiteBoards {

    private final UnitResolver names;
    private final Map<String, List<Board>> byAddress = new HashMap<>();
    private final Map<String, UnitSummaries> summaries = new ConcurrentHashMap<>();

    SiteBoards(List<Entry> visible, Resolver resolver, SeriesIndex seriesIndex, LocalDate asOf) {
        this.names = resolver.units();
        Map<String, Series> series = Series.all(seriesIndex, resolver);
        for (Entry entry : visible) {
            if (!entry.kind().views().isEmpty()) {
                Series own = SeriesIndex.key(entry)
                        .map(k -> series.getOrDefault(k, Series.NONE))
                        .orElse(Series.NONE);
                byAddress.put(entry.address(), new Boards(entry, names, own, asOf).all());
            }
        }
    }

    /** The boards of a visible entry. */
    List<Board> of(Entry entry) {
        return byAddress.getOrDefault(entry.address(), List.of());
    }

    /** The statements of an entry on a unit. */
    UnitSummary record(Entry entry, Unit unit) {
        return summaries(entry).find(unit);
    }

    /** Whether an entry names a unit in public for a problem. */
    boolean isNaming(Entry entry, Unit unit) {
        return summaries(entry).isNamed(unit);
    }

    private UnitSummaries summaries(Entry entry) {
        return summaries.computeIfAbsent(entry.address(), a -> new UnitSummaries(entry, names, of(entry)));
    }
}
