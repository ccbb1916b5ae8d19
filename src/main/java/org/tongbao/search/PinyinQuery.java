package org.tongbao.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Letters that may spell part of a name: whole syllables, or the first letter of each.
 *
 * @param ways for each way to read the letters, the prefixes of terms that a name must have
 */
record PinyinQuery(List<List<String>> ways) {

    private static final int MOST_WAYS = 8;
    private static final int LONGEST_INITIALS = 8;
    private static final int LONGEST_SYLLABLE = 6;
    private static final Pattern LETTERS = Pattern.compile("[a-z']{2,40}");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:i?ang?|i?ong|[iu]?a[io]?|u?eng?|u?e[ir]?|u?ang?|u?ai|ing?|i?e|i[aou]?"
                    + "|iao|iu|ou?|ui|un|uo?|v[en]?|er?|n|ng|m)");
    private static final Pattern BEGUN = Pattern.compile("[b-df-hj-np-tw-z]h?");

    /** Whether a text can be letters of a name. */
    static boolean isLetters(String text) {
        return LETTERS.matcher(text).matches();
    }

    static PinyinQuery of(String letters) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> way : syllables(letters.replaceAll("'+", "'"))) {
            List<String> prefixes = new ArrayList<>();
            for (int i = 0; i + 1 < way.size(); i++) {
                prefixes.add(
                        PinyinTerms.SYLLABLES + way.get(i) + "'" + way.get(i + 1) + (i + 2 < way.size() ? "'" : ""));
            }
            all.add(way.size() == 1 ? List.of(PinyinTerms.SYLLABLES + way.get(0)) : prefixes);
        }
        String initials = letters.replace("'", "");
        if (initials.length() <= LONGEST_INITIALS) {
            List<String> grams = new ArrayList<>();
            int last = Math.max(0, initials.length() - 3);
            for (int at = 0; at < last + 2; at += 2) {
                int from = Math.min(at, last);
                grams.add(PinyinTerms.INITIALS + initials.substring(from, Math.min(initials.length(), from + 3)));
            }
            all.add(grams);
        }
        return new PinyinQuery(all);
    }

    /** Whether names with these terms can be typed so; see {@link PinyinTerms#of}. */
    boolean matches(SortedSet<String> terms) {
        return ways.stream().anyMatch(prefixes -> prefixes.stream().allMatch(p -> hasPrefix(terms, p)));
    }

    private static boolean hasPrefix(SortedSet<String> terms, String prefix) {
        SortedSet<String> from = terms.tailSet(prefix);
        return !from.isEmpty() && from.first().startsWith(prefix);
    }

    /**
     * The part of a text that letters spell: whole syllables, the last one perhaps begun only, or the first letter of
     * each.
     */
    static Optional<String> spelled(String text, String letters) {
        return Stream.<UnaryOperator<String>>of(s -> s, s -> s.substring(0, 1))
                .flatMap(cut -> IntStream.range(0, text.length()).mapToObj(from -> new Spelled(text, from, cut)))
                .map(s -> s.of(letters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * A part of a text that begins somewhere.
     *
     * @param cut makes of a syllable what is typed for it
     */
    private record Spelled(String text, int from, UnaryOperator<String> cut) {

        Optional<String> of(String letters) {
            Set<Integer> ends = Set.of(0);
            int at = from;
            while (!ends.isEmpty() && at < text.length()) {
                Set<Integer> next = new HashSet<>();
                int character = text.codePointAt(at);
                for (String reading : Pinyin.readings(character)) {
                    String typed = cut.apply(reading);
                    ends.stream()
                            .filter(e -> letters.startsWith(typed, e) || typed.startsWith(letters.substring(e)))
                            .forEach(e -> next.add(Math.min(letters.length(), e + typed.length())));
                }
                at += Character.charCount(character);
                if (next.contains(letters.length())) {
                    return Optional.of(text.substring(from, at));
                }
                ends = next;
            }
            return Optional.empty();
        }
    }

    /** Ways to read letters as syllables, the last one perhaps begun only; found from the end, each place once. */
    private static List<List<String>> syllables(String letters) {
        List<List<List<String>>> from = new ArrayList<>(Collections.nCopies(letters.length() + 1, List.of()));
        from.set(letters.length(), List.of(List.of()));
        for (int at = letters.length() - 1; at >= 0; at--) {
            List<List<String>> ways = new ArrayList<>();
            for (int end = Math.min(at + LONGEST_SYLLABLE, letters.length()); end > at; end--) {
                String head = letters.substring(at, end);
                if (isSyllable(head, end == letters.length())) {
                    from.get(end).forEach(rest -> ways.add(with(head, rest)));
                }
            }
            boolean parted = letters.charAt(at) == '\'';
            from.set(at, parted ? from.get(at + 1) : List.copyOf(ways.subList(0, Math.min(MOST_WAYS, ways.size()))));
        }
        return from.get(0);
    }

    private static boolean isSyllable(String letters, boolean isLast) {
        return SYLLABLE.matcher(letters).matches()
                || (isLast && BEGUN.matcher(letters).matches());
    }

    private static List<String> with(String head, List<String> rest) {
        List<String> way = new ArrayList<>(List.of(head));
        way.addAll(rest);
        return way;
    }
}
