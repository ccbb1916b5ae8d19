package org.tongbao.diag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds, among what exists, what somebody may have meant to write. */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    /** At most three of the known words that are near the written one, nearest first. */
    public static List<String> near(String written, Collection<String> known) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > 80) {
            return List.of();
        }
        record Near(String word, int distance) {}
        return known.stream()
                .distinct()
                .map(k -> new Near(k, distance(word, k.toLowerCase(Locale.ROOT))))
                .filter(n -> n.distance <= reach(word, n.word))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    /** How many slips of the pen still count as near: a third of the word, and one in a two-character Chinese word. */
    private static int reach(String written, String known) {
        int length = Math.max(written.length(), known.length());
        return length <= 1 ? 0 : Math.max(1, length / 3);
    }

    /** Damerau–Levenshtein distance over adjacent swaps; a word that contains the other counts as near. */
    private static int distance(String a, String b) {
        if (Math.min(a.length(), b.length()) >= 2 && (a.contains(b) || b.contains(a))) {
            return a.equals(b) ? 0 : 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
