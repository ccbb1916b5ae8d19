package org.tongbao.search;

import java.util.List;

/**
 * Documents that hold a query but for one character: one is wrong, missing or too many.
 *
 * @param wanted the clauses
 * @param tokens the first tokens of the clauses, each a clause of its own
 */
record NearMatch(List<Clause> wanted, List<Clause> tokens) {

    /** Shorter queries are found as they are or not at all. */
    private static final int SHORTEST = 5;

    /** As many as the browser looks up. */
    private static final int MOST_TOKENS = 24;

    /** How many tokens one wrong character can change: the pairs before and after it. */
    private static final int TOKENS_OF_ONE = 2;

    static NearMatch of(Query query) {
        List<Clause> tokens = query.wanted().stream()
                .flatMap(c -> Tokenizer.tokens(c.text()).stream())
                .distinct()
                .limit(MOST_TOKENS)
                .map(t -> new Clause(t, false, false))
                .toList();
        return new NearMatch(query.wanted(), tokens);
    }

    /** Whether a query is long enough and excludes nothing. */
    static boolean suits(Query query) {
        int length = query.clauses().stream()
                .mapToInt(c -> c.text().codePointCount(0, c.text().length()))
                .sum();
        return length >= SHORTEST && query.clauses().stream().noneMatch(Clause::excluded);
    }

    /** The number of tokens that the normalised blocks share with the query; 0 unless they match nearly. */
    int score(List<String> blocks) {
        int changed = 0;
        for (Clause clause : wanted) {
            if (!clause.isPartOf(blocks)) {
                changed += oneChangeAway(clause.text(), blocks) ? 1 : 2;
            }
            if (changed > 1) {
                return 0;
            }
        }
        int shared = (int) tokens.stream().filter(t -> t.isIn(blocks)).count();
        return shared >= tokens.size() - TOKENS_OF_ONE ? shared : 0;
    }

    /** With one change somewhere, one half of the clause is as it was typed: most blocks hold neither. */
    private static boolean oneChangeAway(String clause, List<String> blocks) {
        int middle = clause.offsetByCodePoints(0, clause.codePointCount(0, clause.length()) / 2);
        String first = clause.substring(0, middle);
        String second = clause.substring(middle);
        return blocks.stream()
                .filter(b -> b.contains(first) || b.contains(second))
                .anyMatch(b -> changes(clause, b) <= 1);
    }

    /**
     * The fewest changes of one character that turn some part of a text into the clause. Sellers, The Theory and
     * Computation of Evolutionary Distances (1980).
     */
    static int changes(String clause, String text) {
        int[] wanted = clause.codePoints().toArray();
        int[] row = new int[wanted.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i + 1;
        }
        int best = row.length;
        for (int character : text.codePoints().toArray()) {
            int diagonal = 0;
            int left = 0;
            for (int i = 0; i < row.length; i++) {
                int above = row[i];
                left = Math.min(Math.min(above, left) + 1, diagonal + (wanted[i] == character ? 0 : 1));
                diagonal = above;
                row[i] = left;
            }
            best = Math.min(best, left);
        }
        return best;
    }
}
