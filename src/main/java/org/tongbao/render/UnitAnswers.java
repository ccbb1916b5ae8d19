package org.tongbao.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.index.Board;
import org.tongbao.index.Grouping;
import org.tongbao.index.UnitSummary;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.States;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.UnitView;
import org.tongbao.render.view.ValueView;
import org.tongbao.search.Suggestion;

/** What a reader asks of a unit first: its figures, what is late, and its telephone number. */
record UnitAnswers(Context context) {

    private static final int MOST = 6;
    private static final int MOST_LATE = 10;

    /** The column of tables that says the rank of a unit among others. */
    private static final String RANK = "rank";

    /**
     * The figures of a unit, its late rows, and how often it was named for a problem, by the newest entry of each kind,
     * each with its day and its source.
     *
     * @param summaries the newest first
     */
    List<FigureView> figures(Unit unit, List<UnitSummary> summaries) {
        List<FigureView> figures = new ArrayList<>(newest(summaries).stream()
                .flatMap(r -> r.parts().stream().flatMap(p -> figures(p, r)))
                .limit(MOST)
                .toList());
        named(unit).ifPresent(figures::add);
        return figures;
    }

    /** The figures of a unit in one line. */
    List<FigureView> measured(List<UnitSummary> summaries) {
        return newest(summaries).stream()
                .flatMap(r -> r.parts().stream()
                        .filter(UnitSummary.Measured.class::isInstance)
                        .flatMap(p -> figures(p, r)))
                .toList();
    }

    /** What is late, each with the address where the rows of the unit stand. */
    List<Suggestion.Late> lateCounts(List<UnitSummary> summaries) {
        List<Suggestion.Late> late = new ArrayList<>();
        for (UnitSummary record : newest(summaries)) {
            for (UnitSummary.Part part : record.parts()) {
                if (part instanceof UnitSummary.Counted counted) {
                    String address =
                            record.entry().address() + counted.grouping().address(counted.group());
                    late(counted, record.entry())
                            .map(f -> new Suggestion.Late(f.label() + " " + f.number() + f.measure(), address))
                            .forEach(late::add);
                }
            }
        }
        return late;
    }

    /** The newest record of each kind, unless a newer issue no longer names the unit. */
    private List<UnitSummary> newest(List<UnitSummary> summaries) {
        Set<String> kinds = new HashSet<>();
        return summaries.stream()
                .filter(r ->
                        kinds.add(r.entry().kind().name()) && context.index().isNewest(r.entry()))
                .toList();
    }

    private Stream<FigureView> figures(UnitSummary.Part part, UnitSummary record) {
        if (part instanceof UnitSummary.Measured measured) {
            String label = label(measured, record.entry());
            return Stream.of(figure(
                    rank(record)
                            .map(r -> context.text("unit.answers.rank", label, r.place(), r.among()))
                            .orElse(label),
                    measured.bar().figure().number(),
                    measured.bar().figure().printedMeasure(),
                    record.entry()));
        }
        return part instanceof UnitSummary.Counted counted ? late(counted, record.entry()) : Stream.empty();
    }

    /** A rank and how many have one. */
    private record Rank(int place, long among) {}

    /** The rank that the only row of the unit states. */
    private static Optional<Rank> rank(UnitSummary record) {
        return record.parts().stream()
                .filter(UnitSummary.Listed.class::isInstance)
                .map(UnitSummary.Listed.class::cast)
                .filter(listed -> listed.rows().size() == 1)
                .flatMap(listed -> listed.rows().get(0).whole(RANK).stream()
                        .map(place -> new Rank(place, ranked(listed.table(), record.entry()))))
                .findFirst();
    }

    private static long ranked(Table table, Entry entry) {
        return entry.rows(table.name()).stream()
                .filter(row -> row.whole(RANK).isPresent())
                .count();
    }

    /** In how many entries it was named for a problem, by the newest of them. */
    private Optional<FigureView> named(Unit unit) {
        List<Entry> naming = context.index().naming(unit);
        return naming.stream()
                .findFirst()
                .map(newest -> new FigureView(
                        context.text("unit.answers.named"),
                        String.valueOf(naming.size()),
                        context.text("unit.answers.times"),
                        context.text(
                                "unit.answers.last",
                                context.formats().day(newest.published().toLocalDate())),
                        new RowPresenter(context).link(newest),
                        false,
                        null));
    }

    /** What is late by the newest entry of each kind, by name; a row that is past its day and in a late state stands once. */
    List<UnitView.LateView> late(List<UnitSummary> summaries) {
        return newest(summaries).stream()
                .flatMap(r -> r.parts().stream().flatMap(p -> late(p, r)).distinct())
                .limit(MOST_LATE)
                .toList();
    }

    private Stream<UnitView.LateView> late(UnitSummary.Part part, UnitSummary record) {
        return part instanceof UnitSummary.Counted counted
                ? late(counted, record)
                : part instanceof UnitSummary.Listed listed
                        ? Stream.concat(due(listed, record.entry()), dueBeside(listed, record.entry()))
                        : Stream.empty();
    }

    /** The rows of a table that no board counts by unit, when a board lists them as past their day. */
    private Stream<UnitView.LateView> due(UnitSummary.Listed listed, Entry entry) {
        return overdue(listed.table(), entry).flatMap(b -> listed.rows().stream()
                .filter(Set.copyOf(b.late())::contains)
                .map(row -> new UnitView.LateView(
                        matter(b.view().of(), row, entry),
                        entry.kind().label(),
                        context.text("unit.late.days", b.daysOver(row)))));
    }

    /** The late rows of a table without units that belong to rows of the unit: the measures against its problems. */
    private Stream<UnitView.LateView> dueBeside(UnitSummary.Listed listed, Entry entry) {
        return entry.kind().views().stream()
                .filter(BoardSpec.Pairs.class::isInstance)
                .map(BoardSpec.Pairs.class::cast)
                .filter(pairs -> pairs.of().name().equals(listed.table().name()))
                .flatMap(pairs -> overdue(pairs.with(), entry)
                        .flatMap(board -> board.late().stream().flatMap(row -> listed.rows().stream()
                                .filter(whole -> belongs(row, whole, pairs))
                                .map(whole -> dueBeside(board, row, whole, pairs, entry)))));
    }

    private static boolean belongs(Values row, Values whole, BoardSpec.Pairs pairs) {
        Value key = whole.get(String.valueOf(pairs.of().key()));
        Value on = row.get(pairs.on().name());
        return key != null && on != null && key.line().equals(on.line());
    }

    private UnitView.LateView dueBeside(
            Board.Overdue board, Values row, Values whole, BoardSpec.Pairs pairs, Entry entry) {
        LinkView step = matter(pairs.with(), row, entry);
        String href = new RowAddresses(context, entry).href(pairs.of(), whole);
        return new UnitView.LateView(
                href.isEmpty() ? step : new LinkView(step.text(), href),
                entry.kind().label(),
                context.text("unit.late.days", board.daysOver(row)));
    }

    private Stream<Board.Overdue> overdue(Table table, Entry entry) {
        return context.index().boards(entry).stream()
                .filter(Board.Overdue.class::isInstance)
                .map(Board.Overdue.class::cast)
                .filter(b -> b.view().of().name().equals(table.name()));
    }

    private Stream<UnitView.LateView> late(UnitSummary.Counted counted, UnitSummary record) {
        Grouping grouping = counted.grouping();
        Set<Values> due = counted.due().map(d -> Set.copyOf(d.board().late())).orElse(Set.of());
        return counted.group().rows().stream()
                .filter(row -> due.contains(row) || state(grouping, row).isPresent())
                .map(row -> new UnitView.LateView(
                        matter(grouping.of(), row, record.entry()),
                        record.entry().kind().label(),
                        due.contains(row)
                                ? context.text(
                                        "unit.late.days",
                                        counted.due().orElseThrow().board().daysOver(row))
                                : state(grouping, row).orElseThrow()));
    }

    /** The state of a row when it is a late one. */
    private static Optional<String> state(Grouping grouping, Values row) {
        return Optional.ofNullable(grouping.state())
                .flatMap(f -> row.find(f.name(), Value.Choice.class))
                .map(c -> c.option().label())
                .filter(label -> isLate(grouping, label));
    }

    /** The longest text of a row that must be there, which says what it is about. */
    private LinkView matter(Table table, Values row, Entry entry) {
        String text = table.columns().fields().stream()
                .filter(f -> f.required()
                        && f.type() instanceof FieldType.Text
                        && !f.name().equals(table.key()))
                .flatMap(f -> row.text(f.name()).stream())
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
        String href = new RowAddresses(context, entry).href(table, row);
        return new LinkView(
                text.isEmpty() ? entry.title() : text,
                href.isEmpty() ? context.hrefs().to(entry.address()) : href);
    }

    /** What a figure of a unit counts, with its 口径 where there are several. */
    String label(UnitSummary.Measured measured, Entry entry) {
        String label = measured.view().figure().label();
        return measured.per()
                .map(context.text(entry)::of)
                .map(per -> context.text("record.per", label, per))
                .orElse(label);
    }

    /** The states that are late, then what is past its day, each of the whole. */
    private Stream<FigureView> late(UnitSummary.Counted counted, Entry entry) {
        Grouping grouping = counted.grouping();
        String whole = context.text("unit.answers.of", counted.group().rows().size());
        Stream<FigureView> states = grouping.states().stream()
                .filter(s -> counted.group().counts().getOrDefault(s, 0) > 0 && isLate(grouping, s))
                .map(s -> figure(s, String.valueOf(counted.group().counts().get(s)), whole, entry));
        Stream<FigureView> due = counted.due().filter(d -> d.late() > 0).stream()
                .map(d -> figure(d.board().view().label(), String.valueOf(d.late()), whole, entry));
        return Stream.concat(states, due);
    }

    private static boolean isLate(Grouping grouping, String state) {
        FieldType.Choice choice =
                (FieldType.Choice) Objects.requireNonNull(grouping.state()).type();
        return choice.options().stream()
                .filter(o -> o.label().equals(state))
                .map(o -> choice.states().tone(o.value()))
                .anyMatch(States.Tone::isLate);
    }

    private FigureView figure(String label, String number, String measure, Entry entry) {
        return new FigureView(
                context.text("unit.answers.label", entry.kind().label(), label),
                number,
                measure,
                new HubPresenter(context).asOf(entry),
                new RowPresenter(context).link(entry),
                false,
                null);
    }

    /** The telephone number that the newest table with one says of the unit. */
    Optional<ValueView> phone(List<UnitSummary> summaries) {
        return summaries.stream()
                .flatMap(r -> r.parts().stream()
                        .filter(UnitSummary.Listed.class::isInstance)
                        .flatMap(p -> phone((UnitSummary.Listed) p, r.entry())))
                .findFirst();
    }

    private Stream<ValueView> phone(UnitSummary.Listed listed, Entry entry) {
        Values row = listed.rows().get(0);
        return listed.rows().size() > 1
                ? Stream.empty()
                : listed.table().columns().fields().stream()
                        .filter(f -> f.type() instanceof FieldType.Phone)
                        .map(Field::name)
                        .flatMap(n -> new ValuePresenter(context)
                                .fields(listed.table().columns(), row, entry).stream()
                                        .filter(v -> v.name().equals(n))
                                        .map(v -> v.value()));
    }
}
