package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a reader asks: pieces parted by white space, each to be found as it was typed.
 *
 * @param pieces at least one of them not excluded
 */
record Question(List<Piece> pieces) {

    /** How many characters a question may have. */
    static final int LONGEST = 200;

    /** How many terms are looked up for a piece, or for what is near a question. */
    static final int MOST_TERMS = 24;

    private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]+)\"|“([^”]+)”|([^ ]+))(?= |$)");

    /**
     * A piece.
     *
     * @param text normalised
     * @param excluded whether no page that holds it is wanted
     * @param phrase whether it stood in quotes
     */
    record Piece(String text, boolean excluded, boolean phrase) {
        List<Tokenizer.Run> runs() {
            return Tokenizer.runs(text);
        }
    }

    /**
     * A term that a page must have.
     *
     * @param parts what it is made of, when it only checks others and may be left out of the index; else empty
     */
    record Need(String term, List<String> parts) {}

    static Question of(String typed) throws SearchException {
        String asked = Normalized.of(typed);
        if (asked.isEmpty()) {
            throw new SearchException(SearchException.Reason.EMPTY);
        }
        if (asked.codePointCount(0, asked.length()) > LONGEST) {
            throw new SearchException(SearchException.Reason.LONG);
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher form = PIECE.matcher(asked);
        int at = 0;
        while (at < asked.length() && form.find(at)) {
            String phrase = form.group(2) != null ? form.group(2) : form.group(3);
            // A quote that is never closed, or a dash alone, is a character like any other.
            String text = Normalized.of(phrase != null ? phrase : form.group(4));
            Piece piece = new Piece(text, !form.group(1).isEmpty(), phrase != null);
            if (!piece.runs().isEmpty()) {
                pieces.add(piece);
            }
            at = form.end() + 1;
        }
        if (pieces.isEmpty()) {
            throw new SearchException(SearchException.Reason.NOTHING);
        }
        if (pieces.stream().allMatch(Piece::excluded)) {
            throw new SearchException(SearchException.Reason.ONLY_EXCLUDED);
        }
        return new Question(pieces);
    }

    /** The pieces that must be found. */
    List<Piece> wanted() {
        return pieces.stream().filter(p -> !p.excluded()).toList();
    }

    /** The terms that together stand for a piece. */
    static List<Need> cover(Piece piece) {
        List<Need> needs = new ArrayList<>();
        List<Tokenizer.Run> runs = piece.runs();
        for (int i = 0; i < runs.size(); i++) {
            Tokenizer.Run run = runs.get(i);
            boolean before = i > 0 && PageTerms.join(runs.get(i - 1), run);
            boolean after = i + 1 < runs.size() && PageTerms.join(run, runs.get(i + 1));
            if (before) {
                needs.add(junction(piece.text(), runs.get(i - 1), run));
            }
            int[] characters =
                    piece.text().substring(run.start(), run.end()).codePoints().toArray();
            if (!run.han() || characters.length == 1) {
                if (!before && !after) {
                    needs.add(new Need(text(characters, 0, characters.length), List.of()));
                }
            } else if (characters.length == 2) {
                needs.add(new Need(text(characters, 0, 2), List.of()));
            } else {
                int last = characters.length - 3;
                int step = characters.length > 8 ? 3 : 2;
                for (int at = 0; at < last + step; at += step) {
                    int from = Math.min(at, last);
                    List<String> parts = List.of(text(characters, from, 2), text(characters, from + 1, 2));
                    needs.add(new Need(text(characters, from, 3), parts));
                }
            }
        }
        return fewer(needs);
    }

    private static List<Need> fewer(List<Need> needs) {
        if (needs.size() <= MOST_TERMS) {
            return needs;
        }
        return IntStream.range(0, MOST_TERMS)
                .mapToObj(i -> needs.get(i * needs.size() / MOST_TERMS))
                .toList();
    }

    /** What joins two runs, the word first, since it tells more than one character. */
    private static Need junction(String text, Tokenizer.Run before, Tokenizer.Run after) {
        String term = PageTerms.junction(text, before, after);
        String first = term.substring(0, term.length() - lengthOfStart(text, after) - after.start() + before.end());
        String second = term.substring(term.length() - lengthOfStart(text, after));
        return new Need(term, before.han() ? List.of(second, first) : List.of(first, second));
    }

    private static int lengthOfStart(String text, Tokenizer.Run run) {
        return run.han() ? Character.charCount(text.codePointAt(run.start())) : run.end() - run.start();
    }

    private static String text(int[] characters, int from, int count) {
        return new String(characters, from, count);
    }
}
