package org.tongbao.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tongbao.diag.Place;

/** The value in a column of a row. */
public sealed interface Cell {

    /**
     * Text.
     *
     * @param place where it was written
     */
    record Text(String text, Place place) implements Cell {}

    record Amount(BigDecimal number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Blank() implements Cell {}

    /** Nothing. */
    Cell BLANK = new Blank();

    /** Text, or a blank cell if there is none. */
    static Cell text(String text, Place place) {
        return text.isEmpty() ? BLANK : new Text(text, place);
    }
}
