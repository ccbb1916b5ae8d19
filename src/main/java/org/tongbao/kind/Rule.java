package org.tongbao.kind;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;

/**
 * A relation that must hold: {@code found = done + doing}.
 *
 * @param text as declared
 * @param sides two or more, each compared with the next
 * @param comparisons one fewer than sides
 * @param when what must be so for the rule to be asked at all
 * @param whenPresent whether it is asked only where every figure of it is written
 * @param because the reason, in the words of the kind or in ours; null if none is given
 * @param warns whether a failure is only a warning
 * @param firm whether a kind of a site may neither replace it nor switch it off
 * @param table the table to each of whose rows it applies; null if it applies to the entry
 * @param place where it is declared
 */
public record Rule(
        String text,
        List<Expr> sides,
        List<Expr.Comparison> comparisons,
        List<Expr.Condition> when,
        boolean whenPresent,
        @Nullable Object because,
        boolean warns,
        boolean firm,
        Relation relation,
        @Nullable String table,
        Place place) {

    public Rule {
        sides = List.copyOf(sides);
        comparisons = List.copyOf(comparisons);
        when = List.copyOf(when);
    }

    /** What kind of hold a rule has on its figures, strongest first. */
    public enum Relation {
        SUM,
        RATIO,
        COUNT,
        EQUAL,
        SEQUENCE,
        BOUND;

        /** The word used in data. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether another says the same of the same rows. */
    boolean saysTheSame(Rule other) {
        return text.equals(other.text) && Objects.equals(table, other.table);
    }

    /** Whether it equates two sides, so that one missing figure follows from the others. */
    public boolean isEquation() {
        return comparisons.size() == 1 && comparisons.get(0) == Expr.Comparison.EQUAL;
    }
}
