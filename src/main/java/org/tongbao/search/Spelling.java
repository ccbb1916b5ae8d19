package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What typed letters may mean in the spelling of a name: whole syllables, or the first letter of each. */
final class Spelling {

    private static final int MOST_WAYS = 8;
    private static final int LONGEST_INITIALS = 8;
    private static final Pattern LETTERS = Pattern.compile("[a-z']{2,40}");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:i?ang?|i?ong|[iu]?a[io]?|u?eng?|u?e[ir]?|u?ang?|u?ai|ing?|i?e|i[aou]?"
                    + "|iao|iu|ou?|ui|un|uo?|v[en]?|er?|n|ng|m)");
    private static final Pattern BEGUN = Pattern.compile("[b-df-hj-np-tw-z]h?");

    private Spelling() {}

    /** Whether a text can be a spelling. */
    static boolean isLetters(String text) {
        return LETTERS.matcher(text).matches();
    }

    /** For each way to read the letters, the beginnings of terms that a page must have. */
    static List<List<String>> prefixes(String letters) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> way : syllables(letters.replaceAll("'+", "'"))) {
            List<String> prefixes = new ArrayList<>();
            for (int i = 0; i + 1 < way.size(); i++) {
                prefixes.add("\u0001" + way.get(i) + "'" + way.get(i + 1) + (i + 2 < way.size() ? "'" : ""));
            }
            all.add(way.size() == 1 ? List.of("\u0001" + way.get(0)) : prefixes);
        }
        String initials = letters.replace("'", "");
        if (initials.length() <= LONGEST_INITIALS) {
            List<String> grams = new ArrayList<>();
            int last = Math.max(0, initials.length() - 3);
            for (int at = 0; at < last + 2; at += 2) {
                int from = Math.min(at, last);
                grams.add("\u0002" + initials.substring(from, Math.min(initials.length(), from + 3)));
            }
            all.add(grams);
        }
        return all;
    }

    /** Ways to read letters as syllables, the last one perhaps begun only. */
    private static List<List<String>> syllables(String letters) {
        if (letters.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> ways = new ArrayList<>();
        for (int length = Math.min(6, letters.length()); length > 0 && ways.size() < MOST_WAYS; length--) {
            String head = letters.substring(0, length);
            boolean isLast = length == letters.length();
            if (SYLLABLE.matcher(head).matches()
                    || (isLast && BEGUN.matcher(head).matches())) {
                String rest = letters.substring(length);
                for (List<String> after : syllables(rest.startsWith("'") ? rest.substring(1) : rest)) {
                    List<String> way = new ArrayList<>(List.of(head));
                    way.addAll(after);
                    ways.add(way);
                }
            }
        }
        return ways.subList(0, Math.min(MOST_WAYS, ways.size()));
    }
}
