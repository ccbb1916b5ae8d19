package org.tongbao.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tongbao.figure.Interval;

/** What an expression of a rule comes to in an entry. */
sealed interface Datum {

    /**
     * A figure.
     *
     * @param isRough whether a range or a word of approximation is behind it
     */
    record Amount(Interval interval, boolean isRough) implements Datum {

        static Amount exactly(BigDecimal value) {
            return new Amount(Interval.exactly(value), false);
        }

        static Amount exactly(long value) {
            return exactly(BigDecimal.valueOf(value));
        }
    }

    record Day(LocalDate day) implements Datum {}

    /** A word, a text, or the code of a unit. */
    record Word(String word) implements Datum {}
}
