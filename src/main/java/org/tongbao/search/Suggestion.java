package org.tongbao.search;

import java.util.List;
import java.util.Optional;

/**
 * A name that is offered while a reader types.
 *
 * @param kind what it names, as readers see it: 单位, 栏目
 * @param address of its page
 * @param spellings how it may be typed in Latin letters: whole syllables, and their initials
 * @param card shown above the results of a query that names it
 */
public record Suggestion(String kind, String text, String address, List<String> spellings, Optional<Card> card) {

    /**
     * The answer to a query that names something.
     *
     * @param forms the names by which it is meant, none of which means something else
     * @param line how it stands, in one line; empty when there is nothing to say
     * @param phone empty when none is known
     * @param late what is late, each with the address where its rows stand
     */
    public record Card(List<String> forms, String line, String phone, List<Late> late) {

        public Card {
            forms = List.copyOf(forms);
            late = List.copyOf(late);
        }

        /** A card of something that is never late. */
        public Card(List<String> forms, String line, String phone) {
            this(forms, line, phone, List.of());
        }
    }

    /** Rows that are late, in words, and their address without the base path. */
    public record Late(String text, String address) {}

    public Suggestion {
        spellings = List.copyOf(spellings);
    }

    /** A name without a card. */
    public Suggestion(String kind, String text, String address, List<String> spellings) {
        this(kind, text, address, spellings, Optional.empty());
    }

    /** The same name with a card. */
    public Suggestion with(Card of) {
        return new Suggestion(kind, text, address, spellings, Optional.of(of));
    }

    /** The name with a card whose longest form stands in a query; of two of one length, none. */
    public static Optional<Suggestion> namedIn(String typed, List<Suggestion> names) {
        String asked = Normalized.of(typed);
        Optional<Suggestion> longest = Optional.empty();
        int most = 0;
        for (Suggestion name : names) {
            int length = name.card().stream()
                    .flatMap(c -> c.forms().stream())
                    .map(Normalized::of)
                    .filter(asked::contains)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (length > most) {
                longest = Optional.of(name);
                most = length;
            } else if (length == most) {
                longest = Optional.empty();
            }
        }
        return longest;
    }
}
