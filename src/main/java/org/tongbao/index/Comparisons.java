package org.tongbao.index;

import java.util.List;
import java.util.Optional;
import org.tongbao.figure.Interval;
import org.tongbao.kind.Expr;

/** Compares operands. Figures are intervals: a relation holds if some values in them satisfy it. */
final class Comparisons {

    private Comparisons() {}

    static boolean hold(Operand a, Expr.Comparison comparison, Operand b) {
        if (a instanceof Operand.Amount x && b instanceof Operand.Amount y) {
            return hold(x.interval(), comparison, y.interval());
        } else if (a instanceof Operand.Day x && b instanceof Operand.Day y) {
            return hold(x.day().compareTo(y.day()), comparison);
        } else if (a instanceof Operand.Word x && b instanceof Operand.Word y) {
            return hold(x.word().compareTo(y.word()), comparison);
        } else if (a instanceof Operand.Persons x && b instanceof Operand.Persons y) {
            return hold(x.persons().meets(y.persons()) ? 0 : 1, comparison);
        }
        return false;
    }

    private static boolean hold(Interval a, Expr.Comparison comparison, Interval b) {
        return switch (comparison) {
            case EQUAL -> a.meets(b);
            case UNEQUAL -> !a.single().isPresent() || !a.single().equals(b.single());
            case BELOW -> a.canBeBelow(b);
            case AT_MOST -> a.canBeAtMost(b);
            case ABOVE -> b.canBeBelow(a);
            case AT_LEAST -> b.canBeAtMost(a);
        };
    }

    private static boolean hold(int order, Expr.Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /** The greatest or least of several. */
    static Optional<Operand.Amount> extreme(List<Operand.Amount> amounts, boolean greatest) {
        return amounts.stream().reduce((a, b) -> a.interval().isWhollyBelow(b.interval()) == greatest ? b : a);
    }
}
