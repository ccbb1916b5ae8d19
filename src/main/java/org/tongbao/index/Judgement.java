package org.tongbao.index;

import java.util.List;
import org.tongbao.diag.Place;
import org.tongbao.kind.Rule;
import org.tongbao.model.Entry;

/**
 * What came of a rule in an entry, or in a row of it.
 *
 * @param entry as written
 * @param place where it is to be said: at the figure the rule is about
 * @param arguments what the message says, in the order of its holes
 * @param held where the figures of this entry stand that the rule looked at
 */
public record Judgement(
        Rule rule, Entry entry, Verdict verdict, Place place, List<Object> arguments, List<Place> held) {

    /** How a rule came out. */
    public enum Verdict {
        HOLDS,
        /** Two sides that should be equal are not. */
        UNEQUAL,
        /** A figure is on the wrong side of another. */
        OUT_OF_BOUNDS,
        /** A word or a day is not as it should be. */
        NOT_SO,
        /** Parts that are left out, and a remainder they would have to make up. */
        UNSTATED,
        /** An exact ratio of figures that are not exact. */
        ROUGH,
        /** A share of nothing. */
        NOTHING,
        /** The figures of two entries are worked out of one another. */
        CIRCLE,
        /** A year of which the working days are not known. */
        UNKNOWN_YEAR;

        /** Whether the rule could be judged at all; what it could not judge it does not hold. */
        boolean isDecided() {
            return this == HOLDS || this == UNEQUAL || this == OUT_OF_BOUNDS || this == NOT_SO;
        }
    }

    Judgement holdingNothing() {
        return new Judgement(rule, entry, verdict, place, arguments, List.of());
    }

    public Judgement {
        arguments = List.copyOf(arguments);
        held = List.copyOf(held);
    }
}
