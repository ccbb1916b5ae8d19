package org.tongbao.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** The visible issues of one series, oldest first: boards compare an issue with the others. */
final class Series {

    /** The series of an entry that belongs to none. */
    static final Series NONE = new Series(List.of());

    private final List<Entry> issues;
    private final Map<String, Integer> places = new HashMap<>();

    /** By table and column, then by value, the positions of the issues with that value. */
    private final Map<String, Map<String, List<Integer>>> naming = new ConcurrentHashMap<>();

    Series(List<Entry> issues) {
        this.issues = List.copyOf(issues);
        for (int i = 0; i < issues.size(); i++) {
            places.putIfAbsent(issues.get(i).id(), i);
        }
    }

    /**
     * Every series of the site by {@link SeriesIndex#key}.
     *
     * @param before the series of an earlier index; those whose issues are the same are taken over
     */
    static Map<String, Series> all(SeriesIndex seriesIndex, Resolver names, Map<String, Series> before) {
        Map<String, Series> all = new TreeMap<>();
        seriesIndex.bySeries().forEach((key, written) -> {
            List<Entry> issues = written.stream()
                    .flatMap(e -> names.visible(e.id()).stream())
                    .filter(e -> !e.isWithdrawn())
                    .toList();
            Series known = before.get(key);
            all.put(key, known != null && known.has(issues) ? known : new Series(issues));
        });
        return all;
    }

    /** Whether these very entries are its issues. */
    @SuppressWarnings("ReferenceEquality") // the very objects
    private boolean has(List<Entry> others) {
        boolean same = issues.size() == others.size();
        for (int i = 0; same && i < issues.size(); i++) {
            same = issues.get(i) == others.get(i);
        }
        return same;
    }

    int size() {
        return issues.size();
    }

    /** The issues nearest to one, itself included. */
    List<Entry> around(Entry entry) {
        return Window.around(issues, place(entry));
    }

    /** Whether no later issue is visible. */
    boolean endsWith(Entry entry) {
        return issues.isEmpty() || issues.get(issues.size() - 1).id().equals(entry.id());
    }

    /** The last issues before one whose table has the same value in a column, oldest first. */
    List<Entry> earlier(Entry entry, Table table, Field column, String name, UnitResolver names) {
        List<Integer> all = naming.computeIfAbsent(
                        table.name() + "\n" + column.name(), x -> naming(table, column, names))
                .getOrDefault(name, List.of());
        int found = Collections.binarySearch(all, place(entry));
        return Window.before(all, found < 0 ? -found - 1 : found).stream()
                .map(issues::get)
                .toList();
    }

    private Map<String, List<Integer>> naming(Table table, Field column, UnitResolver names) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < issues.size(); i++) {
            for (Values row : issues.get(i).rows(table.name())) {
                Value value = row.get(column.name());
                if (value != null) {
                    List<Integer> at =
                            found.computeIfAbsent(names.identity(value, issues.get(i)), n -> new ArrayList<>());
                    if (at.isEmpty() || at.get(at.size() - 1) != i) {
                        at.add(i);
                    }
                }
            }
        }
        return found;
    }

    private int place(Entry entry) {
        return places.getOrDefault(entry.id(), issues.size());
    }
}
