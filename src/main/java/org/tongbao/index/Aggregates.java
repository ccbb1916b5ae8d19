package org.tongbao.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Interval;
import org.tongbao.kind.Expr;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** Counts and sums over the rows of a table or the entries of a kind, for one evaluation. */
final class Aggregates {

    private final Evaluation evaluation;
    private final FieldLookup fields;
    private final RuleEngine site;
    private final WorkingEntry working;

    Aggregates(Evaluation evaluation, FieldLookup fields, RuleEngine site, WorkingEntry working) {
        this.evaluation = evaluation;
        this.fields = fields;
        this.site = site;
        this.working = working;
    }

    @Nullable
    Operand total(Expr.Aggregate aggregate) {
        Optional<List<FieldLookup.RowContext>> rows = canBeAsked(aggregate) ? counted(aggregate) : Optional.empty();
        if (rows.isEmpty()) {
            evaluation.lacks();
            return null;
        }
        List<FieldLookup.RowContext> matching = new ArrayList<>();
        int open = 0;
        for (FieldLookup.RowContext one : rows.get()) {
            if (evaluation.hold(aggregate.where(), one)) {
                matching.add(one);
            } else if (isOpen(aggregate, one)) {
                open++;
            }
        }
        boolean counts = aggregate.total() == Expr.Total.COUNT;
        if (evaluation.isLacking() || (open > 0 && !counts)) {
            evaluation.lacks();
            return null;
        }
        if (counts) {
            BigDecimal least = BigDecimal.valueOf(matching.size());
            return new Operand.Amount(Interval.between(least, least.add(BigDecimal.valueOf(open))), open > 0);
        }
        return total(aggregate, matching);
    }

    /** Whether all values that rows are compared with are present. */
    private boolean canBeAsked(Expr.Aggregate aggregate) {
        for (Expr.Condition condition : aggregate.where()) {
            for (Expr alternative : condition.alternatives()) {
                if (evaluation.value(alternative) == null) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether it is undecided if a row counts, because a cell is blank. An entry with a blank field does not count: it
     * belongs to no series or year.
     */
    private boolean isOpen(Expr.Aggregate aggregate, FieldLookup.RowContext one) {
        if (aggregate.rows().table() == null) {
            return false;
        }
        for (Expr.Condition condition : aggregate.where()) {
            boolean blank = condition.test() != null && fields.written(condition.subject(), one) == null;
            if (!blank && !evaluation.holds(condition, one)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Operand total(Expr.Aggregate aggregate, List<FieldLookup.RowContext> rows) {
        Expr.Rows of = aggregate.rows();
        String column = Objects.requireNonNull(of.column()).name();
        List<Operand.Amount> amounts = new ArrayList<>();
        for (FieldLookup.RowContext one : rows) {
            Value value = one.values().get(column);
            if (value == null || !(fields.operand(value, one.owner()) instanceof Operand.Amount amount)) {
                evaluation.lacks();
                return null;
            }
            amounts.add(amount);
            if (one.owner().file().equals(evaluation.entry().file())
                    && !(value instanceof Value.FigureValue q && q.computed())) {
                evaluation.looksAt(value.place());
            }
        }
        if (aggregate.total() == Expr.Total.SUM) {
            Operand.Amount sum = Operand.Amount.exactly(0);
            for (Operand.Amount amount : amounts) {
                sum = new Operand.Amount(sum.interval().plus(amount.interval()), sum.isRough() || amount.isRough());
            }
            return sum;
        }
        Optional<Operand.Amount> extreme = Comparisons.extreme(amounts, aggregate.total() == Expr.Total.MAX);
        if (extreme.isEmpty()) {
            evaluation.lacks();
        }
        return extreme.orElse(null);
    }

    /** The rows to count; empty if the entry has no such table. */
    private Optional<List<FieldLookup.RowContext>> counted(Expr.Aggregate aggregate) {
        Expr.Rows rows = aggregate.rows();
        if (rows.kind() == null) {
            Optional<WorkingEntry> of = rows.previous() ? site.previous(evaluation.entry()) : Optional.of(working);
            return of.flatMap(
                    s -> s.rows(Objects.requireNonNull(rows.table()).name()).map(r -> r.stream()
                            .map(v -> new FieldLookup.RowContext(v, s.written()))
                            .toList()));
        }
        List<FieldLookup.RowContext> all = new ArrayList<>();
        for (Entry other : site.published(rows.kind(), evaluation.entry())) {
            if (!mayCount(aggregate, other)) {
                continue;
            }
            boolean whole = isWritten(aggregate, other);
            if (!whole
                    && !site.mayAsk(
                            other,
                            evaluation.entry(),
                            evaluation.rule(),
                            evaluation.entry().place())) {
                return Optional.empty();
            }
            WorkingEntry of = whole ? new WorkingEntry(other) : site.working(other);
            if (rows.table() == null) {
                all.add(new FieldLookup.RowContext(of.values(), other));
            } else {
                of.rows(rows.table().name())
                        .ifPresent(r -> r.forEach(v -> all.add(new FieldLookup.RowContext(v, other))));
            }
        }
        return Optional.of(all);
    }

    /** Whether an entry can have rows that count, so that entries of one kind need not wait for each other. */
    private boolean mayCount(Expr.Aggregate aggregate, Entry other) {
        Table of = aggregate.rows().table();
        List<Values> rows = of == null ? List.of(other.values()) : other.rows(of.name());
        return rows.stream().anyMatch(r -> {
            FieldLookup.RowContext one = new FieldLookup.RowContext(r, other);
            return aggregate.where().stream()
                    .allMatch(c -> evaluation.holds(c, one)
                            || (c.subject().last().type() instanceof FieldType.Figure
                                    && fields.written(c.subject(), one) == null));
        });
    }

    /** Whether an entry states every figure needed, so that none must be computed first. */
    private static boolean isWritten(Expr.Aggregate aggregate, Entry other) {
        Table of = aggregate.rows().table();
        List<Values> rows = of == null ? List.of(other.values()) : other.rows(of.name());
        Stream<Field> asked = Stream.concat(
                Stream.ofNullable(aggregate.rows().column()),
                aggregate.where().stream().map(c -> c.subject().field()));
        return asked.filter(f -> f.type() instanceof FieldType.Figure)
                .allMatch(f -> rows.stream().allMatch(r -> r.get(f.name()) != null));
    }
}
