package org.tongbao.index;

import java.util.List;
import org.tongbao.diag.Place;
import org.tongbao.kind.Rule;
import org.tongbao.model.Entry;

/**
 * The result of a rule for an entry or a row.
 *
 * @param entry as written
 * @param place the figure that the rule concerns
 * @param arguments what the message says, in the order of its placeholders
 * @param held the places of the figures of this entry that the rule read
 */
public record RuleResult(
        Rule rule, Entry entry, Verdict verdict, Place place, List<Object> arguments, List<Place> held) {

    /** The outcome of a rule. */
    public enum Verdict {
        HOLDS,
        /** Two sides differ that must be equal. */
        UNEQUAL,
        /** A figure is on the wrong side of another. */
        OUT_OF_BOUNDS,
        /** A word or a day breaks the rule. */
        NOT_SO,
        /** Some parts are omitted, and the stated ones leave a remainder. */
        UNSTATED,
        /** An exact ratio of figures that are not exact. */
        ROUGH,
        /** A division by zero. */
        NOTHING,
        /** The figures of two entries depend on each other. */
        CIRCLE,
        /** The working days of a year are not known. */
        UNKNOWN_YEAR;

        /** Whether the rule could be judged; if not, it constrains no figure. */
        boolean isDecided() {
            return this == HOLDS || this == UNEQUAL || this == OUT_OF_BOUNDS || this == NOT_SO;
        }
    }

    RuleResult holdingNothing() {
        return new RuleResult(rule, entry, verdict, place, arguments, List.of());
    }

    public RuleResult {
        arguments = List.copyOf(arguments);
        held = List.copyOf(held);
    }
}
