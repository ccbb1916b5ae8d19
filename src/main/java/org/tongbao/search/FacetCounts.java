package org.tongbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.search.SearchDocument.FacetValue;
import org.tongbao.search.SearchResults.Count;

/**
 * Narrows matches by the values of facets, and counts what each value would leave.
 *
 * @param documents all that can be searched
 * @param chosen values by the names of facets
 */
record FacetCounts(List<SearchDocument> documents, Map<String, List<String>> chosen) {

    private static final Comparator<Count> MOST_FREQUENT = Comparator.comparingInt(Count::count)
            .reversed()
            .thenComparing(Count::label)
            .thenComparing(Count::value);

    /** The matches with a chosen value of every facet. */
    List<Match> narrowed(List<Match> matches) {
        return narrowed(matches, "");
    }

    private List<Match> narrowed(List<Match> matches, String except) {
        return matches.stream()
                .filter(m -> Facets.ALL.stream().allMatch(name -> name.equals(except) || fits(m.document(), name)))
                .toList();
    }

    private boolean fits(SearchDocument document, String name) {
        List<String> wanted = chosen.getOrDefault(name, List.of());
        return wanted.isEmpty()
                || document.values(name).stream().map(FacetValue::value).anyMatch(wanted::contains);
    }

    /** By facet, the values of the matches; each facet is narrowed by the others only. */
    Map<String, List<Count>> counts(List<Match> matches) {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        for (String name : Facets.ALL) {
            Set<FacetValue> known = values(documents, name);
            if (!known.isEmpty()) {
                counts.put(name, counts(known, name, narrowed(matches, name)));
            }
        }
        return counts;
    }

    private List<Count> counts(Set<FacetValue> known, String name, List<Match> matches) {
        Map<FacetValue, Integer> numbers = new LinkedHashMap<>();
        known.stream()
                .filter(v -> chosen.getOrDefault(name, List.of()).contains(v.value()))
                .forEach(v -> numbers.put(v, 0));
        for (Match match : matches) {
            match.document().values(name).forEach(v -> numbers.merge(v, 1, Integer::sum));
        }
        List<Count> counts = new ArrayList<>();
        numbers.forEach((value, number) -> counts.add(new Count(value.value(), value.label(), number)));
        counts.sort(MOST_FREQUENT);
        return counts;
    }

    /** The values that documents have of a facet. */
    static Set<FacetValue> values(List<SearchDocument> documents, String name) {
        Set<FacetValue> values = new LinkedHashSet<>();
        documents.forEach(d -> values.addAll(d.values(name)));
        return values;
    }
}
