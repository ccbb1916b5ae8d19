package org.tongbao.diag;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds, among what exists, what somebody may have meant to write. A suggestion never states another fact: a word that
 * differs in a digit, a negation, a direction or the like is none, however near it is.
 */
public final class Suggestions {

    private static final int MOST = 3;

    /**
     * Characters that make another fact of a word: digits, negations, states, shares, ends of a period, and of each pair
     * such as 增 and 减 one. Two words that do not have the same of them, in the same order, do not mean the same.
     */
    private static final String TELLING = "0123456789零〇一二三四五六七八九十百千万亿半两" + "未不无非没否免勿超已拟应曾待再复终止率约近"
            + "下右后外西南北省县区乡镇村州街少减降低小短慢晚旧出支贷负副女优良差" + "基本起止至数甲乙丙丁戊己庚辛壬癸";

    /** Prefixes that turn an English word into its contrary. */
    private static final List<String> CONTRARY = List.of("un", "non", "dis", "in", "im", "not", "over", "under");

    /** English words whose replacement would state another fact. */
    private static final Set<String> TELLING_WORDS =
            Set.of(("not no from to until since before after start end first last min max " + "previous next old new")
                    .split(" "));

    /** Where a part of an English word begins: valid_from, validFrom, valid-from. */
    private static final Pattern PART = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}\\p{N}]+");

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
                .filter(n -> statesTheSame(written.strip(), n.word))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    /**
     * The known word that is the written one but for spaces, width, capitals or the order of its characters: for choices,
     * of which any other states another fact.
     */
    public static List<String> same(String written, Collection<String> known) {
        String word = characters(written);
        return known.stream()
                .distinct()
                .filter(k -> !word.isEmpty() && characters(k).equals(word))
                .sorted()
                .limit(MOST)
                .toList();
    }

    /**
     * At most three of the known names that are the written one but for a slip: of units, regions, entries, headings, rows.
     * Two names of one length are those of two things, 市水利局 and 市水务局, notice-a and notice-b. So a slip is width, a
     * space or a mark, one character too many or too few, or two that changed places; within a longer Latin word that is
     * not the last part of the name also another letter.
     */
    public static List<String> nearNames(String written, Collection<String> known) {
        if (written.isBlank() || written.length() > 80) {
            return List.of();
        }
        String name = NameSlip.plain(written);
        return known.stream()
                .distinct()
                .filter(k -> NameSlip.plain(k).equals(name)
                        || (statesTheSame(written.strip(), k) && NameSlip.isBetween(written.strip(), k)))
                .sorted(Comparator.comparing((String k) -> !NameSlip.plain(k).equals(name))
                        .thenComparing(k -> k))
                .limit(MOST)
                .toList();
    }

    /** The letters and digits of a word, sorted. */
    private static String characters(String word) {
        return sorted(
                Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Character::isLetterOrDigit);
    }

    private static String sorted(String word, IntPredicate which) {
        return only(word.codePoints().sorted(), which);
    }

    private static String only(IntStream points, IntPredicate which) {
        return points.filter(which)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean statesTheSame(String written, String known) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = known.toLowerCase(Locale.ROOT);
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        boolean contrary =
                longer.endsWith(shorter) && CONTRARY.contains(longer.substring(0, longer.length() - shorter.length()));
        return !contrary
                && telling(a).equals(telling(b))
                && tellingWords(written).equals(tellingWords(known));
    }

    private static String telling(String word) {
        return only(Normalizer.normalize(word, Normalizer.Form.NFKC).codePoints(), c -> TELLING.indexOf(c) >= 0);
    }

    private static List<String> tellingWords(String word) {
        return PART.splitAsStream(word)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .filter(TELLING_WORDS::contains)
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
