package org.tongbao.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.WorkCalendar;
import org.tongbao.diag.Place;
import org.tongbao.figure.Interval;
import org.tongbao.kind.Expr;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Rule;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** One rule asked of one entry, or of one row of it. */
final class Evaluation {

    /** A figure that was left out, and what it must be. */
    record Solution(Expr.Slot slot, BigDecimal value) {}

    /** Values being counted, and the entry they belong to. */
    private record Counted(Values values, Entry owner) {}

    private final Reckoner site;
    private final Rule rule;
    private final Sheet sheet;
    private final @Nullable Table table;
    private final int row;

    /** The figures of this entry or row that the rule asks for and that are not there. */
    private final List<Expr.Slot> missing = new ArrayList<>();

    /** Whether something else it asks for is not there, so that there is nothing to judge. */
    private boolean lacking;

    private final Set<Place> held = new LinkedHashSet<>();
    private Optional<Expr> zero = Optional.empty();
    private Optional<Integer> unknownYear = Optional.empty();
    private Optional<Value.Quantity> rough = Optional.empty();
    private Optional<Expr.Slot> roughSlot = Optional.empty();

    Evaluation(Reckoner site, Rule rule, Sheet sheet, @Nullable Table table, int row) {
        this.site = site;
        this.rule = rule;
        this.sheet = sheet;
        this.table = table;
        this.row = row;
    }

    @Nullable
    Table table() {
        return table;
    }

    int row() {
        return row;
    }

    Rule rule() {
        return rule;
    }

    Entry entry() {
        return sheet.written();
    }

    /** The rule and the row it is asked of. */
    String name() {
        return (table == null ? "" : table.name()) + row + rule.text();
    }

    Values rowValues() {
        return sheet.rows(Objects.requireNonNull(table).name()).orElseThrow().get(row);
    }

    boolean isLacking() {
        return lacking;
    }

    List<Expr.Slot> missing() {
        return missing.stream().distinct().toList();
    }

    List<Place> held() {
        return List.copyOf(held);
    }

    Optional<Expr> zero() {
        return zero;
    }

    Optional<Integer> unknownYear() {
        return unknownYear;
    }

    /** The first figure asked for that is only approximate, and its field. */
    Optional<Map.Entry<Expr.Slot, Value.Quantity>> rough() {
        return rough.map(r -> Map.entry(roughSlot.orElseThrow(), r));
    }

    /** The one figure that was left out and follows exactly from the rest. */
    Optional<Solution> solve() {
        if (rule.sides().stream().noneMatch(this::lacksFigure) || !applies()) {
            return Optional.empty();
        }
        List<@Nullable Datum> sides = new ArrayList<>();
        for (Expr side : rule.sides()) {
            sides.add(value(side));
        }
        if (lacking || missing().size() != 1 || missing.size() != 1 || rule.whenPresent()) {
            return Optional.empty();
        }
        int unknown = sides.get(0) == null ? 0 : 1;
        if (!(sides.get(1 - unknown) instanceof Datum.Amount given)) {
            return Optional.empty();
        }
        return solve(rule.sides().get(unknown), given.interval())
                .flatMap(Interval::single)
                .map(value -> new Solution(missing.get(0), value));
    }

    /** Whether a figure that could be worked out is not there; asked before anything is counted. */
    private boolean lacksFigure(Expr side) {
        if (side instanceof Expr.Binary binary) {
            return lacksFigure(binary.left()) || lacksFigure(binary.right());
        }
        return side instanceof Expr.Value value && isOwnFigure(value.slot()) && written(value.slot(), null) == null;
    }

    /** What the missing field in an expression must be for the expression to come to something. */
    private Optional<Interval> solve(Expr expr, Interval target) {
        if (expr instanceof Expr.Value value) {
            return isOwnFigure(value.slot()) ? Optional.of(target) : Optional.empty();
        }
        if (!(expr instanceof Expr.Binary binary)) {
            return Optional.empty();
        }
        Datum left = value(binary.left());
        Datum right = value(binary.right());
        if (left instanceof Datum.Amount known) {
            return switch (binary.operator()) {
                case PLUS -> solve(binary.right(), target.minus(known.interval()));
                case MINUS -> solve(binary.right(), known.interval().minus(target));
                case TIMES -> target.dividedBy(known.interval()).flatMap(t -> solve(binary.right(), t));
                case OVER -> known.interval().dividedBy(target).flatMap(t -> solve(binary.right(), t));
            };
        }
        if (right instanceof Datum.Amount known) {
            return switch (binary.operator()) {
                case PLUS -> solve(binary.left(), target.minus(known.interval()));
                case MINUS -> solve(binary.left(), target.plus(known.interval()));
                case TIMES -> target.dividedBy(known.interval()).flatMap(t -> solve(binary.left(), t));
                case OVER -> solve(binary.left(), target.times(known.interval()));
            };
        }
        return Optional.empty();
    }

    Optional<Judgement> judge() {
        return applies() ? new Verdicts(this).judge() : Optional.empty();
    }

    /** Whether all that stands after {@code when} is so. */
    private boolean applies() {
        return hold(rule.when(), null);
    }

    /** Plain loops: tables have many rows. */
    private boolean hold(List<Expr.Condition> conditions, @Nullable Counted counted) {
        for (Expr.Condition condition : conditions) {
            if (!holds(condition, counted)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Expr.Condition condition, @Nullable Counted counted) {
        Value written = written(condition.subject(), counted);
        if (condition.test() == null) {
            return (written != null) == condition.wanted();
        }
        Datum subject = written == null ? null : datum(written, counted == null ? entry() : counted.owner);
        if (subject == null) {
            return false;
        }
        for (Expr alternative : condition.alternatives()) {
            Datum other = value(alternative);
            if (other != null && Comparisons.hold(subject, condition.test(), other)) {
                return true;
            }
        }
        return false;
    }

    /** What an expression comes to; nothing when something of it is not there. */
    @Nullable
    Datum value(Expr expr) {
        if (expr instanceof Expr.Constant constant) {
            return Datum.Amount.exactly(constant.value());
        } else if (expr instanceof Expr.Day day) {
            return new Datum.Day(day.day());
        } else if (expr instanceof Expr.Today) {
            return new Datum.Day(site.today());
        } else if (expr instanceof Expr.Word word) {
            return new Datum.Word(word.word());
        } else if (expr instanceof Expr.Value value) {
            return value(value.slot());
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return total(aggregate);
        } else if (expr instanceof Expr.Call call) {
            return call(call);
        }
        return arithmetic((Expr.Binary) expr);
    }

    private @Nullable Datum value(Expr.Slot slot) {
        Value value = written(slot, null);
        if (value == null) {
            if (isOwnFigure(slot)) {
                missing.add(slot);
            } else {
                lacking = true;
            }
            return null;
        }
        boolean own = entry().owns(value.place().file());
        if (value instanceof Value.Quantity quantity) {
            if (own && !quantity.computed()) {
                held.add(quantity.place());
            }
            if (quantity.figure().isRough() && rough.isEmpty()) {
                rough = Optional.of(quantity);
                roughSlot = Optional.of(slot);
            }
        } else if (value instanceof Value.Numeric && own) {
            held.add(value.place());
        }
        return datum(value, entry());
    }

    /** Whether a field is one that could be worked out here: a figure of this entry, or of this row. */
    private boolean isOwnFigure(Expr.Slot slot) {
        boolean here = slot.scope() == (table == null ? Expr.Scope.ENTRY : Expr.Scope.ROW);
        return here && slot.part() == null && slot.field().type() instanceof FieldType.Figure;
    }

    private @Nullable Value written(Expr.Slot slot, @Nullable Counted counted) {
        Values values =
                switch (slot.scope()) {
                    case ENTRY -> sheet.values();
                    case ROW -> counted == null ? rowValues() : counted.values;
                    case PREVIOUS -> previous(slot);
                };
        Value value = values == null ? null : values.get(slot.field().name());
        if (value == null && slot.scope() == Expr.Scope.ENTRY && !slot.ofRow()) {
            return table(slot.field().name());
        }
        if (value == null || slot.part() == null) {
            return value;
        }
        if (value instanceof Value.Group group) {
            return group.parts().get(slot.part().name());
        }
        return value instanceof Value.Reference reference ? ofOther(reference, slot.part()) : null;
    }

    /** A table that is asked for by name is there when it has rows. */
    private @Nullable Value table(String name) {
        boolean there = sheet.rows(name).filter(r -> !r.isEmpty()).isPresent();
        return there ? new Value.Flag(true, sheet.place(null, 0)) : null;
    }

    private @Nullable Values previous(Expr.Slot slot) {
        Sheet before = site.previous(entry()).orElse(null);
        if (before == null || !slot.ofRow()) {
            return before == null ? null : before.values();
        }
        Table own = Objects.requireNonNull(table);
        String key = Objects.requireNonNull(own.key());
        Value mine = rowValues().get(key);
        String name = own.follows() == null ? own.name() : own.follows();
        Datum wanted = mine == null ? null : datum(mine, entry());
        return before.rows(name).orElse(List.of()).stream()
                .filter(r -> Optional.ofNullable(r.get(key))
                        .map(v -> Objects.equals(datum(v, before.written()), wanted))
                        .orElse(false))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Value ofOther(Value.Reference reference, Field field) {
        Entry other = site.entry(reference.written());
        if (other == null || !site.isKnownTo(other, entry())) {
            return null;
        }
        Value written = other.values().get(field.name());
        if (written != null || !(field.type() instanceof FieldType.Figure)) {
            return written;
        }
        return site.mayAsk(other, entry(), rule, reference.place())
                ? site.sheet(other).values().get(field.name())
                : null;
    }

    private @Nullable Datum datum(Value value, Entry owner) {
        if (value instanceof Value.Quantity quantity) {
            return new Datum.Amount(
                    quantity.figure().interval(), quantity.figure().isRough());
        } else if (value instanceof Value.Numeric numeric) {
            return Datum.Amount.exactly(numeric.number());
        } else if (value instanceof Value.Date date) {
            return new Datum.Day(date.date());
        } else if (value instanceof Value.DateTime time) {
            return new Datum.Day(time.dateTime().toLocalDate());
        } else if (value instanceof Value.Choice choice) {
            return new Datum.Word(choice.option().label());
        } else if (value instanceof Value.Text text) {
            return new Datum.Word(text.text());
        } else if (value instanceof Value.Flag flag) {
            return new Datum.Word(flag.set() ? "是" : "否");
        } else if (value instanceof Value.Reference reference) {
            return new Datum.Word(site.names().identity(reference, owner));
        }
        return null;
    }

    private @Nullable Datum total(Expr.Aggregate aggregate) {
        Optional<List<Counted>> rows = canBeAsked(aggregate) ? counted(aggregate) : Optional.empty();
        if (rows.isEmpty()) {
            lacking = true;
            return null;
        }
        List<Counted> matching = new ArrayList<>();
        int open = 0;
        for (Counted one : rows.get()) {
            if (hold(aggregate.where(), one)) {
                matching.add(one);
            } else if (isOpen(aggregate, one)) {
                open++;
            }
        }
        boolean counts = aggregate.total() == Expr.Total.COUNT;
        lacking |= open > 0 && !counts;
        if (lacking) {
            return null;
        }
        if (counts) {
            BigDecimal least = BigDecimal.valueOf(matching.size());
            return new Datum.Amount(Interval.between(least, least.add(BigDecimal.valueOf(open))), open > 0);
        }
        return total(aggregate, matching);
    }

    /** Whether all that rows are compared with is there. */
    private boolean canBeAsked(Expr.Aggregate aggregate) {
        for (Expr.Condition condition : aggregate.where()) {
            for (Expr alternative : condition.alternatives()) {
                if (value(alternative) == null) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether it is left open if a row counts: a cell that is blank does not say. An entry whose field is blank does:
     * it belongs to no series, no year.
     */
    private boolean isOpen(Expr.Aggregate aggregate, Counted one) {
        if (aggregate.rows().table() == null) {
            return false;
        }
        for (Expr.Condition condition : aggregate.where()) {
            boolean blank = condition.test() != null && written(condition.subject(), one) == null;
            if (!blank && !holds(condition, one)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Datum total(Expr.Aggregate aggregate, List<Counted> rows) {
        Expr.Rows of = aggregate.rows();
        String column = Objects.requireNonNull(of.column()).name();
        List<Datum.Amount> amounts = new ArrayList<>();
        for (Counted one : rows) {
            Value value = one.values.get(column);
            if (value == null || !(datum(value, one.owner) instanceof Datum.Amount amount)) {
                lacking = true;
                return null;
            }
            amounts.add(amount);
            if (one.owner.file().equals(entry().file()) && !(value instanceof Value.Quantity q && q.computed())) {
                held.add(value.place());
            }
        }
        if (aggregate.total() == Expr.Total.SUM) {
            Datum.Amount sum = Datum.Amount.exactly(0);
            for (Datum.Amount amount : amounts) {
                sum = new Datum.Amount(sum.interval().plus(amount.interval()), sum.isRough() || amount.isRough());
            }
            return sum;
        }
        Optional<Datum.Amount> extreme = Comparisons.extreme(amounts, aggregate.total() == Expr.Total.MAX);
        lacking |= extreme.isEmpty();
        return extreme.orElse(null);
    }

    /** What there is to count; nothing when the table was not given. */
    private Optional<List<Counted>> counted(Expr.Aggregate aggregate) {
        Expr.Rows rows = aggregate.rows();
        if (rows.kind() == null) {
            Optional<Sheet> of = rows.previous() ? site.previous(entry()) : Optional.of(sheet);
            return of.flatMap(s -> s.rows(Objects.requireNonNull(rows.table()).name())
                    .map(r -> r.stream().map(v -> new Counted(v, s.written())).toList()));
        }
        List<Counted> all = new ArrayList<>();
        for (Entry other : site.published(rows.kind(), entry())) {
            if (!mayCount(aggregate, other)) {
                continue;
            }
            boolean whole = isWritten(aggregate, other);
            if (!whole && !site.mayAsk(other, entry(), rule, entry().place())) {
                return Optional.empty();
            }
            Sheet of = whole ? new Sheet(other) : site.sheet(other);
            if (rows.table() == null) {
                all.add(new Counted(of.values(), other));
            } else {
                of.rows(rows.table().name()).ifPresent(r -> r.forEach(v -> all.add(new Counted(v, other))));
            }
        }
        return Optional.of(all);
    }

    /** Whether something of an entry can count at all, so that entries of one kind need not wait for each other. */
    private boolean mayCount(Expr.Aggregate aggregate, Entry other) {
        Table of = aggregate.rows().table();
        List<Values> rows = of == null ? List.of(other.values()) : other.rows(of.name());
        return rows.stream().anyMatch(r -> {
            Counted one = new Counted(r, other);
            return aggregate.where().stream()
                    .allMatch(c -> holds(c, one)
                            || (c.subject().last().type() instanceof FieldType.Figure
                                    && written(c.subject(), one) == null));
        });
    }

    /** Whether every figure of an entry that is asked for is written, so that nothing has to be worked out first. */
    private static boolean isWritten(Expr.Aggregate aggregate, Entry other) {
        Table of = aggregate.rows().table();
        List<Values> rows = of == null ? List.of(other.values()) : other.rows(of.name());
        Stream<Field> asked = Stream.concat(
                Stream.ofNullable(aggregate.rows().column()),
                aggregate.where().stream().map(c -> c.subject().field()));
        return asked.filter(f -> f.type() instanceof FieldType.Figure)
                .allMatch(f -> rows.stream().allMatch(r -> r.get(f.name()) != null));
    }

    private @Nullable Datum call(Expr.Call call) {
        List<LocalDate> days = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            if (value(argument) instanceof Datum.Day day) {
                days.add(day.day());
            }
        }
        if (days.size() < call.arguments().size()) {
            return null;
        }
        return switch (call.function()) {
            case DAYS -> Datum.Amount.exactly(days.get(0).until(days.get(1), ChronoUnit.DAYS));
            case WORKDAYS -> {
                SortedSet<Integer> unknown = WorkCalendar.STATE_COUNCIL.unknownYears(days.get(0), days.get(1));
                if (!unknown.isEmpty()) {
                    unknownYear = Optional.of(unknown.first());
                }
                yield Datum.Amount.exactly(WorkCalendar.STATE_COUNCIL.between(days.get(0), days.get(1)));
            }
            case ELAPSED ->
                Elapsed.share(days.get(0), days.get(1), days.get(2))
                        .<Datum>map(i -> new Datum.Amount(i, false))
                        .orElse(null);
        };
    }

    private @Nullable Datum arithmetic(Expr.Binary binary) {
        Datum left = value(binary.left());
        Datum right = value(binary.right());
        if (!(left instanceof Datum.Amount a) || !(right instanceof Datum.Amount b)) {
            return null;
        }
        boolean isRough = a.isRough() || b.isRough();
        return switch (binary.operator()) {
            case PLUS -> new Datum.Amount(a.interval().plus(b.interval()), isRough);
            case MINUS -> new Datum.Amount(a.interval().minus(b.interval()), isRough);
            case TIMES -> new Datum.Amount(a.interval().times(b.interval()), isRough);
            case OVER -> {
                Optional<Interval> quotient = a.interval().dividedBy(b.interval());
                if (b.interval().single().map(BigDecimal::signum).equals(Optional.of(0))) {
                    zero = Optional.of(binary.right());
                }
                yield quotient.<Datum>map(i -> new Datum.Amount(i, isRough)).orElse(null);
            }
        };
    }

    /** The figure that a side consists of, when it is but one field. */
    Optional<Value> alone(Expr side) {
        return side instanceof Expr.Value value ? Optional.ofNullable(written(value.slot(), null)) : Optional.empty();
    }

    /** Where the first field that a side names is written; the row, or the top of the file, when it names none. */
    Place placeOf(Expr side) {
        return fields(side)
                .flatMap(v -> alone(v).stream())
                .map(Value::place)
                .filter(p -> entry().owns(p.file()))
                .findFirst()
                .orElse(sheet.place(table, row));
    }

    private static Stream<Expr> fields(Expr side) {
        if (side instanceof Expr.Binary binary) {
            return Stream.concat(fields(binary.left()), fields(binary.right()));
        }
        return side instanceof Expr.Call call ? call.arguments().stream().flatMap(Evaluation::fields) : Stream.of(side);
    }
}
