package org.tongbao.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.kind.Expr;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Rule;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * Computes the omitted figures that follow from the rules, and evaluates every rule for every entry. If an entry needs
 * figures of another, the other is computed first.
 */
final class RuleEngine {

    private final UnitResolver names;
    private final SeriesIndex seriesIndex;
    private final LocalDate asOf;
    private final Map<String, List<Entry>> byKind = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, WorkingEntry> workingEntries = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    /** By table, the row of each key. */
    private final Map<String, Map<Operand, Integer>> keys = new HashMap<>();

    /** By cell, the persons it names. */
    private final Map<String, Operand.Persons> persons = new HashMap<>();

    private final RowIndexes indexes = new RowIndexes(this);

    private final List<RuleResult> ruleResults = new ArrayList<>();

    /** By file, what the rules of an entry read. */
    private final Map<String, Dependencies> dependencies = new HashMap<>();

    /** Of the entries whose rules are applied just now, the innermost first. */
    private final Deque<Dependencies> open = new ArrayDeque<>();

    private final Unchanged unchanged;

    /** The rules that computed a figure, each with the entry and row. */
    private final Set<String> solved = new HashSet<>();

    private RuleEngine(
            Site site, UnitResolver names, SeriesIndex seriesIndex, LocalDate asOf, @Nullable RuleEngine before) {
        site.entries().forEach(e -> byId.putIfAbsent(e.id(), e));
        this.names = names;
        this.seriesIndex = seriesIndex;
        this.asOf = asOf;
        site.entries().stream().filter(e -> !e.isDraft() && !e.isWithdrawn()).forEach(e -> byKind.computeIfAbsent(
                        e.kind().name(), k -> new ArrayList<>())
                .add(e));
        this.unchanged = new Unchanged(this, before);
    }

    /**
     * Computes the figures of a site and evaluates its rules.
     *
     * @param memory what it found the last time
     */
    @SuppressWarnings("ReferenceEquality") // the very objects
    static ComputedSite compute(Site site, UnitResolver names, LocalDate asOf, Memory memory) {
        RuleEngine before = memory.last;
        boolean same = before != null && before.names == names && before.asOf.equals(asOf);
        RuleEngine engine =
                new RuleEngine(site, names, new SeriesIndex(site.entries(), asOf), asOf, same ? before : null);
        // Oldest first: a previous issue is computed before the next one needs it.
        site.entries().stream()
                .sorted(Comparator.comparing(Entry::published).thenComparing(Entry::file))
                .forEach(engine::working);
        // Judge after everything is computed: the result must not depend on the order of entries.
        site.entries().forEach(e -> engine.judge(engine.working(e)));
        List<Entry> done =
                site.entries().stream().map(e -> engine.working(e).entry()).toList();
        engine.unchanged.forget();
        memory.last = engine;
        return new ComputedSite(site.with(done), new SeriesIndex(done, asOf), engine.ruleResults);
    }

    /** Keeps what the rules of a site found until they are applied again. */
    static final class Memory {
        private @Nullable RuleEngine last;
    }

    LocalDate today() {
        return asOf;
    }

    /** The persons that a text names; each text is parsed once. */
    @Nullable
    Operand persons(@Nullable Operand operand) {
        return operand instanceof Operand.Word word
                ? persons.computeIfAbsent(word.word(), Operand.Persons::in)
                : operand;
    }

    UnitResolver names() {
        return names;
    }

    /** The issue before the entry whose rules are applied. */
    Optional<WorkingEntry> previous(Entry entry) {
        open().readPrevious();
        return before(entry).map(this::working);
    }

    Optional<Entry> before(Entry entry) {
        return seriesIndex.before(entry);
    }

    private Dependencies open() {
        return open.element();
    }

    /** The row of a table in an earlier issue with the same key as a row of this one; null if there is none. */
    @Nullable
    Values previousRow(WorkingEntry before, Table table, Operand key) {
        String name = table.follows() == null ? table.name() : table.follows();
        List<Values> rows = before.rows(name).orElse(List.of());
        Map<Operand, Integer> places = keys.computeIfAbsent(before.written().file() + "\n" + name, x -> {
            Map<Operand, Integer> found = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                Value value = rows.get(i).get(Objects.requireNonNull(table.key()));
                Operand operand = value == null ? null : Operand.of(value, before.written(), names);
                if (operand != null) {
                    found.putIfAbsent(operand, i);
                }
            }
            return found;
        });
        Integer row = places.get(key);
        return row == null ? null : rows.get(row);
    }

    /** The entries of a kind that an entry may count. */
    List<Entry> published(String kind, Entry from) {
        open().readKind(kind);
        return ofKind(kind).stream().filter(e -> isOutBy(e, from)).toList();
    }

    /** The entries of a kind that are neither drafts nor withdrawn. */
    List<Entry> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    RowIndexes indexes() {
        return indexes;
    }

    /** An index over the entries of the kind that a rule counts, or the rows of their tables, as they are written. */
    RowIndex indexOfKind(Expr.Aggregate aggregate, SelectionPlan plan, FieldLookup fields) {
        open().readKind(Objects.requireNonNull(aggregate.rows().kind()));
        return indexes.ofKind(aggregate, plan, fields);
    }

    /** Whether an entry may use the figures of another: drafts and unpublished entries never affect a figure. */
    boolean isKnownTo(Entry other, Entry from) {
        boolean open = !other.isDraft() || from.isDraft();
        return open && !other.isWithdrawn() && isOutBy(other, from);
    }

    /** Whether an entry is published by the day of another, or by that of the build. */
    boolean isOutBy(Entry entry, Entry from) {
        LocalDate day = from.published().toLocalDate();
        LocalDate last = day.isAfter(asOf) ? day : asOf;
        return !entry.published().toLocalDate().isAfter(last);
    }

    boolean isRunning(Entry entry) {
        return running.contains(entry.file());
    }

    /** An entry with its figures computed; in a circle of entries, those that are computed so far. */
    WorkingEntry working(Entry entry) {
        WorkingEntry known = workingEntries.get(entry.file());
        if (known != null) {
            return known;
        }
        Optional<WorkingEntry> same = unchanged.of(entry);
        WorkingEntry working = same.orElseGet(() -> new WorkingEntry(entry));
        workingEntries.put(entry.file(), working);
        if (same.isPresent()) {
            dependencies.put(entry.file(), unchanged.dependencies(entry));
        } else if (isAsked(entry)) {
            running.add(entry.file());
            open.push(dependencies(entry));
            work(working);
            open.pop();
            running.remove(entry.file());
        }
        return working;
    }

    /** What the rules of an entry have read by now. */
    Dependencies dependencies(Entry entry) {
        return dependencies.computeIfAbsent(entry.file(), f -> new Dependencies());
    }

    /** The entry with its figures, if it was met. */
    Optional<WorkingEntry> met(Entry entry) {
        return Optional.ofNullable(workingEntries.get(entry.file()));
    }

    private void work(WorkingEntry working) {
        List<Rule> rules = working.written().kind().rules();
        boolean found = true;
        while (found) {
            found = false;
            for (Rule rule : rules) {
                if (rule.isEquation()) {
                    for (Evaluation evaluation : evaluations(rule, working)) {
                        if (solve(evaluation, working)) {
                            solved.add(working.written().file() + evaluation.name());
                            found = true;
                        }
                    }
                }
            }
        }
    }

    private static boolean isAsked(Entry entry) {
        return !entry.kind().rules().isEmpty() && !entry.isWithdrawn();
    }

    private void judge(WorkingEntry working) {
        Entry entry = working.written();
        Dependencies own = dependencies(entry);
        if (isAsked(entry) && unchanged.of(entry).isEmpty()) {
            open.push(own);
            for (Rule rule : entry.kind().rules()) {
                for (Evaluation evaluation : evaluations(rule, working)) {
                    // A rule that computed a figure does not constrain its operands: it holds for any value of them.
                    boolean holds = !solved.contains(entry.file() + evaluation.name());
                    evaluation
                            .judge()
                            .map(j -> holds && j.verdict().isDecided() ? j : j.holdingNothing())
                            .ifPresent(own::found);
                }
            }
            open.pop();
        }
        ruleResults.addAll(own.results());
    }

    private List<Evaluation> evaluations(Rule rule, WorkingEntry working) {
        if (rule.table() == null) {
            return List.of(new Evaluation(this, rule, working, null, 0));
        }
        Table table = working.written().kind().table(rule.table()).orElseThrow();
        int rows = working.rows(table.name()).map(List::size).orElse(0);
        List<Evaluation> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(new Evaluation(this, rule, working, table, row));
        }
        return all;
    }

    private static boolean solve(Evaluation evaluation, WorkingEntry working) {
        // A figure without a measure cannot be computed: nothing says what it counts.
        Optional<Evaluation.Solution> solution =
                evaluation.solve().filter(s -> type(s.slot()).measure() != null);
        solution.ifPresent(s -> working.put(
                evaluation.table(),
                evaluation.row(),
                s.slot().field().name(),
                new Value.FigureValue(
                        figure(s.slot(), s.value()), true, working.place(evaluation.table(), evaluation.row()))));
        return solution.isPresent();
    }

    private static FieldType.Figure type(Expr.Slot slot) {
        return (FieldType.Figure) slot.last().type();
    }

    /** A value as its field prints it. */
    private static Figure figure(Expr.Slot slot, BigDecimal value) {
        FieldType.Figure type = type(slot);
        Measure measure = Objects.requireNonNull(type.measure());
        int places = type.places() == null ? places(value, measure) : type.places();
        return Figure.of(value, measure, places);
    }

    /** Whole numbers as they are, shares without decimals, all else with two at most. */
    private static int places(BigDecimal value, Measure measure) {
        int scale = value.stripTrailingZeros().scale();
        return measure.isHundredths() || scale <= 0 ? 0 : Math.min(2, scale);
    }

    /** Whether figures of another entry may be computed now; records a circle of entries. */
    boolean mayAsk(Entry other, Entry asking, Rule rule, Place place) {
        if (!isRunning(other) || other.file().equals(asking.file())) {
            return true;
        }
        open.forEach(Dependencies::meetCircle);
        ruleResults.add(
                new RuleResult(rule, asking, RuleResult.Verdict.CIRCLE, place, List.of(other.title()), List.of()));
        return false;
    }

    /** The entry that a reference leads to; null if there is none. */
    @Nullable
    Entry entry(String id) {
        open().readEntry(id);
        return known(id);
    }

    @Nullable
    Entry known(String id) {
        return byId.get(id);
    }
}
