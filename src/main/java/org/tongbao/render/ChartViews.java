package org.tongbao.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.index.Board;
import org.tongbao.index.Boards;
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
import org.tongbao.render.chart.Progress;
import org.tongbao.render.chart.ProgressChart;
import org.tongbao.render.chart.Segment;
import org.tongbao.render.chart.Span;
import org.tongbao.render.chart.Stack;
import org.tongbao.render.chart.StackChart;
import org.tongbao.render.chart.Swatch;
import org.tongbao.render.chart.Tone;
import org.tongbao.render.chart.TrendChart;
import org.tongbao.render.view.Html;

/** The boards of an entry as charts. */
record ChartViews(Context context, Entry entry) {

    /** A chart says in words what it shows, up to so many items; the table beside it says the rest. */
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

    /** Hollow, as nothing is known of it. */
    private static final Swatch UNSTATED = new Swatch(Tone.PLAIN, 1);

    /** An SVG of ours, to be printed as it is. */
    static Html html(String svg) {
        return new Html(svg);
    }

    /** Where the rows of a group stand. */
    String href(Board.Grouping grouping, Board.Group group) {
        return context.hrefs().to(entry.address() + grouping.address(group));
    }

    /** What a value of the entry is called in one line. */
    String name(Value value) {
        if (value instanceof Value.Reference reference) {
            return new ValueViews(context).reference(reference, entry).text();
        }
        return new ValueViews(context).plain(value).orElse("");
    }

    /** What an issue of the series is called on an axis: its number, else its day. */
    String issue(Entry issue) {
        return issue.values()
                .date("asOf")
                .map(d -> context.formats().day(d))
                .or(() -> issue.values().whole("year").map(y -> context.text("archive.year", y)))
                .orElseGet(() -> context.formats().day(issue.published().toLocalDate()));
    }

    private Caption caption(String id, String title, List<String> said) {
        String words = said.size() > SAID
                ? context.text("board.many", said.size())
                : String.join(context.text("separator"), said);
        return new Caption(id, title, words);
    }

    String parts(Board.Parts board, String id) {
        List<Segment> segments = new ArrayList<>();
        for (Board.Cell cell : board.parts()) {
            Swatch swatch = PARTS.get(Math.min(segments.size(), PARTS.size() - 1));
            cell.figure()
                    .ifPresent(f ->
                            segments.add(new Segment(swatch, cell.field().label(), Boards.middle(f), f.written())));
        }
        rest(board).ifPresent(segments::add);
        String whole = board.whole().figure().map(Figure::written).orElse("");
        List<String> said =
                segments.stream().map(s -> s.name() + " " + s.printed()).toList();
        Stack stack = new Stack(board.whole().field().label(), "", whole, segments);
        return StackChart.svg(caption(id, board.view().label(), said), List.of(stack));
    }

    /** What the parts leave of the whole, hollow: a bar that ended with its last part would make the parts too long. */
    private Optional<Segment> rest(Board.Parts board) {
        List<Figure> parts =
                board.parts().stream().flatMap(c -> c.figure().stream()).toList();
        return board.whole().figure().flatMap(whole -> {
            BigDecimal rest = parts.stream().map(Boards::middle).reduce(Boards.middle(whole), BigDecimal::subtract);
            boolean exact = Stream.concat(Stream.of(whole), parts.stream())
                    .allMatch(f -> f.certainty() == Figure.Certainty.EXACT);
            String printed = exact ? whole.print(rest) : "";
            return Optional.of(unstated(rest, printed)).filter(s -> rest.signum() > 0);
        });
    }

    private Segment unstated(BigDecimal value, String printed) {
        return new Segment(UNSTATED, context.text("board.unstated"), value, printed);
    }

    String states(Board.Grouping board, String title, String id) {
        Map<String, Swatch> swatches = swatches(Objects.requireNonNull(board.state()));
        List<Stack> stacks = new ArrayList<>();
        for (Board.Group group : board.groups()) {
            List<Segment> segments = new ArrayList<>();
            board.states().stream()
                    .map(s -> new Segment(
                            Objects.requireNonNull(swatches.get(s)),
                            s,
                            BigDecimal.valueOf(group.counts().getOrDefault(s, 0)),
                            Integer.toString(group.counts().getOrDefault(s, 0))))
                    .forEach(segments::add);
            int stated = group.counts().values().stream().mapToInt(n -> n).sum();
            int rest = group.rows().size() - stated;
            segments.add(unstated(BigDecimal.valueOf(rest), Integer.toString(rest)));
            String name = group.name().map(this::name).orElse(board.of().label());
            boolean alone = board.groups().size() == 1;
            String href = group.name().isEmpty() || alone ? "" : href(board, group);
            stacks.add(new Stack(name, href, Integer.toString(group.rows().size()), segments));
        }
        List<String> said =
                stacks.stream().map(s -> s.label() + " " + s.printed()).toList();
        return StackChart.svg(caption(id, title, said), stacks);
    }

    /** One group by itself, called what its rows are. */
    String tally(Board.Grouping board, Board.Group group, String id) {
        Board.Group alone = new Board.Group(group.slug(), Optional.empty(), group.counts(), group.rows(), group.page());
        return states(board.with(List.of(alone)), board.of().label(), id);
    }

    /** Each state by its tone; states of one tone differ in shade. */
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

    /** What is open again is late once more: in charts it is told by its shade. */
    private static Tone tone(States.Tone tone) {
        return tone == States.Tone.AGAIN ? Tone.LATE : Tone.valueOf(tone.name());
    }

    /** The span of figures of one measure: of shares the whole, unless some are below zero and are growth. */
    private static Span span(List<Figure> figures) {
        List<BigDecimal> values = figures.stream().map(Boards::middle).toList();
        boolean isShare = !figures.isEmpty()
                && figures.stream().allMatch(f -> f.measure().isHundredths())
                && values.stream().noneMatch(v -> v.signum() < 0);
        return isShare ? Span.ofShares(values) : Span.of(values);
    }

    /** The bars of a part of a board, to the scale of all its parts that count the same. */
    String bars(Board.Bars board, Board.Chart chart, String title, String id) {
        Set<Measure> measures = measures(chart);
        List<Figure> alike = board.charts().stream()
                .filter(c -> measures(c).equals(measures))
                .flatMap(c -> c.bars().stream())
                .map(Board.Bar::figure)
                .toList();

        List<Bar> bars = chart.bars().stream()
                .map(b -> new Bar(
                        name(b.name()),
                        "",
                        Boards.middle(b.figure()),
                        b.figure().written()))
                .toList();
        List<String> said =
                bars.stream().map(b -> b.label() + " " + b.printed()).toList();
        return BarChart.svg(caption(id, title, said), span(alike), bars);
    }

    private static Set<Measure> measures(Board.Chart chart) {
        return chart.bars().stream().map(b -> b.figure().measure()).collect(Collectors.toSet());
    }

    /** Some of the rows of a board against the time line. */
    String progress(Board.Progress board, List<Values> rows, String title, String id) {
        List<Progress> items = rows.stream().map(r -> progress(r, board)).toList();
        BigDecimal line = board.line().map(Boards::middle).orElse(null);
        String printed = board.line()
                .map(l -> board.view().line().label() + " " + l.written())
                .orElse("");
        List<String> said =
                items.stream().map(i -> i.label() + " " + i.printed()).toList();
        List<BigDecimal> fractions = board.rows().stream()
                .map(r -> Boards.middle(r.figure(board.view().figure().name()).orElseThrow()))
                .toList();
        return ProgressChart.svg(caption(id, title, said), ProgressChart.span(fractions), line, printed, items);
    }

    private Progress progress(Values row, Board.Progress board) {
        Figure figure = row.figure(board.view().figure().name()).orElseThrow();
        String note = Optional.ofNullable(row.get(board.view().by().name()))
                        .map(this::name)
                        .orElse("")
                + with(row, board.view().with());
        String label = Optional.ofNullable(row.get(board.view().name().name()))
                .map(this::name)
                .orElse("");
        return new Progress(label, note, Boards.middle(figure), figure.written(), tone(row, figure, board));
    }

    private String with(Values row, @Nullable Field with) {
        return Optional.ofNullable(with == null ? null : row.get(with.name()))
                .map(v -> " " + name(v))
                .orElse("");
    }

    /** As the row states it, else by the side of the time line it is on. */
    private static Tone tone(Values row, Figure figure, Board.Progress board) {
        Field state = board.view().state();
        if (state != null && state.type() instanceof FieldType.Choice choice) {
            Optional<Value.Choice> stated = row.find(state.name(), Value.Choice.class);
            if (stated.isPresent()) {
                return tone(choice.states().tone(stated.get().option().value()));
            }
        }
        boolean behind = board.line()
                .filter(l -> figure.interval().isWhollyBelow(l.interval()))
                .isPresent();
        return behind ? Tone.LATE : Tone.DONE;
    }

    String trend(Board.Trend board, String id) {
        List<String> points = board.issues().stream().map(this::issue).toList();
        List<Line> lines = board.view().show().stream()
                .limit(TrendChart.MOST_LINES)
                .map(f -> line(f, board.issues()))
                .toList();
        List<String> said = lines.stream()
                .map(l -> l.name() + " "
                        + l.printed().stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(" → ")))
                .toList();
        List<Figure> figures = board.view().show().stream()
                .limit(TrendChart.MOST_LINES)
                .flatMap(f -> board.issues().stream().flatMap(i -> i.values().figure(f.name()).stream()))
                .toList();
        return TrendChart.svg(caption(id, board.view().label(), said), span(figures), points, lines);
    }

    private static Line line(Field field, List<Entry> issues) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (Entry issue : issues) {
            Optional<Figure> figure = issue.values().figure(field.name());
            values.add(figure.map(Boards::middle).orElse(null));
            printed.add(figure.map(Figure::written).orElse(""));
        }
        return new Line(field.label(), values, printed);
    }
}
