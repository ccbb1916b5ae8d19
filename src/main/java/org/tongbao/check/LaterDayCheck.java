package org.tongbao.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * Updates, corrections and withdrawals of a published entry have days up to that of the build. An entry that is not
 * published yet may bear later days.
 */
final class LaterDayCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        index.checked().stream()
                .filter(entry -> !index.isUnpublished(entry))
                .flatMap(LaterDayCheck::days)
                .filter(day -> day.date().date().isAfter(index.asOf()))
                .forEach(day -> diagnostics.add(
                        Code.VAL005, day.place(), day.label(), day.date().date(), index.asOf()));
    }

    private record Day(String label, Value.Date date) {
        Place place() {
            return date.place();
        }
    }

    private static Stream<Day> days(Entry entry) {
        Stream<Value.Date> updated =
                entry.modified().stream().map(m -> new Value.Date(m.dateTime().toLocalDate(), m.place()));
        Stream<Value.Date> corrected =
                entry.values().many("corrections", Value.Group.class).stream().flatMap(c -> date(c.parts()));
        Stream<Value.Date> withdrawn =
                entry.values().group("withdrawal").stream().flatMap(LaterDayCheck::date);
        return Stream.of(
                        updated.map(d -> new Day(label(entry, "modified"), d)),
                        corrected.map(d -> new Day(label(entry, "corrections"), d)),
                        withdrawn.map(d -> new Day(label(entry, "withdrawal"), d)))
                .flatMap(days -> days);
    }

    private static Stream<Value.Date> date(Values group) {
        return group.find("date", Value.Date.class).stream();
    }

    private static String label(Entry entry, String field) {
        return Optional.of(entry.kind().fields())
                .flatMap(fields -> fields.named(field))
                .map(Field::label)
                .orElse(field);
    }
}
