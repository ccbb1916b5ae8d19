package org.tongbao.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tongbao.figure.Interval;

/** 序时: the share of a period that has elapsed on a day. */
final class Elapsed {

    private Elapsed() {}

    /**
     * The share of the days from the first to the last, both counted. Where the period runs from the first day of a
     * month to the last of one and the day is the last of a month, months are counted instead: 8 of 12.
     *
     * @return empty if the period ends before it begins
     */
    static Optional<Interval> share(LocalDate from, LocalDate until, LocalDate day) {
        if (until.isBefore(from)) {
            return Optional.empty();
        }
        LocalDate end = until.plusDays(1);
        LocalDate now = day.isBefore(from) ? from : day.isBefore(until) ? day.plusDays(1) : end;
        boolean months = from.getDayOfMonth() == 1 && end.getDayOfMonth() == 1 && now.getDayOfMonth() == 1;
        ChronoUnit unit = months ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        return exactly(unit.between(from, now)).dividedBy(exactly(unit.between(from, end)));
    }

    private static Interval exactly(long value) {
        return Interval.exactly(BigDecimal.valueOf(value));
    }
}
