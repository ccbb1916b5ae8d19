package org.tongbao.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.index.Board;
import org.tongbao.index.UnitRecord;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.States;
import org.tongbao.model.Entry;
import org.tongbao.model.Values;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.ValueView;

/** What a reader asks of a unit first: its figures, what is late, and its telephone number. */
record UnitAnswers(Context context) {

    private static final int MOST = 6;

    /**
     * The figures of a unit and its late rows, by the newest entry of each kind, each with its day and its source.
     *
     * @param records the newest first
     */
    List<FigureView> figures(List<UnitRecord> records) {
        List<FigureView> figures = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (UnitRecord record : records) {
            Entry entry = record.entry();
            if (kinds.add(entry.kind().name()) && context.index().isNewest(entry)) {
                record.parts().stream().flatMap(p -> figures(p, entry)).forEach(figures::add);
            }
        }
        return figures.subList(0, Math.min(MOST, figures.size()));
    }

    private Stream<FigureView> figures(UnitRecord.Part part, Entry entry) {
        if (part instanceof UnitRecord.Measured measured) {
            return Stream.of(figure(
                    label(measured, entry),
                    measured.bar().figure().number(),
                    measured.bar().figure().printedMeasure(),
                    entry));
        }
        return part instanceof UnitRecord.Counted counted ? late(counted, entry) : Stream.empty();
    }

    /** What a figure of a unit counts, with its 口径 where there are several. */
    String label(UnitRecord.Measured measured, Entry entry) {
        String label = measured.view().figure().label();
        return measured.per()
                .map(new ChartViews(context, entry)::name)
                .map(per -> context.text("record.per", label, per))
                .orElse(label);
    }

    /** The states that are late, then what is past its day, each of the whole. */
    private Stream<FigureView> late(UnitRecord.Counted counted, Entry entry) {
        Board.Grouping grouping = counted.grouping();
        String whole = context.text("unit.answers.of", counted.group().rows().size());
        Stream<FigureView> states = grouping.states().stream()
                .filter(s -> counted.group().counts().getOrDefault(s, 0) > 0 && isLate(grouping, s))
                .map(s -> figure(s, String.valueOf(counted.group().counts().get(s)), whole, entry));
        Stream<FigureView> due = counted.due().filter(d -> d.late() > 0).stream()
                .map(d -> figure(d.board().view().label(), String.valueOf(d.late()), whole, entry));
        return Stream.concat(states, due);
    }

    private static boolean isLate(Board.Grouping grouping, String state) {
        FieldType.Choice choice =
                (FieldType.Choice) Objects.requireNonNull(grouping.state()).type();
        return choice.options().stream()
                .filter(o -> o.label().equals(state))
                .map(o -> choice.states().tone(o.value()))
                .anyMatch(t -> t == States.Tone.LATE || t == States.Tone.AGAIN);
    }

    private FigureView figure(String label, String number, String measure, Entry entry) {
        return new FigureView(
                context.text("unit.answers.label", entry.kind().label(), label),
                number,
                measure,
                new HubViews(context).asOf(entry),
                new RowViews(context).link(entry),
                false,
                null);
    }

    /** The telephone number that the newest table with one says of the unit. */
    Optional<ValueView> phone(List<UnitRecord> records) {
        return records.stream()
                .flatMap(r -> r.parts().stream()
                        .filter(UnitRecord.Listed.class::isInstance)
                        .flatMap(p -> phone((UnitRecord.Listed) p, r.entry())))
                .findFirst();
    }

    private Stream<ValueView> phone(UnitRecord.Listed listed, Entry entry) {
        Values row = listed.rows().get(0);
        return listed.rows().size() > 1
                ? Stream.empty()
                : listed.table().columns().fields().stream()
                        .filter(f -> f.type() instanceof FieldType.Phone)
                        .map(Field::name)
                        .flatMap(n -> new ValueViews(context)
                                .fields(listed.table().columns(), row, entry).stream()
                                        .filter(v -> v.name().equals(n))
                                        .map(v -> v.value()));
    }
}
