package org.tongbao.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The names that are offered for what a reader has typed so far, as the browser chooses them. */
public final class Autocomplete {

    private static final int MOST = 8;
    private static final int LETTERS_FROM = 2;

    private Autocomplete() {}

    /** Those that begin so, then those that are spelled so, then those that hold it. */
    public static List<Suggestion> of(List<Suggestion> names, String typed) {
        String asked = Normalized.of(typed);
        String letters = asked.replaceAll("[' ]", "");
        if (asked.isEmpty()) {
            return List.of();
        }
        return names.stream()
                .flatMap(name -> ranked(name, asked, letters))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(MOST)
                .map(Ranked::name)
                .toList();
    }

    private record Ranked(Suggestion name, int rank) {}

    private static Stream<Ranked> ranked(Suggestion name, String asked, String letters) {
        int at = Normalized.of(name.text()).indexOf(asked);
        if (at == 0) {
            return Stream.of(new Ranked(name, 0));
        }
        boolean spelled =
                letters.length() >= LETTERS_FROM && name.spellings().stream().anyMatch(s -> s.startsWith(letters));
        if (spelled) {
            return Stream.of(new Ranked(name, 1));
        }
        return at > 0 ? Stream.of(new Ranked(name, 2)) : Stream.of();
    }
}
