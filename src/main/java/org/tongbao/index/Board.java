package org.tongbao.index;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.LocalizedText;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** What a view of a kind shows of one entry. */
public sealed interface Board {

    BoardSpec view();

    /** The values of the entry itself that it shows. */
    default List<Cell> cells() {
        return List.of();
    }

    /** Everything it shows, as one table. */
    default Grid grid(Entry entry) {
        return Grid.of(entry, Objects.requireNonNull(view().of()));
    }

    /** The panels of the page. */
    default List<Panel> panels(Entry entry) {
        return List.of(new Panel(null, grid(entry), true));
    }

    /** What a reader must know to read it: texts of the theme. */
    default List<LocalizedText> notes(Entry entry) {
        return List.of();
    }

    /**
     * A chart and its table on the page.
     *
     * @param heading a {@link LocalizedText} of the theme or a {@link Value}, if the board has several
     * @param isTabled whether the table is printed, and not only drawn
     */
    record Panel(@Nullable Object heading, Grid grid, boolean isTabled) {}

    /** A value and its field. */
    record Cell(Field field, Value value) {

        /** The figure, or the number as one. */
        public Optional<Figure> figure() {
            return Values.figure(value);
        }
    }

    /** The key figures: in data, one row. */
    record Figures(BoardSpec.Figures view, List<Cell> cells) implements Board {

        /** The field of the day for which figures hold. */
        public static final String AS_OF = "asOf";

        @Override
        public Grid grid(Entry entry) {
            List<Grid.Column> columns = withAsOf(entry, cells.stream().map(Cell::field));
            return new Grid(columns, List.of(new Grid.Row(entry, entry.values())), null);
        }

        /** The column of the day, in data only, where a kind has one that is public, and columns of other fields. */
        private static List<Grid.Column> withAsOf(Entry entry, Stream<Field> fields) {
            Stream<Grid.Column> asOf = entry.kind().fields().named(AS_OF).filter(Field::isPublic).stream()
                    .map(f -> Grid.Column.of(f).shown(false));
            return Stream.concat(asOf, fields.map(Grid.Column::of)).toList();
        }

        @Override
        public List<Panel> panels(Entry entry) {
            return List.of();
        }

        @Override
        public List<LocalizedText> notes(Entry entry) {
            return entry.values().date(AS_OF).map(d -> new LocalizedText("board.asOf", d)).stream()
                    .toList();
        }
    }

    record Parts(BoardSpec.Parts view, Cell whole, List<Cell> parts) implements Board {
        @Override
        public List<Cell> cells() {
            return Stream.concat(parts.stream(), Stream.of(whole)).toList();
        }

        /** A row for each part, then the whole. */
        @Override
        public Grid grid(Entry entry) {
            Grid.Column figure = Grid.Column.of(whole.field()).headed("board.figure");
            return new Grid(
                    List.of(Grouping.ITEM, figure),
                    cells().stream()
                            .map(c -> new Grid.Row(entry, Values.NONE)
                                    .with(Grouping.ITEM, Grid.text(c.field().label(), entry))
                                    .with(figure, c.value()))
                            .toList(),
                    new Plot.Whole());
        }
    }

    /** Rows counted by state. */
    record States(BoardSpec.States view, Grouping grouping) implements Board {
        @Override
        public Grid grid(Entry entry) {
            return grouping.grid(entry);
        }
    }

    /**
     * Rows for readers to browse.
     *
     * @param groupings one for each column that groups them
     */
    record Rows(BoardSpec.Rows view, List<Values> rows, List<Grouping> groupings) implements Board {
        @Override
        public Grid grid(Entry entry) {
            return Grid.of(entry, view.of(), rows, !view.isOwnTable());
        }

        @Override
        public List<LocalizedText> notes(Entry entry) {
            return List.of(new LocalizedText("board.rows", rows.size()));
        }
    }

    /** Rows, each with the rows that belong to it. */
    record Pairs(BoardSpec.Pairs view, List<PairGroup> groups) implements Board {
        @Override
        public List<Panel> panels(Entry entry) {
            return List.of();
        }

        @Override
        public List<LocalizedText> notes(Entry entry) {
            int size = groups.stream().mapToInt(g -> g.pairs().size()).sum();
            return List.of(new LocalizedText("board.rows", size));
        }
    }

    /**
     * Rows of a board of pairs that share a value.
     *
     * @param name the value they share; empty if all rows are one group
     */
    record PairGroup(Optional<Value> name, List<Pair> pairs) {}

    /** A row and those that belong to it. */
    record Pair(Values row, List<Values> others) {}

    /** A card for each row. */
    record Cards(BoardSpec.Cards view, List<Card> cards) implements Board {
        @Override
        public List<Panel> panels(Entry entry) {
            return List.of();
        }
    }

    /**
     * A card.
     *
     * @param earlier the earlier issues of the series that name the same, oldest first; of many the last
     */
    record Card(Values row, List<Entry> earlier) {}

    record Bars(BoardSpec.Bars view, List<Chart> charts) implements Board {

        /** A row for each bar, with its 口径 where there are several. */
        @Override
        public Grid grid(Entry entry) {
            List<Grid.Column> columns = Stream.of(view.per(), view.by(), view.figure())
                    .flatMap(Stream::ofNullable)
                    .map(f -> Grid.Column.of(f).shown(!f.equals(view.per())))
                    .toList();
            return new Grid(
                    columns, charts.stream().flatMap(c -> rows(c, entry)).toList(), null);
        }

        private Stream<Grid.Row> rows(Chart chart, Entry entry) {
            Values shared = chart.per()
                    .map(p ->
                            Values.NONE.with(Objects.requireNonNull(view.per()).name(), p))
                    .orElse(Values.NONE);
            return chart.bars().stream()
                    .map(b -> shared.with(view.by().name(), b.name())
                            .with(view.figure().name(), new Value.FigureValue(b.figure(), false, entry.place())))
                    .map(v -> new Grid.Row(entry, v));
        }

        /** A chart for each 口径, to the scale of all that count the same. */
        @Override
        public List<Panel> panels(Entry entry) {
            Grid grid = grid(entry);
            return charts.stream()
                    .map(c -> new Panel(
                            c.per().orElse(null),
                            grid.with(rows(c, entry).toList()).drawn(new Plot.Bars(alike(c))),
                            true))
                    .toList();
        }

        private List<Figure> alike(Chart chart) {
            return charts.stream()
                    .filter(c -> c.measures().equals(chart.measures()))
                    .flatMap(c -> c.bars().stream())
                    .map(Bar::figure)
                    .toList();
        }
    }

    /**
     * Bars that may be compared with each other.
     *
     * @param per the 口径 they share; empty if there is but one
     */
    record Chart(Optional<Value> per, List<Bar> bars) {
        Set<Measure> measures() {
            return bars.stream().map(b -> b.figure().measure()).collect(Collectors.toSet());
        }
    }

    /** A figure, added up where several rows share its name. */
    record Bar(Value name, Figure figure) {}

    /**
     * A board that consists of its grids.
     *
     * @param grid what it shows, as one table
     */
    record Made(BoardSpec view, Grid grid, List<Panel> panels, List<LocalizedText> notes) implements Board {
        @Override
        public Grid grid(Entry entry) {
            return grid;
        }

        @Override
        public List<Panel> panels(Entry entry) {
            return panels;
        }

        @Override
        public List<LocalizedText> notes(Entry entry) {
            return notes;
        }
    }

    /**
     * Rows past their day.
     *
     * @param day the day for which the data holds
     * @param isOld whether there was no newer data for more than {@link #RECENT} days
     * @param late the rows that were due by then and not done
     * @param since the rows that fell due later, of which there is no newer data
     * @param never how many rows have a word in place of a deadline, by word
     */
    record Overdue(
            BoardSpec.Overdue view,
            LocalDate day,
            boolean isOld,
            List<Values> late,
            List<Values> since,
            Map<String, Long> never)
            implements Board {

        /** For so many days data is recent. */
        public static final int RECENT = Deadlines.RECENT;

        private static final Grid.Column DAYS_OVER = Grid.Column.own("超期天数", Grid.Type.COUNT, "board.daysOver");

        /** The late rows with the days they are over, then those due since. */
        @Override
        public Grid grid(Entry entry) {
            Grid table = Grid.of(entry, view.of(), List.of(), false);
            List<Grid.Column> columns = new ArrayList<>();
            table.columns().forEach(c -> columns.add(c.shown(isShown(c.field()))));
            columns.add(DAYS_OVER);
            List<Grid.Row> rows = new ArrayList<>();
            late.forEach(r -> rows.add(new Grid.Row(entry, r).with(DAYS_OVER, Grid.count(daysOver(r), entry))));
            since.forEach(r -> rows.add(new Grid.Row(entry, r)));
            return new Grid("", table.key(), view.of(), false, columns, rows, null);
        }

        /** How far a late row was past its day on the day of the data. */
        public long daysOver(Values row) {
            return ChronoUnit.DAYS.between(Deadlines.due(row, view), day);
        }

        /** The page shows the task, its deadline and who is responsible; the full table has the other columns. */
        private boolean isShown(Field column) {
            Optional<Field> what = view.of().columns().fields().stream()
                    .filter(f ->
                            !f.name().equals(view.of().key()) && f.type().word().equals("text"))
                    .findFirst();
            return column.name().equals(view.of().key())
                    || column.equals(view.due())
                    || column.equals(view.state())
                    || column.type() instanceof FieldType.Ref
                    || (column.type() instanceof FieldType.ListOf list && list.item() instanceof FieldType.Ref)
                    || what.filter(column::equals).isPresent();
        }

        @Override
        public List<Panel> panels(Entry entry) {
            Grid grid = grid(entry);
            List<Grid.Row> rows = grid.rows();
            LocalizedText heading = new LocalizedText("board.since", since.size());
            return Stream.of(
                            new Panel(null, grid.with(rows.subList(0, late.size())), true),
                            new Panel(heading, grid.with(rows.subList(late.size(), rows.size())), true))
                    .filter(p -> !p.grid().rows().isEmpty())
                    .toList();
        }

        @Override
        public List<LocalizedText> notes(Entry entry) {
            LocalizedText count =
                    new LocalizedText(late.isEmpty() ? "board.overdue.none" : "board.overdue", day, late.size());
            List<LocalizedText> notes = new ArrayList<>(List.of(count));
            if (!never.isEmpty()) {
                String words = never.entrySet().stream()
                        .map(w -> w.getKey() + w.getValue() + "项")
                        .collect(Collectors.joining("、"));
                notes.add(new LocalizedText("board.never", words));
            }
            if (isOld) {
                notes.add(new LocalizedText("board.old", RECENT));
            }
            return notes;
        }
    }

    /**
     * Figures over the issues of a series, oldest first.
     *
     * @param issues those nearest to the entry, see {@link Window}
     * @param all how many issues the series has
     */
    record Trend(BoardSpec.Trend view, List<Entry> issues, int all) implements Board {

        private static final Grid.Column TITLE =
                new Grid.Column("title", Field.of("", "标题", Grid.Type.TEXT), "", false);

        /** Data has the id, title and day of each issue; the page has the day alone. */
        @Override
        public Grid grid(Entry entry) {
            List<Grid.Column> columns = new ArrayList<>(List.of(Grid.ID, TITLE));
            columns.addAll(Figures.withAsOf(issues.get(0), view.show().stream()));
            return Grid.ofEntries(
                            columns,
                            issues.stream()
                                    .map(e -> Grid.Row.of(e).leading(e.id().equals(entry.id()) ? "" : e.address()))
                                    .toList())
                    .drawn(new Plot.Lines());
        }

        /** Says that only a part of a long series is shown. */
        @Override
        public List<LocalizedText> notes(Entry entry) {
            return issues.size() < all ? List.of(new LocalizedText("board.nearest", all, issues.size())) : List.of();
        }
    }
}
