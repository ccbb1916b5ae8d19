package org.tongbao.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.cases.Cases;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.index.Board;
import org.tongbao.index.Boards;
import org.tongbao.index.Grid;
import org.tongbao.index.Grouping;
import org.tongbao.index.Plot;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.States;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.chart.Bar;
import org.tongbao.render.chart.BarChart;
import org.tongbao.render.chart.Caption;
import org.tongbao.render.chart.Line;
import org.tongbao.render.chart.Segment;
import org.tongbao.render.chart.Span;
import org.tongbao.render.chart.Stack;
import org.tongbao.render.chart.StackChart;
import org.tongbao.render.chart.Swatch;
import org.tongbao.render.chart.Tone;
import org.tongbao.render.chart.TrendChart;
import org.tongbao.render.view.Html;

/** The boards of an entry as charts. */
record ChartPresenter(Context context, Entry entry) {

    /** The most items that the text of a chart lists; the table beside it has the rest. */
    private static final int SAID = 12;

    private static final List<Swatch> PARTS = List.of(
            new Swatch(Tone.DONE, 0),
            new Swatch(Tone.DOING, 0),
            new Swatch(Tone.LATE, 0),
            new Swatch(Tone.PLAIN, 0),
            new Swatch(Tone.DONE, 1),
            new Swatch(Tone.DOING, 1),
            new Swatch(Tone.LATE, 1),
            new Swatch(Tone.PLAIN, 1));

    /** Drawn hollow, as its state is unknown. */
    private static final Swatch UNSTATED = new Swatch(Tone.PLAIN, 1);

    /** The address of the rows of a group. */
    String href(Grouping grouping, Grouping.Group group) {
        return context.hrefs().to(entry.address() + grouping.address(group));
    }

    /** The context of a chart. */
    private record Asker(ChartPresenter charts, Grid grid, String title, String id, int number) {

        Asker numbered() {
            return new Asker(charts, grid, title, id + "-" + number, number);
        }

        /** The first items of a chart in words. */
        <T> Caption caption(List<T> items, Function<T, String> name, Function<T, String> printed) {
            String words = items.size() > SAID
                    ? charts.context.text("board.many", items.size())
                    : items.stream()
                            .map(i -> name.apply(i) + " " + printed.apply(i))
                            .collect(Collectors.joining(charts.context.text("separator")));
            return new Caption(id, title, words);
        }
    }

    /** Progress is drawn row by row, see {@link ProgressPresenter}. */
    private static final Cases<Asker, Plot, String> CHARTS = new Cases<Asker, Plot, String>()
            .on(Plot.Whole.class, (a, p) -> a.charts.whole(a))
            .on(Plot.Stacks.class, (a, p) -> a.charts.stacks(p, a))
            .on(Plot.Bars.class, (a, p) -> a.charts.bars(p, a.numbered()))
            .on(Plot.Progress.class, (a, p) -> "")
            .on(Plot.Lines.class, (a, p) -> a.charts.lines(a))
            .allOf(Plot.class);

    /**
     * The chart of a grid; empty if it has no plot or nothing to draw.
     *
     * @param id of the board, unique in the page
     * @param number which panel of the board it is, from 1
     */
    Optional<Html> chart(Grid grid, String title, String id, int number) {
        return Optional.ofNullable(grid.plot())
                .map(p -> CHARTS.of(new Asker(this, grid, title, id, number), p))
                .filter(svg -> !svg.isEmpty())
                .map(Html::new);
    }

    /** The first chart of a board; empty if none is drawn. */
    Optional<Html> chart(Board board, String id) {
        return board.panels(entry).stream()
                .flatMap(p -> chart(p.grid(), board.view().label(), id, 1).stream())
                .findFirst();
    }

    /** The groups of a grouping by state. */
    Html states(Grouping groups, String title, String id) {
        return chart(groups.grid(entry), title, id, 1).orElseThrow();
    }

    /** One group, labelled with the name of its rows. */
    Html tally(Grouping board, Grouping.Group group, String id) {
        Grouping.Group alone =
                new Grouping.Group(group.slug(), Optional.empty(), group.counts(), group.rows(), group.page());
        return states(board.with(List.of(alone)), board.of().label(), id);
    }

    private String text(Grid.Row row, Grid.Column column) {
        return row.get(column).map(context.text(row.entry())::of).orElse("");
    }

    /** A segment for each row except the last, in the order of their colours. */
    private String whole(Asker asker) {
        List<Grid.Row> rows = asker.grid.rows();
        Grid.Column item = asker.grid.columns().get(0);
        List<Segment> segments = new ArrayList<>();
        List<Figure> parts = new ArrayList<>();
        for (Grid.Row row : rows.subList(0, rows.size() - 1)) {
            Swatch swatch = PARTS.get(Math.min(segments.size(), PARTS.size() - 1));
            figure(row, asker.grid).ifPresent(f -> {
                parts.add(f);
                segments.add(new Segment(swatch, text(row, item), Boards.middle(f), f.written()));
            });
        }
        Grid.Row last = rows.get(rows.size() - 1);
        Optional<Figure> whole = figure(last, asker.grid);
        whole.flatMap(w -> rest(w, parts)).ifPresent(segments::add);
        String label = text(last, item);
        if (whole.filter(w -> isExceeded(w, parts)).isPresent()) {
            label = context.text("board.exceeded", label);
        }
        Stack stack = new Stack(label, "", whole.map(Figure::written).orElse(""), segments);
        return StackChart.svg(asker.caption(segments, Segment::name, Segment::printed), List.of(stack));
    }

    /** The figure in the last column. */
    private static Optional<Figure> figure(Grid.Row row, Grid grid) {
        return row.get(grid.columns().get(grid.columns().size() - 1)).flatMap(Values::figure);
    }

    /** Whether even the least that the parts can be is more than the whole. */
    private static boolean isExceeded(Figure whole, List<Figure> parts) {
        BigDecimal most = whole.interval().high();
        return most != null
                && parts.stream()
                                .map(p -> p.interval().low())
                                .map(low -> low == null ? BigDecimal.ZERO : low)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(most)
                        > 0;
    }

    /** The rest of the whole, drawn hollow: without it, the parts would look larger than they are. */
    private Optional<Segment> rest(Figure whole, List<Figure> parts) {
        BigDecimal rest = parts.stream().map(Boards::middle).reduce(Boards.middle(whole), BigDecimal::subtract);
        boolean exact =
                Stream.concat(Stream.of(whole), parts.stream()).allMatch(f -> f.certainty() == Figure.Certainty.EXACT);
        return rest.signum() > 0 ? Optional.of(unstated(rest, exact ? whole.print(rest) : "")) : Optional.empty();
    }

    private Segment unstated(BigDecimal value, String printed) {
        return new Segment(UNSTATED, context.text("board.unstated"), value, printed);
    }

    private String stacks(Plot.Stacks plot, Asker asker) {
        List<Grid.Column> columns = asker.grid.columns();
        Map<String, Swatch> swatches = swatches(plot.state());
        List<Stack> stacks = new ArrayList<>();
        for (Grid.Row row : asker.grid.rows()) {
            List<Segment> segments = new ArrayList<>();
            BigDecimal rest = number(row, columns.get(columns.size() - 1));
            String sum = rest.toString();
            for (Grid.Column column : columns.subList(1, columns.size() - 1)) {
                String state = column.field().label();
                BigDecimal count = number(row, column);
                segments.add(new Segment(Objects.requireNonNull(swatches.get(state)), state, count, count.toString()));
                rest = rest.subtract(count);
            }
            segments.add(unstated(rest, rest.toString()));
            boolean alone = asker.grid.rows().size() == 1;
            String href =
                    row.address().isEmpty() || alone ? "" : context.hrefs().to(row.address());
            stacks.add(new Stack(text(row, columns.get(0)), href, sum, segments));
        }
        return StackChart.svg(asker.caption(stacks, Stack::label, Stack::printed), stacks);
    }

    private static BigDecimal number(Grid.Row row, Grid.Column column) {
        return row.values()
                .find(column.key(), Value.NumberValue.class)
                .map(Value.NumberValue::number)
                .orElse(BigDecimal.ZERO);
    }

    /** A segment for each state, in its tone; states of one tone differ in shade. */
    private static Map<String, Swatch> swatches(Field field) {
        FieldType.Choice choice = (FieldType.Choice) field.type();
        Map<Tone, Integer> used = new HashMap<>();
        Map<String, Swatch> swatches = new HashMap<>();
        for (FieldType.Option option : choice.options()) {
            States.Tone tone = choice.states().tone(option.value());
            int step = used.merge(tone(tone), 1, Integer::sum) - 1;
            swatches.put(option.label(), new Swatch(tone(tone), step % Swatch.STEPS));
        }
        return swatches;
    }

    /** A reopened state has the tone of late ones in charts, in another shade. */
    static Tone tone(States.Tone tone) {
        return tone == States.Tone.AGAIN ? Tone.LATE : Tone.valueOf(tone.name());
    }

    /** The scale of figures of one measure; for shares 0 to 100%, unless some are negative (growth). */
    private static Span span(List<Figure> figures) {
        List<BigDecimal> values = figures.stream().map(Boards::middle).toList();
        boolean isShare = !figures.isEmpty()
                && figures.stream().allMatch(f -> f.measure().isHundredths())
                && values.stream().noneMatch(v -> v.signum() < 0);
        return isShare ? Span.ofShares(values) : Span.of(values);
    }

    private String bars(Plot.Bars plot, Asker asker) {
        List<Grid.Column> columns = asker.grid.shown();
        List<Bar> bars = asker.grid.rows().stream()
                .flatMap(
                        r -> figure(r, asker.grid)
                                .map(f -> new Bar(text(r, columns.get(0)), "", Boards.middle(f), f.written()))
                                .stream())
                .toList();
        return BarChart.svg(asker.caption(bars, Bar::label, Bar::printed), span(plot.scale()), bars);
    }

    private String lines(Asker asker) {
        List<Grid.Row> rows = asker.grid.rows();
        List<String> points = rows.stream()
                .map(r -> new ValuePresenter(context).issue(r.entry()))
                .toList();
        List<Grid.Column> columns =
                alike(asker.grid.shown()).stream().limit(TrendChart.MOST_LINES).toList();
        List<Line> lines = columns.stream().map(c -> line(c, rows)).toList();
        List<Figure> figures = columns.stream()
                .flatMap(c -> rows.stream().flatMap(r -> r.get(c).flatMap(Values::figure).stream()))
                .toList();
        Caption caption = asker.caption(lines, Line::name, l -> l.printed().stream()
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(" → ")));
        return TrendChart.svg(caption, span(figures), points, lines);
    }

    /** The columns after the first that count the same: on one axis, others would mean nothing, and stand in the table. */
    private static List<Grid.Column> alike(List<Grid.Column> columns) {
        List<Grid.Column> figures = columns.subList(1, columns.size());
        return figures.stream()
                .filter(c -> measure(c).equals(measure(figures.get(0))))
                .toList();
    }

    private static Optional<Measure> measure(Grid.Column column) {
        return column.field().type() instanceof FieldType.Figure figure
                ? Optional.ofNullable(figure.measure())
                : Optional.empty();
    }

    private static Line line(Grid.Column column, List<Grid.Row> rows) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (Grid.Row row : rows) {
            Optional<Figure> figure = row.get(column).flatMap(Values::figure);
            values.add(figure.map(Boards::middle).orElse(null));
            printed.add(figure.map(Figure::written).orElse(""));
        }
        return new Line(column.field().label(), values, printed);
    }
}
