package org.tongbao.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The results of a search.
 *
 * @param instead the words that were looked for in the place of those that were typed
 * @param total the number of documents that match, on all pages of results
 * @param next where to continue
 * @param more whether there are more
 * @param facets by name, the values of the documents, the most frequent first; empty unless counts were requested
 */
public record SearchResults(
        int total,
        MatchMode mode,
        Optional<Instead> instead,
        List<Hit> hits,
        int next,
        boolean more,
        Map<String, List<Count>> facets) {

    /** A word in the place of another. */
    public record Instead(String of, String word) {

        /** The words that differ; empty when none does. */
        static Optional<Instead> of(List<String> typed, List<String> used) {
            List<Integer> changed = IntStream.range(0, typed.size())
                    .filter(i -> !typed.get(i).equals(used.get(i)))
                    .boxed()
                    .toList();
            return changed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Instead(some(typed, changed), some(used, changed)));
        }

        private static String some(List<String> words, List<Integer> which) {
            return which.stream().map(words::get).collect(Collectors.joining(" "));
        }
    }

    /** The same with words in the place of others. */
    SearchResults with(Optional<Instead> words) {
        return new SearchResults(total, mode, words, hits, next, more, facets);
    }

    /**
     * A part of a text.
     *
     * @param marked whether it is what was asked
     * @param label whether it is the name of a column
     */
    public record Part(String text, boolean marked, boolean label) {

        /** A part that is no name of a column. */
        public Part(String text, boolean marked) {
            this(text, marked, false);
        }
    }

    /**
     * A document that matches.
     *
     * @param anchor the id of the row that the snippet shows; empty when it shows none
     * @param units those that the title does not name
     */
    public record Hit(
            String address,
            String anchor,
            String title,
            String date,
            String kind,
            String units,
            List<Part> titleParts,
            List<Part> snippet) {}

    /** The number of documents with a value. */
    public record Count(String value, String label, int count) {}
}
