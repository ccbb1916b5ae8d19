package org.tongbao.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Interval;
import org.tongbao.index.RuleResult.Verdict;
import org.tongbao.kind.Expr;
import org.tongbao.kind.Rule;
import org.tongbao.model.Value;

/** Judges an evaluated rule and explains the result. */
final class RuleJudge {

    private final Evaluation evaluation;
    private final Rule rule;
    private final Explanation explanation;

    RuleJudge(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.rule = evaluation.rule();
        this.explanation = new Explanation(evaluation);
    }

    Optional<RuleResult> judge() {
        List<@Nullable Operand> sides = new ArrayList<>();
        for (Expr side : rule.sides()) {
            sides.add(evaluation.value(side));
        }
        if (evaluation.zero().isPresent()) {
            return nothing();
        }
        if (evaluation.unknownYear().isPresent()) {
            return Optional.of(result(
                    Verdict.UNKNOWN_YEAR,
                    evaluation.placeOf(rule.sides().get(0)),
                    List.of(evaluation.unknownYear().get().toString())));
        }
        if (evaluation.isLacking()) {
            return Optional.empty();
        }
        Optional<RuleResult> rough = rough();
        if (rough.isPresent()) {
            return rough;
        }
        if (!evaluation.missing().isEmpty()) {
            return rule.whenPresent() ? Optional.empty() : unstated(sides);
        }
        for (int i = 0; i < rule.comparisons().size(); i++) {
            Operand left = sides.get(i);
            Operand right = sides.get(i + 1);
            if (left == null || right == null) {
                return Optional.empty();
            }
            if (!Comparisons.hold(left, rule.comparisons().get(i), right)) {
                return Optional.of(fails(i, left, right));
            }
        }
        return Optional.of(result(Verdict.HOLDS, evaluation.placeOf(rule.sides().get(0)), List.of()));
    }

    private RuleResult result(Verdict verdict, Place place, List<Object> arguments) {
        List<Object> all = new ArrayList<>(arguments);
        Object because = rule.because();
        all.add(because == null ? new LocalizedText("because.none") : because);
        return new RuleResult(rule, evaluation.entry(), verdict, place, all, evaluation.held());
    }

    private RuleResult fails(int i, Operand left, Operand right) {
        Expr a = rule.sides().get(i);
        Expr b = rule.sides().get(i + 1);
        Place place = evaluation.placeOf(a instanceof Expr.Value || !(b instanceof Expr.Value) ? a : b);
        if (left instanceof Operand.Amount x
                && right instanceof Operand.Amount y
                && rule.comparisons().get(i) == Expr.Comparison.EQUAL) {
            return result(Verdict.UNEQUAL, place, a instanceof Expr.Value ? unequal(a, b, y) : unequal(b, a, x));
        }
        Verdict verdict = left instanceof Operand.Amount ? Verdict.OUT_OF_BOUNDS : Verdict.NOT_SO;
        Expr.Comparison comparison = rule.comparisons().get(i);
        return result(
                verdict,
                place,
                List.of(explanation.wanted(a, left, comparison, b), explanation.found(a, left, comparison, b)));
    }

    /** {@code 已整改 4553 + 正在整改 2840 = 7393，但 查摆问题 写的是 7390}. */
    private List<Object> unequal(Expr alone, Expr sum, Operand.Amount comesTo) {
        Optional<Figure> figure = figure(alone);
        Object told = sum instanceof Expr.Binary
                ? new LocalizedText(
                        "explain.equation", explanation.of(sum), Explanation.print(comesTo.interval(), figure))
                : explanation.of(sum);
        return List.of(told, explanation.stated(alone));
    }

    private Optional<RuleResult> nothing() {
        Expr ratio = rule.sides().get(0);
        if (evaluation.alone(ratio).isEmpty()) {
            return Optional.empty();
        }
        Expr divisor = evaluation.zero().orElseThrow();
        return Optional.of(result(
                Verdict.NOTHING,
                evaluation.placeOf(ratio),
                List.of(explanation.name(divisor), explanation.name(ratio))));
    }

    /** An exact ratio of approximate figures: it cannot have been computed from them. */
    private Optional<RuleResult> rough() {
        if (rule.relation() != Rule.Relation.RATIO || evaluation.rough().isEmpty()) {
            return Optional.empty();
        }
        Expr ratio = rule.sides().get(0);
        Evaluation.Rough rough = evaluation.rough().get();
        Object known = new LocalizedText(
                "explain.value", rough.slot().label(), rough.figure().written());
        return figure(ratio)
                .filter(f -> !f.isRough() && f.measure().isHundredths())
                .map(f -> result(
                        Verdict.ROUGH,
                        evaluation.placeOf(ratio),
                        List.of(new LocalizedText("explain.value", explanation.name(ratio), f.written()), known)));
    }

    /** The figure of a side; empty for a plain number or another expression. */
    private Optional<Figure> figure(Expr side) {
        return evaluation
                .alone(side)
                .filter(Value.FigureValue.class::isInstance)
                .map(v -> ((Value.FigureValue) v).figure());
    }

    /** A whole with some parts omitted: the stated parts may not exceed it, and the remainder is reported. */
    private Optional<RuleResult> unstated(List<@Nullable Operand> sides) {
        if (!rule.isEquation()
                || !(sides.get(0) instanceof Operand.Amount whole)
                || !(rule.sides().get(1) instanceof Expr.Binary sum)) {
            return Optional.empty();
        }
        List<Expr> parts = new ArrayList<>();
        if (!collect(sum, parts)) {
            return Optional.empty();
        }
        Interval known = Interval.exactly(BigDecimal.ZERO);
        List<Object> names = new ArrayList<>();
        for (Expr part : parts) {
            if (evaluation.value(part) instanceof Operand.Amount amount) {
                known = known.plus(amount.interval());
                names.add(new LocalizedText("explain.value", explanation.name(part), explanation.value(part)));
            }
        }
        Interval rest = whole.interval().minus(known);
        Optional<Figure> figure = figure(rule.sides().get(0));
        Place place = evaluation.placeOf(rule.sides().get(0));
        Object told = new LocalizedText(
                "explain.value",
                explanation.name(rule.sides().get(0)),
                explanation.value(rule.sides().get(0)));
        Interval none = Interval.exactly(BigDecimal.ZERO);
        boolean open = evaluation.missing().size() > 1 && none.isWhollyBelow(rest);
        if (names.isEmpty() || !open) {
            boolean tooMuch = rest.isWhollyBelow(none);
            return tooMuch
                    ? Optional.of(result(
                            Verdict.UNEQUAL,
                            place,
                            List.of(
                                    names.isEmpty()
                                            ? new LocalizedText("explain.notNegative", explanation.name(sum))
                                            : names,
                                    explanation.stated(rule.sides().get(0)))))
                    : Optional.empty();
        }
        List<String> left = evaluation.missing().stream().map(Expr.Slot::label).toList();
        return Optional.of(
                result(Verdict.UNSTATED, place, List.of(told, names, Explanation.print(rest, figure), left)));
    }

    /** Collects the summands of a plain sum of fields; false for any other expression. */
    private static boolean collect(Expr expr, List<Expr> parts) {
        if (expr instanceof Expr.Value) {
            parts.add(expr);
            return true;
        }
        return expr instanceof Expr.Binary binary
                && binary.operator() == Expr.Operator.PLUS
                && collect(binary.left(), parts)
                && collect(binary.right(), parts);
    }
}
