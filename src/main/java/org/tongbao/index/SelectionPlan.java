package org.tongbao.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Expr;
import org.tongbao.kind.FieldType;

/**
 * The conditions of a count that an index can answer.
 *
 * @param equalities conditions {@code column = value}
 * @param order a condition such as {@code column > value}, if there is one
 * @param isWhole whether these are all conditions of the count
 */
record SelectionPlan(List<Expr.Condition> equalities, Expr.@Nullable Condition order, boolean isWhole) {

    /** More would need too many look-ups of blank cells. */
    private static final int MOST_EQUALITIES = 4;

    SelectionPlan {
        equalities = List.copyOf(equalities);
    }

    /** The plan for a count; empty if an index would not help. */
    static Optional<SelectionPlan> of(Expr.Aggregate aggregate) {
        List<Expr.Condition> equalities = new ArrayList<>();
        Expr.Condition order = null;
        boolean isOwn = aggregate.rows().kind() == null;
        for (Expr.Condition condition : aggregate.where()) {
            if (!comparesColumn(condition)) {
                continue;
            }
            if (condition.test() == Expr.Comparison.EQUAL && equalities.size() < MOST_EQUALITIES) {
                equalities.add(condition);
            } else if (isOwn && order == null && isOrder(condition)) {
                order = condition;
            }
        }
        int served = equalities.size() + (order == null ? 0 : 1);
        boolean isWhole = isOwn && served == aggregate.where().size();
        boolean helps = !equalities.isEmpty() || (isWhole && order != null);
        return helps ? Optional.of(new SelectionPlan(equalities, isWhole ? order : null, isWhole)) : Optional.empty();
    }

    private static boolean comparesColumn(Expr.Condition condition) {
        return condition.test() != null
                && condition.alternatives().size() == 1
                && condition.subject().scope() == Expr.Scope.ROW
                && !condition.subject().isOfAnother()
                && !condition.isAboutPersons();
    }

    /** Whether it is about more or less of something; days are compared one by one. */
    private static boolean isOrder(Expr.Condition condition) {
        FieldType type = condition.subject().last().type();
        boolean isAmount = type instanceof FieldType.Figure || type instanceof FieldType.Numeric;
        return isAmount && condition.test() != Expr.Comparison.EQUAL && condition.test() != Expr.Comparison.UNEQUAL;
    }

    /** The relation of the ordered column to its limit. */
    Expr.Comparison relation() {
        return Objects.requireNonNull(Objects.requireNonNull(order).test());
    }

    /** The columns that decide, by name. */
    List<String> columns() {
        List<String> names = new ArrayList<>();
        equalities.forEach(e -> names.add(e.subject().field().name()));
        if (order != null) {
            names.add(order.subject().field().name());
        }
        return names;
    }
}
