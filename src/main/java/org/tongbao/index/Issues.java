package org.tongbao.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;

/** The series of the site, and what comes before what in each. */
public final class Issues {

    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry e) -> e.values().whole("number").orElse(Integer.MAX_VALUE))
            .thenComparing(Entry::published)
            .thenComparing(Entry::id);

    private final Map<String, List<Entry>> bySeries = new TreeMap<>();

    Issues(List<Entry> entries) {
        for (Entry entry : entries) {
            key(entry).ifPresent(k -> bySeries.computeIfAbsent(k, x -> new ArrayList<>())
                    .add(entry));
        }
        bySeries.values().forEach(issues -> issues.sort(ORDER));
    }

    private static Optional<String> key(Entry entry) {
        Optional<String> series = entry.kind().series() == Kind.Series.NONE
                ? Optional.empty()
                : entry.values().text("series");
        return series.map(name -> entry.kind().name() + "\n" + name);
    }

    /** The issues of each series, first number first, drafts and withdrawn ones among them. */
    public List<List<Entry>> all() {
        return List.copyOf(bySeries.values());
    }

    /** The issues of the series of an entry; none when it is of no series. */
    public List<Entry> of(Entry entry) {
        return key(entry).map(k -> bySeries.getOrDefault(k, List.of())).orElse(List.of());
    }

    /** The issue before one: neither a draft nor withdrawn. */
    public Optional<Entry> before(Entry entry) {
        Optional<Entry> before = Optional.empty();
        for (Entry issue : of(entry)) {
            if (issue.id().equals(entry.id())) {
                return before;
            }
            if (!issue.isDraft() && !issue.isWithdrawn()) {
                before = Optional.of(issue);
            }
        }
        return Optional.empty();
    }
}
