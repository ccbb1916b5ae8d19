package org.tongbao.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Interval;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.person.PersonsInCell;

/** The value of an expression of a rule in an entry. */
sealed interface Operand {

    /**
     * A figure.
     *
     * @param isRough whether it was written as a range or an approximation
     */
    record Amount(Interval interval, boolean isRough) implements Operand {

        static Amount exactly(BigDecimal value) {
            return new Amount(Interval.exactly(value), false);
        }

        static Amount exactly(long value) {
            return exactly(BigDecimal.valueOf(value));
        }
    }

    record Day(LocalDate day) implements Operand {}

    /** A word, a text, or the code of a unit. */
    record Word(String word) implements Operand {}

    /** The persons that a cell names. */
    record Persons(PersonsInCell persons) implements Operand {

        static Persons in(String cell) {
            return new Persons(PersonsInCell.of(cell));
        }
    }

    /** The operand for a value; null if rules cannot compare the value, as with a picture. */
    static @Nullable Operand of(Value value, Entry owner, UnitResolver names) {
        if (value instanceof Value.FigureValue quantity) {
            return new Amount(quantity.figure().interval(), quantity.figure().isRough());
        } else if (value instanceof Value.NumberValue numeric) {
            return Amount.exactly(numeric.number());
        } else if (value instanceof Value.Date date) {
            return new Day(date.date());
        } else if (value instanceof Value.Term term) {
            return term.last().map(Day::new).orElse(null);
        } else if (value instanceof Value.DateTime time) {
            return new Day(time.dateTime().toLocalDate());
        }
        boolean isWord = value instanceof Value.Choice
                || value instanceof Value.Text
                || value instanceof Value.BooleanValue
                || value instanceof Value.Reference;
        return isWord ? new Word(names.identity(value, owner)) : null;
    }
}
