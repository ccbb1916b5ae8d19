package org.tongbao.search;

import java.util.List;
import java.util.Map;

/**
 * A request to search.
 *
 * @param q as it was typed
 * @param facets chosen values by the names of {@link Facets}; of one facet any, of several all
 * @param newest whether the newest come first, rather than the best matches
 * @param from where to continue: 0, or the {@code next} of earlier results
 * @param counts whether the values of facets are counted
 */
public record SearchRequest(
        String q, Map<String, List<String>> facets, boolean newest, int from, int size, boolean counts) {

    public SearchRequest {
        facets = Map.copyOf(facets);
    }

    /** The first best matches. */
    public static SearchRequest of(String q, int size) {
        return new SearchRequest(q, Map.of(), false, 0, size, true);
    }
}
