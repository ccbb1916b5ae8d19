package org.tongbao.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.cases.Cases;
import org.tongbao.diag.LocalizedText;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Interval;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** Fills the views of a kind from an entry as readers may see it. */
public final class Boards {

    private final Entry entry;
    private final UnitResolver names;
    private final Series series;
    private final LocalDate asOf;

    /**
     * @param entry as shown
     * @param series the one it belongs to
     */
    Boards(Entry entry, UnitResolver names, Series series, LocalDate asOf) {
        this.entry = entry;
        this.names = names;
        this.series = series;
        this.asOf = asOf;
    }

    /** The boards that have something to show, in the order of the declaration. */
    public List<Board> all() {
        List<Board> boards = new ArrayList<>();
        if (!entry.isWithdrawn()) {
            entry.kind().views().forEach(v -> board(v).ifPresent(boards::add));
        }
        return boards;
    }

    /** How each view is filled. */
    private static final Cases<Boards, BoardSpec, Optional<Board>> FILLED = new Cases<
                    Boards, BoardSpec, Optional<Board>>()
            .on(BoardSpec.Figures.class, Boards::figures)
            .on(BoardSpec.Parts.class, Boards::parts)
            .on(BoardSpec.States.class, Boards::states)
            .on(BoardSpec.Bars.class, Boards::bars)
            .on(BoardSpec.Progress.class, Boards::progress)
            .on(BoardSpec.Overdue.class, Boards::overdue)
            .on(BoardSpec.Rows.class, Boards::rows)
            .on(BoardSpec.Pairs.class, Boards::pairs)
            .on(BoardSpec.Cards.class, Boards::cards)
            .on(BoardSpec.Trend.class, Boards::trend)
            .allOf(BoardSpec.class);

    private Optional<Board> board(BoardSpec view) {
        return FILLED.of(this, view);
    }

    private Optional<Board> figures(BoardSpec.Figures view) {
        List<Board.Cell> cells = cells(view.show());
        return Optional.<Board>of(new Board.Figures(view, cells)).filter(b -> !cells.isEmpty());
    }

    private Optional<Board> trend(BoardSpec.Trend trend) {
        boolean moves = series.size() > 1 && !cells(trend.show()).isEmpty();
        return Optional.<Board>of(new Board.Trend(trend, series.around(entry), series.size()))
                .filter(b -> moves);
    }

    private List<Board.Cell> cells(List<Field> fields) {
        return fields.stream().flatMap(f -> cell(f).stream()).toList();
    }

    private Optional<Board.Cell> cell(Field field) {
        return Optional.ofNullable(entry.values().get(field.name())).map(v -> new Board.Cell(field, v));
    }

    private Optional<Board> parts(BoardSpec.Parts view) {
        List<Board.Cell> parts = cells(view.parts());
        return cell(view.whole()).filter(w -> !parts.isEmpty()).map(w -> new Board.Parts(view, w, parts));
    }

    private Optional<Board> states(BoardSpec.States view) {
        Grouping grouping = grouping(
                RowGrouping.of(view), view.state(), entry.rows(view.of().name()));
        return grouping.states().isEmpty() ? Optional.empty() : Optional.of(new Board.States(view, grouping));
    }

    private Grouping grouping(RowGrouping grouped, @Nullable Field state, List<Values> rows) {
        List<Grouping.Group> groups = groups(grouped.by(), state, rows);
        List<String> used = state == null
                ? List.of()
                : ((FieldType.Choice) state.type())
                        .options().stream()
                                .map(FieldType.Option::label)
                                .filter(s ->
                                        groups.stream().anyMatch(g -> g.counts().containsKey(s)))
                                .toList();
        return new Grouping(grouped.of(), grouped.by(), grouped.part(entry.kind()), state, groups, used);
    }

    private List<Grouping.Group> groups(@Nullable Field by, @Nullable Field state, List<Values> rows) {
        List<Grouping.Group> groups = new ArrayList<>();
        grouped(rows, by).forEach((key, some) -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Values row : some) {
                choice(row, state).ifPresent(label -> counts.merge(label, 1, Integer::sum));
            }
            Optional<Value> name = shared(by, key, some);
            boolean unit = name.filter(Value.Reference.class::isInstance).isPresent();
            String slug = unit ? key : Integer.toString(groups.size() + 1);
            groups.add(new Grouping.Group(slug, name, counts, some, 0));
        });
        groups.sort(Comparator.comparing((Grouping.Group g) -> -late(g, state))
                .thenComparing(g -> -g.rows().size()));
        return Grouping.placed(groups);
    }

    /** How many rows of a group are in a late state. */
    private static int late(Grouping.Group group, @Nullable Field state) {
        return state == null || !(state.type() instanceof FieldType.Choice choice)
                ? 0
                : choice.options().stream()
                        .filter(o -> choice.states().tone(o.value()).isLate())
                        .mapToInt(o -> group.counts().getOrDefault(o.label(), 0))
                        .sum();
    }

    private static Optional<String> choice(Values row, @Nullable Field state) {
        return state == null
                ? Optional.empty()
                : row.find(state.name(), Value.Choice.class).map(c -> c.option().label());
    }

    /** The value that rows of one group share; of several units in a cell, the one that the group is of. */
    private Optional<Value> shared(@Nullable Field by, String key, List<Values> rows) {
        return by == null
                ? Optional.empty()
                : items(rows.get(0), by).filter(v -> key(v).equals(key)).findFirst();
    }

    private static Stream<Value> items(Values row, Field by) {
        Value value = row.get(by.name());
        return value instanceof Value.ListValue many ? many.items().stream() : Stream.ofNullable(value);
    }

    /** The groupings that have pages, without duplicates: two boards may group the same rows by the same column. */
    static Stream<Grouping> groupings(List<Board> boards) {
        Map<String, Grouping> groupings = new LinkedHashMap<>();
        for (Board board : boards) {
            List<Grouping> own = board instanceof Board.States states
                    ? List.of(states.grouping())
                    : board instanceof Board.Rows rows ? rows.groupings() : List.of();
            for (Grouping grouping : own) {
                if (grouping.by() != null) {
                    groupings.putIfAbsent(grouping.part(), grouping);
                }
            }
        }
        return groupings.values().stream();
    }

    /** The parts of addresses under which groups of a kind have their pages. */
    public static List<String> parts(Kind kind) {
        return RowGrouping.parts(kind);
    }

    private Optional<Board> rows(BoardSpec.Rows view) {
        List<Values> rows = entry.rows(view.of().name()).stream()
                .filter(r -> view.state() == null
                        || choice(r, view.state()).filter(view.in()::contains).isPresent())
                .toList();
        List<Grouping> groupings = view.by().stream()
                .map(by -> grouping(RowGrouping.of(view, by), null, rows))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Board.Rows(view, rows, groupings));
    }

    private Optional<Board> pairs(BoardSpec.Pairs view) {
        Map<String, List<Values>> others = grouped(entry.rows(view.with().name()), view.on());
        String keyColumn = String.valueOf(view.of().key());
        List<Board.PairGroup> groups = new ArrayList<>();
        grouped(entry.rows(view.of().name()), view.by()).forEach((name, rows) -> {
            List<Board.Pair> pairs = new ArrayList<>();
            for (Values row : rows) {
                Value key = row.get(keyColumn);
                pairs.add(new Board.Pair(row, key == null ? List.of() : others.getOrDefault(key(key), List.of())));
            }
            groups.add(new Board.PairGroup(shared(view.by(), name, rows), pairs));
        });
        return groups.isEmpty() ? Optional.empty() : Optional.of(new Board.Pairs(view, groups));
    }

    private Optional<Board> cards(BoardSpec.Cards view) {
        List<Board.Card> cards = entry.rows(view.of().name()).stream()
                .map(row -> new Board.Card(row, earlier(view, row)))
                .toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Board.Cards(view, cards));
    }

    /** The earlier issues whose table names what a row names. */
    private List<Entry> earlier(BoardSpec.Cards view, Values row) {
        Value name = row.get(view.name().name());
        return name == null || !view.name().name().equals(view.of().key())
                ? List.of()
                : series.earlier(entry, view.of(), view.name(), key(name), names);
    }

    /** Rows by their value in a column, of several values by each; both keep the order of the table. */
    private Map<String, List<Values>> grouped(List<Values> rows, @Nullable Field by) {
        Map<String, List<Values>> groups = new LinkedHashMap<>();
        for (Values row : rows) {
            Stream<String> keys = by == null ? Stream.of("") : items(row, by).map(this::key);
            keys.distinct().forEach(k -> groups.computeIfAbsent(k, n -> new ArrayList<>())
                    .add(row));
        }
        return groups;
    }

    private String key(Value value) {
        return names.identity(value, entry);
    }

    private Optional<Board> bars(BoardSpec.Bars view) {
        List<Board.Chart> charts = new ArrayList<>();
        grouped(entry.rows(view.of().name()), view.per()).forEach((per, rows) -> {
            List<Board.Bar> bars = new ArrayList<>();
            grouped(rows, view.by())
                    .forEach((name, some) -> bar(view, name, some).ifPresent(bars::add));
            Optional<Value> shared = shared(view.per(), per, rows);
            bars.sort(Comparator.comparing((Board.Bar b) -> middle(b.figure())).reversed());
            if (!bars.isEmpty()) {
                charts.add(new Board.Chart(shared, bars));
            }
        });
        return charts.isEmpty() ? Optional.empty() : Optional.of(new Board.Bars(view, charts));
    }

    private Optional<Board.Bar> bar(BoardSpec.Bars view, String key, List<Values> rows) {
        List<Figure> figures = rows.stream()
                .flatMap(r -> r.figure(view.figure().name()).stream())
                .toList();
        return shared(view.by(), key, rows).filter(name -> !figures.isEmpty()).flatMap(name -> sum(figures)
                .map(f -> new Board.Bar(name, f)));
    }

    /** The sum of figures, printed like the first; empty if it is not exact. */
    private static Optional<Figure> sum(List<Figure> figures) {
        if (figures.size() == 1) {
            return Optional.of(figures.get(0));
        }
        Figure first = figures.get(0);
        Interval sum =
                figures.stream().map(Figure::interval).reduce(Interval::plus).orElseThrow();
        return sum.single()
                .map(s -> Figure.of(s, first.measure(), first.precision().places()));
    }

    /** Two charts, of the rows behind schedule and of the others, furthest behind first; then a table of all rows. */
    private Optional<Board> progress(BoardSpec.Progress view) {
        String figure = view.figure().name();
        List<Values> rows = entry.rows(view.of().name()).stream()
                .filter(r -> r.figure(figure).isPresent())
                .sorted(Comparator.comparing(r -> middle(r.figure(figure).orElseThrow())))
                .toList();
        Optional<Figure> line = entry.values().figure(view.line().name());
        Plot.Progress plot = new Plot.Progress(
                view,
                line,
                rows.stream().flatMap(r -> r.figure(figure).stream()).toList());
        Grid grid = Grid.of(entry, view.of(), rows, true);
        Map<Boolean, List<Grid.Row>> behind =
                grid.rows().stream().collect(Collectors.partitioningBy(r -> plot.isBehind(r.values())));
        List<Board.Panel> panels = Stream.of(
                        chart("board.behind", grid.with(behind.getOrDefault(true, List.of())), plot),
                        chart("board.onTime", grid.with(behind.getOrDefault(false, List.of())), plot),
                        new Board.Panel(null, grid, true))
                .filter(p -> !p.grid().rows().isEmpty())
                .toList();
        List<LocalizedText> note =
                line.map(l -> new LocalizedText("board.line", view.line().label(), l.written())).stream()
                        .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Board.Made(view, grid, panels, note));
    }

    private static Board.Panel chart(String heading, Grid grid, Plot plot) {
        return new Board.Panel(new LocalizedText(heading, grid.rows().size()), grid.drawn(plot), false);
    }

    /** Rows due later are shown for the newest issue only: a later issue says whether they were done. */
    private Optional<Board> overdue(BoardSpec.Overdue view) {
        Deadlines deadlines = Deadlines.of(entry, view);
        boolean newest = series.endsWith(entry);
        List<Values> since = newest ? deadlines.since(asOf) : List.of();
        boolean isOld = newest && !asOf.isBefore(deadlines.oldFrom());
        return Optional.<Board>of(
                        new Board.Overdue(view, deadlines.day(), isOld, deadlines.late(), since, deadlines.never()))
                .filter(b -> !deadlines.late().isEmpty()
                        || !since.isEmpty()
                        || !deadlines.never().isEmpty());
    }

    /** The value that charts draw for a figure: the middle of its interval, or its only bound. */
    public static BigDecimal middle(Figure figure) {
        BigDecimal low = figure.interval().low();
        BigDecimal high = figure.interval().high();
        if (low == null || high == null) {
            return low != null ? low : high != null ? high : BigDecimal.ZERO;
        }
        return low.add(high).divide(BigDecimal.valueOf(2));
    }
}
