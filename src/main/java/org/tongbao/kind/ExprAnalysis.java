package org.tongbao.kind;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Analyses expressions without an entry: the fields they name, their text, the strength of their constraint. */
final class ExprAnalysis {

    private ExprAnalysis() {}

    /** The fields that an expression names, except those inside counts and sums. */
    static Set<Expr.Slot> slots(Expr expr) {
        Set<Expr.Slot> slots = new HashSet<>();
        if (expr instanceof Expr.Value value) {
            slots.add(value.slot());
        } else if (expr instanceof Expr.Binary binary) {
            slots.addAll(slots(binary.left()));
            slots.addAll(slots(binary.right()));
        } else if (expr instanceof Expr.Call call) {
            call.arguments().forEach(a -> slots.addAll(slots(a)));
        }
        return slots;
    }

    /** An expression as a message quotes it. */
    static String text(Expr expr) {
        if (expr instanceof Expr.Constant constant) {
            return constant.written();
        } else if (expr instanceof Expr.Day day) {
            return day.day().toString();
        } else if (expr instanceof Expr.Word word) {
            return word.word();
        } else if (expr instanceof Expr.Value value) {
            return value.slot().label();
        } else if (expr instanceof Expr.Binary binary) {
            return text(binary.left()) + " " + binary.operator().printed() + " " + text(binary.right());
        } else if (expr instanceof Expr.Aggregate aggregate) {
            Field column = aggregate.rows().column();
            return aggregate.rows().label() + (column == null ? "" : " " + column.label());
        } else if (expr instanceof Expr.Call call) {
            return call.function().name().toLowerCase(Locale.ROOT)
                    + "("
                    + String.join(
                            ", ",
                            call.arguments().stream().map(ExprAnalysis::text).toList())
                    + ")";
        }
        return "today";
    }

    /** The kind of constraint that a rule puts on its figures. */
    static Rule.Relation relation(RuleParser.Parsed rule) {
        boolean equation = rule.comparisons().stream().allMatch(c -> c == Expr.Comparison.EQUAL);
        if (!equation) {
            return Rule.Relation.BOUND;
        }
        // A side that is a single field does not decide the kind; the other side does.
        return rule.sides().stream()
                .map(ExprAnalysis::relation)
                .filter(r -> r != Rule.Relation.EQUAL)
                .min(Comparator.naturalOrder())
                .orElse(Rule.Relation.EQUAL);
    }

    private static Rule.Relation relation(Expr expr) {
        if (expr instanceof Expr.Value value && value.slot().scope() == Expr.Scope.PREVIOUS) {
            return Rule.Relation.SEQUENCE;
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return switch (aggregate.total()) {
                case COUNT -> Rule.Relation.COUNT;
                case SUM -> Rule.Relation.SUM;
                default -> Rule.Relation.EQUAL;
            };
        } else if (expr instanceof Expr.Call) {
            return Rule.Relation.RATIO;
        } else if (expr instanceof Expr.Binary binary) {
            boolean sum = binary.operator() == Expr.Operator.PLUS || binary.operator() == Expr.Operator.MINUS;
            Rule.Relation inner = relation(binary.left());
            return inner == Rule.Relation.RATIO || !sum ? Rule.Relation.RATIO : Rule.Relation.SUM;
        }
        return Rule.Relation.EQUAL;
    }
}
