package org.tongbao.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.LocalizedText;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Interval;
import org.tongbao.kind.Expr;
import org.tongbao.kind.Field;
import org.tongbao.model.Value;

/** Explains expressions with the labels and figures of the editor. */
record Explanation(Evaluation evaluation) {

    /** With the figures: {@code 已整改 4553个 + 正在整改 2840个}. */
    Object of(Expr expr) {
        if (expr instanceof Expr.Value) {
            return new LocalizedText("explain.value", name(expr), value(expr));
        } else if (expr instanceof Expr.Binary binary) {
            boolean sum = binary.operator() == Expr.Operator.PLUS || binary.operator() == Expr.Operator.MINUS;
            return new LocalizedText(
                    "explain.binary",
                    sum ? of(binary.left()) : part(binary.left()),
                    binary.operator().printed(),
                    binary.operator() == Expr.Operator.PLUS ? of(binary.right()) : part(binary.right()));
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return total(aggregate);
        } else if (expr instanceof Expr.Call call) {
            return new LocalizedText("explain." + key(call), value(expr));
        }
        return name(expr);
    }

    /** A sum within a product or a quotient, or taken away, is bracketed. */
    private Object part(Expr expr) {
        boolean sum = expr instanceof Expr.Binary inner
                && (inner.operator() == Expr.Operator.PLUS || inner.operator() == Expr.Operator.MINUS);
        return sum ? new LocalizedText("explain.bracket", of(expr)) : of(expr);
    }

    private static String key(Expr.Call call) {
        return switch (call.function()) {
            case ELAPSED -> "share";
            case DAYS -> "days";
            case WORKDAYS -> "workdays";
        };
    }

    private Object total(Expr.Aggregate aggregate) {
        String label = aggregate.rows().label();
        Field column = aggregate.rows().column();
        Object value = value(aggregate);
        Object where = aggregate.where().stream().map(this::condition).toList();
        boolean all = aggregate.where().isEmpty();
        return switch (aggregate.total()) {
            case COUNT ->
                all
                        ? new LocalizedText("explain.count", label, value)
                        : new LocalizedText("explain.count.where", label, value, where);
            case SUM ->
                all
                        ? new LocalizedText("explain.total", label, column == null ? "" : column.label(), value)
                        : new LocalizedText(
                                "explain.total.where", label, column == null ? "" : column.label(), value, where);
            default -> new LocalizedText("explain.extreme", label, column == null ? "" : column.label(), value);
        };
    }

    private Object condition(Expr.Condition condition) {
        if (condition.test() == null) {
            return new LocalizedText(
                    condition.wanted() ? "explain.filled" : "explain.blank",
                    condition.subject().label());
        }
        List<Object> alternatives = new ArrayList<>();
        condition.alternatives().forEach(a -> alternatives.add(value(a)));
        return new LocalizedText(
                "explain.condition",
                condition.subject().label(),
                condition.test().printed(),
                alternatives);
    }

    /** Without the figures: {@code 点名单位}. */
    Object name(Expr expr) {
        if (expr instanceof Expr.Value value) {
            return value.slot().scope() == Expr.Scope.PREVIOUS
                    ? new LocalizedText("explain.previous", value.slot().label())
                    : value.slot().label();
        } else if (expr instanceof Expr.Binary binary) {
            return new LocalizedText(
                    "explain.binary", name(binary.left()), binary.operator().printed(), name(binary.right()));
        } else if (expr instanceof Expr.Aggregate aggregate) {
            Field column = aggregate.rows().column();
            return column == null
                    ? new LocalizedText("explain.rows", aggregate.rows().label())
                    : new LocalizedText("explain.sum", aggregate.rows().label(), column.label());
        } else if (expr instanceof Expr.Today) {
            return new LocalizedText("explain.today");
        } else if (expr instanceof Expr.Call call) {
            List<Object> arguments = call.arguments().stream().map(this::name).toList();
            return new LocalizedText("explain." + key(call) + ".of", arguments);
        }
        return value(expr);
    }

    /** The value of an expression, as printed. */
    Object value(Expr expr) {
        Optional<Value> written = evaluation.alone(expr);
        if (written.isPresent() && written.get() instanceof Value.FigureValue quantity) {
            return quantity.figure().written();
        }
        if (written.isPresent() && written.get() instanceof Value.Reference reference) {
            return reference.written();
        }
        if (expr instanceof Expr.Constant constant) {
            return constant.written();
        }
        Operand operand = evaluation.value(expr);
        if (operand instanceof Operand.Day day) {
            return day.day().toString();
        } else if (operand instanceof Operand.Word word) {
            return word.word();
        }
        return operand instanceof Operand.Amount amount ? print(amount.interval(), Optional.empty()) : "";
    }

    /** The relation that the rule requires: {@code 收回评议表不应当大于发放评议表}. */
    Object wanted(Expr a, Operand left, Expr.Comparison comparison, Expr b) {
        String sort = left instanceof Operand.Amount ? "figure." : left instanceof Operand.Day ? "day." : "word.";
        return new LocalizedText("explain.should." + sort + comparison, name(a), name(b));
    }

    /** The actual relation of the two sides. */
    Object found(Expr a, Operand left, Expr.Comparison comparison, Expr b) {
        if (comparison == Expr.Comparison.UNEQUAL) {
            return new LocalizedText("explain.same");
        }
        if (left instanceof Operand.Word) {
            return new LocalizedText("explain.nowWord", value(a));
        }
        return b instanceof Expr.Constant || b instanceof Expr.Day
                ? new LocalizedText("explain.nowIs", a instanceof Expr.Call ? of(a) : value(a))
                : new LocalizedText("explain.now", told(a), told(b));
    }

    /** A side and its value, with the source of the value: stated, computed, or fixed by the rule. */
    Object stated(Expr side) {
        if (side instanceof Expr.Constant) {
            return new LocalizedText("explain.fixed", value(side));
        }
        boolean computed = evaluation.alone(side).isEmpty()
                || (evaluation.alone(side).get() instanceof Value.FigureValue quantity && quantity.computed());
        return new LocalizedText(computed ? "explain.computed" : "explain.stated", name(side), value(side));
    }

    private Object told(Expr side) {
        return side instanceof Expr.Value || side instanceof Expr.Constant || side instanceof Expr.Day
                ? of(side)
                : new LocalizedText("explain.value", name(side), value(side));
    }

    /** An interval, printed like a figure of the same form if there is one. */
    static String print(Interval interval, Optional<Figure> form) {
        Optional<BigDecimal> single = interval.single();
        if (single.isPresent()) {
            BigDecimal value = single.get();
            return form.map(f -> f.print(value)).orElseGet(() -> plain(value));
        }
        String low = print(interval.low(), form);
        String high = print(interval.high(), form);
        return low.equals(high) ? low : low + "～" + high;
    }

    private static String print(@Nullable BigDecimal bound, Optional<Figure> form) {
        return bound == null ? "" : form.map(f -> f.print(bound)).orElseGet(() -> plain(bound));
    }

    private static String plain(BigDecimal value) {
        BigDecimal shortened = value.scale() > 6 ? value.setScale(6, RoundingMode.HALF_UP) : value;
        return shortened.signum() == 0 ? "0" : shortened.stripTrailingZeros().toPlainString();
    }
}
