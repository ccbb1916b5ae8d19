package org.tongbao.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;

/** The series of the site, and the order of the issues in each. */
public final class SeriesIndex {

    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry e) -> e.values().whole("number").orElse(Integer.MAX_VALUE))
            .thenComparing(Entry::published)
            .thenComparing(Entry::id);

    private final SortedMap<String, List<Entry>> bySeries = new TreeMap<>();

    /** By the series and id of an issue, the one before it. */
    private final Map<String, Optional<Entry>> before = new HashMap<>();

    /** By series, the id of the newest published issue. */
    private final Map<String, String> newest = new HashMap<>();

    SeriesIndex(List<Entry> entries, LocalDate asOf) {
        for (Entry entry : entries) {
            key(entry).ifPresent(k -> bySeries.computeIfAbsent(k, x -> new ArrayList<>())
                    .add(entry));
        }
        bySeries.forEach((key, issues) -> {
            issues.sort(ORDER);
            connect(key, issues, asOf);
        });
    }

    private void connect(String key, List<Entry> issues, LocalDate asOf) {
        Optional<Entry> last = Optional.empty();
        for (Entry issue : issues) {
            before.putIfAbsent(key + "\n" + issue.id(), last);
            if (!issue.isDraft() && !issue.isWithdrawn()) {
                last = Optional.of(issue);
                if (!issue.published().toLocalDate().isAfter(asOf)) {
                    newest.put(key, issue.id());
                }
            }
        }
    }

    /** The series of an entry, unique within its kind; empty if the entry belongs to none. */
    static Optional<String> key(Entry entry) {
        Optional<String> series = entry.kind().series() == Kind.Series.NONE
                ? Optional.empty()
                : entry.values().text("series");
        return series.map(name -> entry.kind().name() + "\n" + name);
    }

    /** The issues of each series, first number first, including drafts and withdrawn ones. */
    public List<List<Entry>> all() {
        return List.copyOf(bySeries.values());
    }

    /** The same by {@link #key}. */
    SortedMap<String, List<Entry>> bySeries() {
        return Collections.unmodifiableSortedMap(bySeries);
    }

    /** The issue before one: neither a draft nor withdrawn. */
    public Optional<Entry> before(Entry entry) {
        return key(entry).flatMap(k -> before.getOrDefault(k + "\n" + entry.id(), Optional.empty()));
    }

    /** Whether no later issue of the same series is published; true as well for an entry of no series. */
    public boolean isNewest(Entry entry) {
        Optional<String> last = key(entry).flatMap(k -> Optional.ofNullable(newest.get(k)));
        return last.isEmpty() || last.get().equals(entry.id());
    }
}
