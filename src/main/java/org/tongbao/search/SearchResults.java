package org.tongbao.search;

import java.util.List;
import java.util.Map;

/**
 * The results of a search.
 *
 * @param total the number of documents that match, on all pages of results
 * @param next where to continue
 * @param more whether there are more
 * @param facets by name, the values of the documents, the most frequent first; empty unless counts were requested
 */
public record SearchResults(
        int total, MatchMode mode, List<Hit> hits, int next, boolean more, Map<String, List<Count>> facets) {

    /** A part of a text; {@code marked} when it is what was asked. */
    public record Part(String text, boolean marked) {}

    /**
     * A document that matches.
     *
     * @param units those that the title does not name
     */
    public record Hit(
            String address,
            String title,
            String date,
            String kind,
            String units,
            List<Part> titleParts,
            List<Part> snippet) {}

    /** The number of documents with a value. */
    public record Count(String value, String label, int count) {}
}
