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

    /** The boards of entries, which stay the same while the entry and its series do. */
    static final class Memory {

        private record Filled(Series series, List<Board> boards) {}

        private Map<String, Series> series = Map.of();
        private final Remembered<Entry, Filled> filled = new Remembered<>();

        /** Begins an index; names that mean something else, or another day, fill all boards anew. */
        void begin(UnitResolver names, LocalDate asOf) {
            filled.begin(names, asOf);
        }
    }

    SiteBoards(List<Entry> visible, Resolver resolver, SeriesIndex seriesIndex, LocalDate asOf, Memory memory) {
        this.names = resolver.units();
        memory.series = Series.all(seriesIndex, resolver, memory.series);
        for (Entry entry : visible) {
            if (!entry.kind().views().isEmpty()) {
                Series own = SeriesIndex.key(entry)
                        .map(k -> memory.series.getOrDefault(k, Series.NONE))
                        .orElse(Series.NONE);
                byAddress.put(
                        entry.address(),
                        memory.filled.of(
                                        entry,
                                        f -> f.series == own,
                                        e -> new Memory.Filled(own, new Boards(e, names, own, asOf).all()))
                                .boards);
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
