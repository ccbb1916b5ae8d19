package org.tongbao.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * A correction of an entry, or its withdrawal.
 *
 * @param day on which it was published
 * @param number which correction of the entry it is, from one; zero if it is the withdrawal
 * @param said its fields, as the entry states them
 * @param aim what a correction corrects; empty if it is only text
 */
public record Amendment(Entry entry, LocalDate day, int number, Values said, Optional<Corrections.Aim> aim) {

    public boolean isWithdrawal() {
        return number == 0;
    }

    /** All amendments of some entries, the newest first; those of one day in the order of the entries. */
    static List<Amendment> of(List<Entry> entries) {
        return entries.stream()
                .flatMap(Amendment::of)
                .sorted(Comparator.comparing(Amendment::day).reversed())
                .toList();
    }

    private static Stream<Amendment> of(Entry entry) {
        List<Amendment> amendments = new ArrayList<>();
        entry.values().group("withdrawal").ifPresent(w -> w.date("date")
                .ifPresent(d -> amendments.add(new Amendment(entry, d, 0, w, Optional.empty()))));
        Corrections.RowNames rows = new Corrections.RowNames(entry);
        int number = 0;
        for (Value.Group correction : entry.values().many("corrections", Value.Group.class)) {
            Values said = correction.parts();
            int place = ++number;
            said.date("date")
                    .ifPresent(d -> amendments.add(new Amendment(entry, d, place, said, Corrections.aim(said, rows))));
        }
        return amendments.stream();
    }
}
