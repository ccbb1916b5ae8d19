package org.tongbao.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ways in which a name can be typed in Latin letters. */
public final class PinyinTerms {

    /** Begins the terms of whole syllables. No text holds this character once it is normalised. */
    static final char SYLLABLES = '\u0001';

    /** Begins the terms of initials. */
    static final char INITIALS = '\u0002';

    /** Three characters of four readings each, more than which none has. */
    private static final int MOST_READINGS = 64;

    private static final int MOST_SPELLINGS = 4;

    private PinyinTerms() {}

    /**
     * The terms under which a page with that name is found: from each character on its syllable and the next one, and the
     * first letters of up to three.
     */
    public static SortedSet<String> of(String name) {
        SortedSet<String> terms = new TreeSet<>();
        String text = Normalized.of(name);
        for (Tokenizer.Run run : Tokenizer.runs(text)) {
            int[] characters =
                    text.substring(run.start(), run.end()).codePoints().toArray();
            for (int at = 0; run.han() && at < characters.length; at++) {
                syllables(characters, at, 2, true).forEach(s -> terms.add(SYLLABLES + s));
                syllables(characters, at, 3, false).forEach(s -> terms.add(INITIALS + s));
            }
        }
        return terms;
    }

    /** Some ways to type the whole name: all its syllables, or the first letter of each; words in it stay as they are. */
    public static List<String> spellings(String name) {
        String text = Normalized.of(name);
        Set<String> whole = new LinkedHashSet<>(Set.of(""));
        Set<String> initials = new LinkedHashSet<>(Set.of(""));
        for (Tokenizer.Run run : Tokenizer.runs(text)) {
            String part = text.substring(run.start(), run.end());
            if (run.han()) {
                int[] characters = part.codePoints().toArray();
                for (int at = 0; at < characters.length; at++) {
                    whole = each(whole, syllables(characters, at, 1, true), MOST_SPELLINGS);
                    initials = each(initials, syllables(characters, at, 1, false), MOST_SPELLINGS);
                }
            } else {
                whole = each(whole, List.of(part), MOST_SPELLINGS);
                initials = each(initials, List.of(part), MOST_SPELLINGS);
            }
        }
        return Stream.concat(whole.stream(), initials.stream())
                .map(s -> s.replace("'", ""))
                .filter(s -> !s.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The readings of so many characters one after the other, each syllable with an apostrophe, or initials alone. */
    private static List<String> syllables(int[] characters, int from, int count, boolean whole) {
        List<String> all = new ArrayList<>();
        readOn(characters, from, Math.min(from + count, characters.length), whole, "", all);
        return all;
    }

    private static void readOn(int[] characters, int at, int end, boolean whole, String before, List<String> all) {
        List<String> readings = at < end ? Pinyin.readings(characters[at]) : List.of();
        if (readings.isEmpty()) {
            if (!before.isEmpty()) {
                all.add(before);
            }
            return;
        }
        for (String reading : readings) {
            if (all.size() < MOST_READINGS) {
                String own = whole ? reading + "'" : reading.substring(0, 1);
                readOn(characters, at + 1, end, whole, before + own, all);
            }
        }
    }

    private static Set<String> each(Set<String> heads, List<String> tails, int most) {
        List<String> all = new ArrayList<>();
        heads.forEach(h -> tails.forEach(t -> all.add(h + t)));
        return tails.isEmpty() ? heads : new LinkedHashSet<>(all.subList(0, Math.min(most, all.size())));
    }
}
