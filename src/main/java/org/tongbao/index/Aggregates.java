package org.tongbao.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
import org.tongbao.figure.Interval;
import org.tongbao.kind.Expr;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

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
        Optional<RowSelection> rows = canBeAsked(aggregate) ? selection(aggregate) : Optional.empty();
        if (rows.isEmpty()) {
            evaluation.lacks();
            return null;
        }
        List<FieldLookup.RowContext> matching = new ArrayList<>();
        int open = rows.get().decided().open();
        for (FieldLookup.RowContext one : rows.get().undecided()) {
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
            BigDecimal least =
                    BigDecimal.valueOf(rows.get().decided().matching()).add(BigDecimal.valueOf(matching.size()));
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

    /**
     * The rows that may count.
     *
     * @param decided how many of those that are not listed count
     * @param undecided the rows to look at one by one
     */
    private record RowSelection(RowIndex.Tally decided, List<FieldLookup.RowContext> undecided) {

        static RowSelection of(List<FieldLookup.RowContext> undecided) {
            return new RowSelection(new RowIndex.Tally(0, 0), undecided);
        }
    }

    /** Empty if the entry has no such table, or if its figures cannot be computed yet. */
    private Optional<RowSelection> selection(Expr.Aggregate aggregate) {
        Expr.Rows rows = aggregate.rows();
        if (rows.kind() != null) {
            return ofEntries(aggregate).map(RowSelection::of);
        }
        Optional<WorkingEntry> of = rows.previous() ? site.previous(evaluation.entry()) : Optional.of(working);
        Table table = Objects.requireNonNull(rows.table());
        if (of.isEmpty() || of.get().rows(table.name()).isEmpty()) {
            return Optional.empty();
        }
        Optional<SelectionPlan> plan =
                evaluation.table() == null ? Optional.empty() : site.indexes().plan(aggregate);
        Optional<List<Operand>> wanted = plan.flatMap(this::wanted);
        if (plan.isEmpty() || wanted.isEmpty()) {
            return Optional.of(RowSelection.of(of.get().contexts(table)));
        }
        RowIndex index = site.indexes().ofTable(aggregate, plan.get(), of.get(), fields);
        boolean isTally = plan.get().isWhole() && aggregate.total() == Expr.Total.COUNT;
        Optional<BigDecimal> limit = isTally ? limit(plan.get()) : Optional.empty();
        return Optional.of(
                isTally && (plan.get().order() == null || limit.isPresent())
                        ? new RowSelection(index.count(wanted.get(), limit.orElse(null)), index.inexact())
                        : RowSelection.of(index.candidates(wanted.get())));
    }

    /** What the columns compared by equality must be; empty if one of them may be several values. */
    private Optional<List<Operand>> wanted(SelectionPlan plan) {
        List<Operand> wanted = new ArrayList<>();
        for (Expr.Condition equality : plan.equalities()) {
            Operand operand = evaluation.value(equality.alternatives().get(0));
            Optional<Operand> exact = Optional.ofNullable(operand).flatMap(RowIndex::exact);
            if (exact.isEmpty()) {
                return Optional.empty();
            }
            wanted.add(exact.get());
        }
        return Optional.of(wanted);
    }

    private Optional<BigDecimal> limit(SelectionPlan plan) {
        return plan.order() != null
                        && evaluation.value(plan.order().alternatives().get(0)) instanceof Operand.Amount amount
                ? amount.interval().single()
                : Optional.empty();
    }

    /** The entries of a kind, or the rows of their tables; empty if their figures cannot be computed yet. */
    private Optional<List<FieldLookup.RowContext>> ofEntries(Expr.Aggregate aggregate) {
        List<FieldLookup.RowContext> all = new ArrayList<>();
        for (EntryRows one : candidates(aggregate)) {
            if (!mayCount(aggregate, one.rows())) {
                continue;
            }
            if (isWritten(aggregate, one.entry())) {
                all.addAll(one.rows());
                continue;
            }
            Place place = evaluation.entry().place();
            if (!site.mayAsk(one.entry(), evaluation.entry(), evaluation.rule(), place)) {
                return Optional.empty();
            }
            all.addAll(site.working(one.entry()).contexts(aggregate.rows().table()));
        }
        return Optional.of(all);
    }

    /** Rows of an entry. Entries are never keys of a map here: the hash of one is that of all its rows. */
    private record EntryRows(Entry entry, List<FieldLookup.RowContext> rows) {}

    /** The rows that may have the wanted values, by the published entry they belong to. */
    private List<EntryRows> candidates(Expr.Aggregate aggregate) {
        Optional<SelectionPlan> plan = site.indexes().plan(aggregate);
        Optional<List<Operand>> wanted = plan.flatMap(this::wanted);
        if (plan.isEmpty() || wanted.isEmpty()) {
            Table table = aggregate.rows().table();
            return site.published(Objects.requireNonNull(aggregate.rows().kind()), evaluation.entry()).stream()
                    .map(e -> new EntryRows(e, FieldLookup.RowContext.written(e, table)))
                    .toList();
        }
        Map<String, EntryRows> found = new LinkedHashMap<>();
        site.indexOfKind(aggregate, plan.get(), fields).candidates(wanted.get()).stream()
                .filter(r -> site.isOutBy(r.owner(), evaluation.entry()))
                .forEach(r -> found.computeIfAbsent(r.owner().file(), f -> new EntryRows(r.owner(), new ArrayList<>()))
                        .rows()
                        .add(r));
        return List.copyOf(found.values());
    }

    /** Whether an entry can have rows that count, so that entries of one kind need not wait for each other. */
    private boolean mayCount(Expr.Aggregate aggregate, List<FieldLookup.RowContext> rows) {
        return rows.stream().anyMatch(one -> aggregate.where().stream()
                .allMatch(c -> evaluation.holds(c, one)
                        || (c.subject().last().type() instanceof FieldType.Figure
                                && fields.written(c.subject(), one) == null)));
    }

    /** Whether an entry states every figure needed, so that none must be computed first. */
    private static boolean isWritten(Expr.Aggregate aggregate, Entry other) {
        List<Field> asked = Stream.concat(
                        Stream.ofNullable(aggregate.rows().column()),
                        aggregate.where().stream().map(c -> c.subject().field()))
                .filter(f -> f.type() instanceof FieldType.Figure)
                .toList();
        return asked.isEmpty()
                || FieldLookup.RowContext.written(other, aggregate.rows().table()).stream()
                        .allMatch(r -> asked.stream().allMatch(f -> r.values().get(f.name()) != null));
    }
}
