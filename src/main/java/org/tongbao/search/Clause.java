package org.tongbao.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongbao.search.Tokenizer.Run;

/**
 * A clause of a query.
 *
 * @param text normalised
 * @param excluded whether documents that hold it are left out
 * @param phrase whether it was quoted
 * @param words its numbers and words in letters, which must not be part of longer ones
 * @param open whether it is one word that longer ones may begin with
 */
record Clause(String text, boolean excluded, boolean phrase, List<Run> words, boolean open) {

    /** The fewest characters of a word that longer ones are found by. */
    private static final int SHORTEST_BEGINNING = 3;

    Clause(String text, boolean excluded, boolean phrase) {
        this(
                text,
                excluded,
                phrase,
                Tokenizer.runs(text).stream().filter(r -> !r.han()).toList(),
                false);
    }

    /** The same in simplified characters. */
    Clause simplified() {
        return new Clause(Simplified.of(text), excluded, phrase);
    }

    /** The same as the beginning of longer words, when it is one word and neither quoted nor excluded. */
    Clause opened() {
        boolean isWord = text.length() >= SHORTEST_BEGINNING && words.equals(List.of(new Run(0, text.length(), false)));
        return new Clause(text, excluded, phrase, words, isWord && !excluded && !phrase);
    }

    /** Whether some block holds the text, perhaps within a longer word. */
    boolean isPartOf(List<String> blocks) {
        return blocks.stream().anyMatch(b -> b.contains(text));
    }

    /** Whether some block holds the text with its words whole. */
    boolean isIn(List<String> blocks) {
        return blocks.stream().anyMatch(b -> occurrences(b) > 0);
    }

    /** How often the blocks hold the text with its words whole. */
    int occurrences(List<String> blocks) {
        return blocks.stream().mapToInt(this::occurrences).sum();
    }

    private int occurrences(String block) {
        int found = 0;
        int at = block.indexOf(text);
        Set<Run> runs = at < 0 || words.isEmpty() ? Set.of() : new HashSet<>(Tokenizer.runs(block));
        while (at >= 0) {
            int start = at;
            boolean fits = open
                    ? runs.stream().anyMatch(r -> r.start() == start)
                    : words.stream().allMatch(w -> runs.contains(new Run(start + w.start(), start + w.end(), false)));
            found += fits ? 1 : 0;
            at = block.indexOf(text, at + 1);
        }
        return found;
    }
}
