package org.tongbao.index;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * The rows of a table that were not done on the day of an entry's data. The entry cannot say whether rows that fell due
 * later were done in time.
 *
 * @param day the entry's {@code asOf}, or the day of its publication
 * @param open those not done, the earliest deadline first
 * @param never how many rows, done or not, have a word in place of a deadline, by word
 */
record Deadlines(BoardSpec.Overdue view, LocalDate day, List<Values> open, Map<String, Long> never) {

    /** How many days data counts as recent. */
    static final int RECENT = 90;

    static Deadlines of(Entry entry, BoardSpec.Overdue view) {
        LocalDate day = entry.values().date("asOf").orElse(entry.published().toLocalDate());
        var states = ((FieldType.Choice) view.state().type()).states();
        List<Values> open = entry.rows(view.of().name()).stream()
                .filter(r -> r.date(view.due().name()).isPresent())
                .filter(r -> r.find(view.state().name(), Value.Choice.class)
                        .filter(c -> !states.closed().contains(c.option().value()))
                        .isPresent())
                .sorted(Comparator.comparing(r -> due(r, view)))
                .toList();
        Map<String, Long> never = entry.rows(view.of().name()).stream()
                .map(r -> r.get(view.due().name()))
                .filter(v -> v instanceof Value.Term term && term.last().isEmpty())
                .collect(Collectors.groupingBy(
                        v -> ((Value.Term) v).written(), LinkedHashMap::new, Collectors.counting()));
        return new Deadlines(view, day, open, never);
    }

    static LocalDate due(Values row, BoardSpec.Overdue view) {
        return row.date(view.due().name()).orElseThrow();
    }

    /** The rows whose deadline had passed on the day of the data. */
    List<Values> late() {
        return open.stream().filter(r -> due(r, view).isBefore(day)).toList();
    }

    /** The other rows whose deadline has passed on another day. */
    List<Values> since(LocalDate today) {
        return open.stream()
                .filter(r -> !due(r, view).isBefore(day))
                .filter(r -> due(r, view).isBefore(today))
                .toList();
    }

    /** The first day on which the data is no longer recent. */
    LocalDate oldFrom() {
        return day.plusDays(RECENT + 1);
    }

    /** The days after that of the data on which the deadline of a row has just passed. */
    Stream<LocalDate> later() {
        return open.stream()
                .map(r -> due(r, view))
                .filter(d -> !d.isBefore(day))
                .map(d -> d.plusDays(1));
    }
}
