package org.tongbao.index;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tongbao.model.Entry;
import org.tongbao.model.Values;

/**
 * A publicity period on a given day. Days are calendar days, and the last one counts.
 *
 * @param daysLeft from the day to the last one; 0 on the last one itself
 */
public record NoticePeriod(LocalDate from, LocalDate until, String contact, State state, long daysLeft) {

    /** The stage of the period. */
    public enum State {
        NOT_BEGUN,
        RUNNING,
        LAST_DAY,
        OVER
    }

    /** The period of an entry, if it has one. */
    public static Optional<NoticePeriod> of(Entry entry, LocalDate day) {
        return entry.values().group("publicity").flatMap(p -> of(p, day));
    }

    private static Optional<NoticePeriod> of(Values period, LocalDate day) {
        String contact = period.text("contact").orElse("");
        return period.date("from").flatMap(from -> period.date("until")
                .map(until -> new NoticePeriod(
                        from, until, contact, state(from, until, day), day.until(until, ChronoUnit.DAYS))));
    }

    private static State state(LocalDate from, LocalDate until, LocalDate day) {
        if (day.isAfter(until)) {
            return State.OVER;
        } else if (day.isBefore(from)) {
            return State.NOT_BEGUN;
        }
        return day.equals(until) ? State.LAST_DAY : State.RUNNING;
    }

    /** Whether objections are open on the day. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.LAST_DAY;
    }
}
