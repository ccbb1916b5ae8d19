package org.tongbao.search;

import java.util.Comparator;

/**
 * A document that matches a query.
 *
 * @param place its place among all documents, the newest first
 * @param score how well it matches
 */
record Match(int place, SearchDocument document, MatchMode mode, int score) {

    static final Comparator<Match> NEWEST = Comparator.comparingInt(Match::place);

    /** The best first; documents that match equally well from the newest on. */
    static Comparator<Match> best(String query) {
        String asked = Normalized.of(query);
        return Comparator.comparing(
                        (Match m) -> !Normalized.of(m.document.title()).equals(asked))
                .thenComparing(Comparator.comparingInt(Match::score).reversed())
                .thenComparing(NEWEST);
    }
}
