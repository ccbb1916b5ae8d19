package org.tongbao.search;

import java.util.Comparator;
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

    /** The fewest changes of one character that turn some part of a text into the clause. */
    static int changes(String clause, String text) {
        return nearest(clause, text).changes();
    }

    /**
     * A part of a text that is like a clause.
     *
     * @param changes of one character that turn it into the clause
     * @param rank the lower the better: by the changes, then by whether the ends are the same, then by the length
     */
    private record Near(int changes, int rank, String word) {}

    /** What stands in a document in the place of a clause: the clause itself, or what is nearest to it. */
    static String word(String clause, List<String> blocks) {
        if (blocks.stream().anyMatch(b -> b.contains(clause))) {
            return clause;
        }
        String word = blocks.stream()
                .map(b -> nearest(clause, b))
                .min(Comparator.comparingInt(Near::rank))
                .map(Near::word)
                .orElse(clause);
        List<Tokenizer.Run> within = Tokenizer.runs(word);
        return within.isEmpty()
                ? clause
                : word.substring(
                        within.get(0).start(), within.get(within.size() - 1).end());
    }

    /** Sellers, The Theory and Computation of Evolutionary Distances (1980). */
    private static Near nearest(String clause, String text) {
        int[] wanted = clause.codePoints().toArray();
        int[] given = text.codePoints().toArray();
        int last = wanted.length - 1;
        int[] row = new int[wanted.length];
        int[] starts = new int[wanted.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i + 1;
        }
        Near best = new Near(row.length, Integer.MAX_VALUE, clause);
        for (int at = 0; at < given.length; at++) {
            next(wanted, given[at], at, row, starts);
            int length = at + 1 - starts[last];
            int ends =
                    (length > 0 && given[starts[last]] == wanted[0] ? 0 : 100) + (given[at] == wanted[last] ? 0 : 100);
            int rank = row[last] * 1000 + ends + Math.abs(length - wanted.length);
            if (row[last] < wanted.length && rank < best.rank) {
                best = new Near(row[last], rank, new String(given, starts[last], length));
            }
        }
        return best;
    }

    /** For each beginning of the clause the fewest changes up to a character, and where the part of the text starts. */
    private static void next(int[] wanted, int character, int at, int[] row, int[] starts) {
        int diagonal = 0;
        int diagonalStart = at;
        int left = 0;
        int leftStart = at + 1;
        for (int i = 0; i < row.length; i++) {
            int above = row[i];
            int aboveStart = starts[i];
            int same = diagonal + (wanted[i] == character ? 0 : 1);
            if (same <= Math.min(left, above) + 1) {
                left = same;
                leftStart = diagonalStart;
            } else if (left <= above) {
                left = left + 1;
            } else {
                left = above + 1;
                leftStart = aboveStart;
            }
            row[i] = left;
            starts[i] = leftStart;
            diagonal = above;
            diagonalStart = aboveStart;
        }
    }
}
