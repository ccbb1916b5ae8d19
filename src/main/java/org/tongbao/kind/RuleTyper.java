package org.tongbao.kind;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;
import org.tongbao.figure.Measure;

/** Checks the types of a rule: comparable measures, the same 口径, different sides. */
final class RuleTyper {

    /**
     * The type of an expression.
     *
     * @param measure of a figure; null if any
     * @param basis 口径 of a figure; null if none is stated
     */
    private record Type(
            Category category,
            @Nullable Measure measure,
            @Nullable String basis) {

        static final Type ANY_FIGURE = new Type(Category.FIGURE, null, null);
        static final Type DAY = new Type(Category.DAY, null, null);
        static final Type WORD = new Type(Category.WORD, null, null);

        boolean fits(Type other) {
            return measure == null || other.measure == null || measure.fits(other.measure);
        }

        boolean sameBasis(Type other) {
            return basis == null || other.basis == null || basis.equals(other.basis);
        }
    }

    private enum Category {
        FIGURE,
        DAY,
        WORD;

        LocalizedText phrase() {
            return new LocalizedText("sort." + name());
        }

        /** The category and a name of that category, for messages. */
        LocalizedText of(String named) {
            return new LocalizedText("sort.of", phrase(), named);
        }
    }

    private final boolean reasoned;

    private RuleTyper(boolean reasoned) {
        this.reasoned = reasoned;
    }

    /**
     * Judges the sides and conditions of a rule.
     *
     * @param reasoned whether the rule states a reason, so that unlike measures may be compared
     */
    static void check(RuleParser.Parsed rule, boolean reasoned) throws RuleException {
        RuleTyper typer = new RuleTyper(reasoned);
        for (int i = 0; i < rule.comparisons().size(); i++) {
            typer.compare(rule.sides().get(i), rule.sides().get(i + 1));
        }
        for (Expr.Condition condition : rule.when()) {
            typer.condition(condition);
        }
        refuseCircle(rule);
    }

    private void compare(Expr left, Expr right) throws RuleException {
        Type a = type(left);
        Type b = type(right);
        if (a.category != b.category) {
            throw RuleException.of(
                    Code.KND012, ExprAnalysis.text(left), a.category.phrase(), b.category.of(ExprAnalysis.text(right)));
        }
        if (!reasoned && !a.fits(b)) {
            throw unlike(left, a, right, b);
        }
        if (!reasoned && !a.sameBasis(b)) {
            throw RuleException.of(Code.KND011, ExprAnalysis.text(left), ExprAnalysis.text(right));
        }
    }

    private static RuleException unlike(Expr left, Type a, Expr right, Type b) {
        String first = Objects.requireNonNull(a.measure).name();
        return RuleException.of(
                Code.KND010,
                ExprAnalysis.text(left),
                first,
                ExprAnalysis.text(right),
                Objects.requireNonNull(b.measure).name());
    }

    private void condition(Expr.Condition condition) throws RuleException {
        for (Expr alternative : condition.alternatives()) {
            Type a = type(condition.subject());
            Type b = type(alternative);
            if (a.category != b.category) {
                throw RuleException.of(
                        Code.KND012,
                        condition.subject().label(),
                        a.category.phrase(),
                        b.category.of(ExprAnalysis.text(alternative)));
            }
        }
    }

    private Type type(Expr expr) throws RuleException {
        if (expr instanceof Expr.Constant constant) {
            return constant.written().endsWith("%")
                    ? new Type(Category.FIGURE, Measure.PERCENT, null)
                    : Type.ANY_FIGURE;
        } else if (expr instanceof Expr.Day || expr instanceof Expr.Today) {
            return Type.DAY;
        } else if (expr instanceof Expr.Word) {
            return Type.WORD;
        } else if (expr instanceof Expr.Value value) {
            return type(value.slot());
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return type(aggregate);
        } else if (expr instanceof Expr.Call call) {
            for (Expr argument : call.arguments()) {
                require(Category.DAY, argument);
            }
            return call.function() == Expr.Function.ELAPSED
                    ? new Type(Category.FIGURE, Measure.PERCENT, null)
                    : Type.ANY_FIGURE;
        }
        return type((Expr.Binary) expr);
    }

    private Type require(Category category, Expr expr) throws RuleException {
        Type type = type(expr);
        if (type.category != category) {
            throw RuleException.of(Code.KND012, ExprAnalysis.text(expr), type.category.phrase(), category.phrase());
        }
        return type;
    }

    private Type type(Expr.Binary binary) throws RuleException {
        Type left = require(Category.FIGURE, binary.left());
        Type right = require(Category.FIGURE, binary.right());
        String basis = left.basis == null ? right.basis : left.basis;
        switch (binary.operator()) {
            case PLUS, MINUS -> {
                if (!left.fits(right)) {
                    throw unlike(binary.left(), left, binary.right(), right);
                }
                if (!left.sameBasis(right)) {
                    throw RuleException.of(
                            Code.KND011, ExprAnalysis.text(binary.left()), ExprAnalysis.text(binary.right()));
                }
                return new Type(Category.FIGURE, left.measure == null ? right.measure : left.measure, basis);
            }
            case TIMES -> {
                Measure measure = isShare(left) ? right.measure : isShare(right) ? left.measure : null;
                return new Type(Category.FIGURE, measure, basis);
            }
            default -> {
                if (binary.right() instanceof Expr.Constant c && c.value().signum() == 0) {
                    throw RuleException.of(Code.KND015, ExprAnalysis.text(binary.left()));
                }
                return new Type(Category.FIGURE, quotient(left, right), basis);
            }
        }
    }

    /** 个 ÷ 个 is a share; 亿元 ÷ % is 亿元; 元 ÷ 人 has no measure here. */
    private static @Nullable Measure quotient(Type left, Type right) {
        if (left.measure == null || right.measure == null) {
            return null;
        }
        if (isShare(right)) {
            return left.measure;
        }
        return left.measure.fits(right.measure) ? Measure.PERCENT : null;
    }

    private static boolean isShare(Type type) {
        return type.measure != null && type.measure.isHundredths();
    }

    private Type type(Expr.Aggregate aggregate) throws RuleException {
        for (Expr.Condition condition : aggregate.where()) {
            condition(condition);
        }
        Field column = aggregate.rows().column();
        if (column == null) {
            return new Type(Category.FIGURE, Measure.NONE, null);
        }
        Type type = type(new Expr.Slot(Expr.Scope.ROW, aggregate.rows().table() != null, column, null));
        if (type.category != Category.FIGURE) {
            throw RuleException.of(Code.KND012, column.label(), type.category.phrase(), Category.FIGURE.phrase());
        }
        return type.basis == null ? type : new Type(Category.FIGURE, type.measure, basisOf(aggregate, column));
    }

    /** Rows of a column with a 口径 may be added within one 口径 only: a condition must select it. */
    private static String basisOf(Expr.Aggregate aggregate, Field column) throws RuleException {
        String basis = ((FieldType.Figure) column.type()).basis();
        Table table = aggregate.rows().table();
        if (table == null
                || table.columns().named(Objects.requireNonNull(basis)).isEmpty()) {
            return Objects.requireNonNull(basis);
        }
        Optional<Expr> one = aggregate.where().stream()
                .filter(c -> c.subject().field().name().equals(basis)
                        && c.test() == Expr.Comparison.EQUAL
                        && c.alternatives().size() == 1)
                .map(c -> c.alternatives().get(0))
                .findFirst();
        if (one.isEmpty()) {
            throw RuleException.of(Code.KND016, column.label(), basis);
        }
        return one.get() instanceof Expr.Value value ? value.slot().field().name() : ExprAnalysis.text(one.get());
    }

    private static Type type(Expr.Slot slot) throws RuleException {
        FieldType type = slot.last().type();
        if (type instanceof FieldType.Figure figure) {
            return new Type(Category.FIGURE, figure.measure(), figure.basis());
        } else if (type instanceof FieldType.Numeric) {
            return Type.ANY_FIGURE;
        } else if (type instanceof FieldType.Date || type instanceof FieldType.DateTime) {
            return Type.DAY;
        } else if (type instanceof FieldType.Choice
                || type instanceof FieldType.Text
                || type instanceof FieldType.Phone
                || type instanceof FieldType.Flag
                || type instanceof FieldType.Ref) {
            return Type.WORD;
        }
        throw RuleException.of(
                Code.KND012, slot.label(), new LocalizedText("type." + type.word()), Category.FIGURE.phrase());
    }

    /** {@code found = found + 0} does not constrain {@code found}. */
    private static void refuseCircle(RuleParser.Parsed rule) throws RuleException {
        for (int i = 0; i < rule.sides().size(); i++) {
            if (rule.sides().get(i) instanceof Expr.Value alone) {
                Set<Expr.Slot> others = new HashSet<>();
                for (int j = 0; j < rule.sides().size(); j++) {
                    if (j != i) {
                        others.addAll(ExprAnalysis.slots(rule.sides().get(j)));
                    }
                }
                if (others.contains(alone.slot())) {
                    throw RuleException.of(Code.KND013, alone.slot().label());
                }
            }
        }
    }
}
