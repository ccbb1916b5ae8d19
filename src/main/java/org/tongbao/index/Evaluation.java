package org.tongbao.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.WorkCalendar;
import org.tongbao.diag.Place;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Interval;
import org.tongbao.kind.Expr;
import org.tongbao.kind.Rule;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** One rule applied to one entry, or to one row of it. */
final class Evaluation {

    /** A figure that is only approximate, and its field. */
    record Rough(Expr.Slot slot, Figure figure) {}

    /** An omitted figure and the value it must have. */
    record Solution(Expr.Slot slot, BigDecimal value) {}

    private final RuleEngine site;
    private final Rule rule;
    private final WorkingEntry working;
    private final @Nullable Table table;
    private final int row;
    private final FieldLookup fields;
    private final Aggregates aggregates;

    /** The figures of this entry or row that the rule needs and that are missing. */
    private final List<Expr.Slot> missing = new ArrayList<>();

    /** Whether another operand is missing, so that the rule cannot be judged. */
    private boolean lacking;

    private final Set<Place> held = new LinkedHashSet<>();
    private Optional<Expr> zero = Optional.empty();
    private Optional<Integer> unknownYear = Optional.empty();
    private Optional<Rough> rough = Optional.empty();

    Evaluation(RuleEngine site, Rule rule, WorkingEntry working, @Nullable Table table, int row) {
        this.site = site;
        this.rule = rule;
        this.working = working;
        this.table = table;
        this.row = row;
        this.fields = new FieldLookup(site, rule, working, table, row);
        this.aggregates = new Aggregates(this, fields, site, working);
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
        return working.written();
    }

    /** The name of the rule and the row it is applied to. */
    String name() {
        return (table == null ? "" : table.name()) + row + rule.text();
    }

    /** Records that an operand is missing. */
    void lacks() {
        lacking = true;
    }

    /** Records the place of a figure that the rule reads. */
    void looksAt(Place place) {
        held.add(place);
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

    /** The first operand that is only approximate. */
    Optional<Rough> rough() {
        return rough;
    }

    /** The only omitted figure, if it follows exactly from the others. */
    Optional<Solution> solve() {
        if (rule.sides().stream().noneMatch(this::lacksFigure) || !applies()) {
            return Optional.empty();
        }
        List<@Nullable Operand> sides = new ArrayList<>();
        for (Expr side : rule.sides()) {
            sides.add(value(side));
        }
        if (lacking || missing.size() != 1 || rule.whenPresent()) {
            return Optional.empty();
        }
        int unknown = sides.get(0) == null ? 0 : 1;
        if (!(sides.get(1 - unknown) instanceof Operand.Amount given)) {
            return Optional.empty();
        }
        return solve(rule.sides().get(unknown), given.interval())
                .flatMap(Interval::single)
                .map(value -> new Solution(missing.get(0), value));
    }

    /** Whether a figure that rules could compute is missing; asked before rows are counted. */
    private boolean lacksFigure(Expr side) {
        if (side instanceof Expr.Binary binary) {
            return lacksFigure(binary.left()) || lacksFigure(binary.right());
        }
        return side instanceof Expr.Value value
                && fields.isOwnFigure(value.slot())
                && fields.written(value.slot(), null) == null;
    }

    /** The interval that the missing field must have for the expression to equal a target. */
    private Optional<Interval> solve(Expr expr, Interval target) {
        if (expr instanceof Expr.Value value) {
            return fields.isOwnFigure(value.slot()) ? Optional.of(target) : Optional.empty();
        }
        if (!(expr instanceof Expr.Binary binary)) {
            return Optional.empty();
        }
        Operand left = value(binary.left());
        Operand right = value(binary.right());
        if (left instanceof Operand.Amount known) {
            return switch (binary.operator()) {
                case PLUS -> solve(binary.right(), target.minus(known.interval()));
                case MINUS -> solve(binary.right(), known.interval().minus(target));
                case TIMES -> target.dividedBy(known.interval()).flatMap(t -> solve(binary.right(), t));
                case OVER -> known.interval().dividedBy(target).flatMap(t -> solve(binary.right(), t));
            };
        }
        if (right instanceof Operand.Amount known) {
            return switch (binary.operator()) {
                case PLUS -> solve(binary.left(), target.minus(known.interval()));
                case MINUS -> solve(binary.left(), target.plus(known.interval()));
                case TIMES -> target.dividedBy(known.interval()).flatMap(t -> solve(binary.left(), t));
                case OVER -> solve(binary.left(), target.times(known.interval()));
            };
        }
        return Optional.empty();
    }

    Optional<RuleResult> judge() {
        return applies() ? new RuleJudge(this).judge() : Optional.empty();
    }

    /** Whether all conditions after {@code when} hold. */
    private boolean applies() {
        return hold(rule.when(), null);
    }

    /** Plain loops: tables have many rows. */
    boolean hold(List<Expr.Condition> conditions, FieldLookup.@Nullable RowContext counted) {
        for (Expr.Condition condition : conditions) {
            if (!holds(condition, counted)) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Expr.Condition condition, FieldLookup.@Nullable RowContext counted) {
        Value written = fields.written(condition.subject(), counted);
        if (condition.test() == null) {
            return (written != null) == condition.wanted();
        }
        Operand subject = written == null ? null : fields.operand(written, counted == null ? entry() : counted.owner());
        boolean persons = condition.isAboutPersons();
        subject = persons ? site.persons(subject) : subject;
        if (subject == null) {
            return false;
        }
        for (Expr alternative : condition.alternatives()) {
            Operand other = persons ? site.persons(value(alternative)) : value(alternative);
            if (other != null && Comparisons.hold(subject, condition.test(), other)) {
                return true;
            }
        }
        return false;
    }

    /** The value of an expression; null if an operand is missing. */
    @Nullable
    Operand value(Expr expr) {
        if (expr instanceof Expr.Constant constant) {
            return Operand.Amount.exactly(constant.value());
        } else if (expr instanceof Expr.Day day) {
            return new Operand.Day(day.day());
        } else if (expr instanceof Expr.Today) {
            return new Operand.Day(site.today());
        } else if (expr instanceof Expr.Word word) {
            return new Operand.Word(word.word());
        } else if (expr instanceof Expr.Value value) {
            return value(value.slot());
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return aggregates.total(aggregate);
        } else if (expr instanceof Expr.Call call) {
            return call(call);
        }
        return arithmetic((Expr.Binary) expr);
    }

    private @Nullable Operand value(Expr.Slot slot) {
        Value value = fields.written(slot, null);
        if (value == null) {
            if (fields.isOwnFigure(slot)) {
                missing.add(slot);
            } else {
                lacking = true;
            }
            return null;
        }
        boolean own = entry().owns(value.place().file());
        if (value instanceof Value.FigureValue quantity) {
            if (own && !quantity.computed()) {
                held.add(quantity.place());
            }
            if (quantity.figure().isRough() && rough.isEmpty()) {
                rough = Optional.of(new Rough(slot, quantity.figure()));
            }
        } else if (value instanceof Value.NumberValue && own) {
            held.add(value.place());
        }
        return fields.operand(value, entry());
    }

    private @Nullable Operand call(Expr.Call call) {
        List<LocalDate> days = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            if (value(argument) instanceof Operand.Day day) {
                days.add(day.day());
            }
        }
        if (days.size() < call.arguments().size()) {
            return null;
        }
        return switch (call.function()) {
            case DAYS -> Operand.Amount.exactly(days.get(0).until(days.get(1), ChronoUnit.DAYS));
            case WORKDAYS -> {
                SortedSet<Integer> unknown = WorkCalendar.STATE_COUNCIL.unknownYears(days.get(0), days.get(1));
                if (!unknown.isEmpty()) {
                    unknownYear = Optional.of(unknown.first());
                }
                yield Operand.Amount.exactly(WorkCalendar.STATE_COUNCIL.between(days.get(0), days.get(1)));
            }
            case ELAPSED ->
                Elapsed.share(days.get(0), days.get(1), days.get(2))
                        .<Operand>map(i -> new Operand.Amount(i, false))
                        .orElse(null);
        };
    }

    private @Nullable Operand arithmetic(Expr.Binary binary) {
        Operand left = value(binary.left());
        Operand right = value(binary.right());
        if (!(left instanceof Operand.Amount a) || !(right instanceof Operand.Amount b)) {
            return null;
        }
        boolean isRough = a.isRough() || b.isRough();
        return switch (binary.operator()) {
            case PLUS -> new Operand.Amount(a.interval().plus(b.interval()), isRough);
            case MINUS -> new Operand.Amount(a.interval().minus(b.interval()), isRough);
            case TIMES -> new Operand.Amount(a.interval().times(b.interval()), isRough);
            case OVER -> {
                Optional<Interval> quotient = a.interval().dividedBy(b.interval());
                if (b.interval().single().map(BigDecimal::signum).equals(Optional.of(0))) {
                    zero = Optional.of(binary.right());
                }
                yield quotient.<Operand>map(i -> new Operand.Amount(i, isRough)).orElse(null);
            }
        };
    }

    /** The figure of a side that is a single field. */
    Optional<Value> alone(Expr side) {
        return side instanceof Expr.Value value
                ? Optional.ofNullable(fields.written(value.slot(), null))
                : Optional.empty();
    }

    /** The place of the first field that a side names; that of the row or entry if it names none. */
    Place placeOf(Expr side) {
        return fields(side)
                .flatMap(v -> alone(v).stream())
                .map(Value::place)
                .filter(p -> entry().owns(p.file()))
                .findFirst()
                .orElse(working.place(table, row));
    }

    private static Stream<Expr> fields(Expr side) {
        if (side instanceof Expr.Binary binary) {
            return Stream.concat(fields(binary.left()), fields(binary.right()));
        }
        return side instanceof Expr.Call call ? call.arguments().stream().flatMap(Evaluation::fields) : Stream.of(side);
    }
}
