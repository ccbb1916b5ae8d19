package org.tongbao.index;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/**
 * A correction of an entry, or its withdrawal.
 *
 * @param day on which it was published
 * @param number which correction of the entry it is, from one; zero if it is the withdrawal
 */
public record Amendment(Entry entry, LocalDate day, int number) {

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
        List<Value.Group> corrections = entry.values().many("corrections", Value.Group.class);
        return Stream.concat(
                entry.values().group("withdrawal").flatMap(w -> w.date("date")).stream()
                        .map(d -> new Amendment(entry, d, 0)),
                IntStream.range(0, corrections.size())
                        .boxed()
                        .flatMap(i -> corrections.get(i).parts().date("date").stream()
                                .map(d -> new Amendment(entry, d, i + 1))));
    }
}
