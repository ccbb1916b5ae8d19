package org.tongbao.search;

import java.util.List;
import java.util.Map;

/**
 * What is asked of the index.
 *
 * @param q as it was typed
 * @param facets chosen values by the names of {@link Facets}; of one facet any, of several all
 * @param newest whether the newest come first, rather than those that fit best
 * @param from the place to go on at, 0 or the {@code next} of an answer
 * @param counts whether the values of facets are counted
 */
public record SearchRequest(
        String q, Map<String, List<String>> facets, boolean newest, int from, int size, boolean counts) {

    public SearchRequest {
        facets = Map.copyOf(facets);
    }

    /** The first so many that fit best. */
    public static SearchRequest of(String q, int size) {
        return new SearchRequest(q, Map.of(), false, 0, size, true);
    }
}
