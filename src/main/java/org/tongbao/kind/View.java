package org.tongbao.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board on the page of every entry of a kind. The words in quotes are the ones used in declarations. */
public sealed interface View {

    /** The heading above it. */
    String label();

    /** The table whose rows it shows, if it shows rows. */
    default @Nullable Table of() {
        return null;
    }

    /** {@code figures}: the key figures. */
    record Figures(String label, List<Field> show) implements View {
        public Figures {
            show = List.copyOf(show);
        }
    }

    /** {@code parts}: a whole and what it is made of, as one bar. */
    record Parts(String label, Field whole, List<Field> parts) implements View {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * "states": the rows of a table counted by state.
     *
     * @param by a bar for each value of this column; one bar for all when there is none
     */
    record States(String label, Table of, @Nullable Field by, Field state) implements View {}

    /**
     * {@code bars}: a figure of the rows of a table, added up by a column.
     *
     * @param per a chart for each value of this column, such as the 口径: what is in different ones is never added
     */
    record Bars(
            String label,
            Table of,
            Field by,
            Field figure,
            @Nullable Field per) implements View {}

    /**
     * {@code progress}: a share done, row by row, against the time line.
     *
     * @param line the field of the entry that says how far time is
     * @param name what the row is called
     * @param by who answers for it
     * @param with more of that, such as the person
     */
    record Progress(
            String label,
            Table of,
            Field figure,
            Field line,
            Field name,
            Field by,
            @Nullable Field with,
            @Nullable Field state)
            implements View {}

    /** {@code overdue}: the rows that were due by the day of the data and whose state was not closed. */
    record Overdue(String label, Table of, Field due, Field state) implements View {}

    /**
     * {@code rows}: the rows of a table, to be read by what they have in common and looked through.
     *
     * @param by columns by each of which the rows are parted, each part on a page of its own
     * @param state shows only rows in some states; nothing when all are shown
     * @param in the states that are shown
     */
    record Rows(
            String label,
            Table of,
            List<Field> by,
            @Nullable Field state,
            List<String> in) implements View {
        public Rows {
            by = List.copyOf(by);
            in = List.copyOf(in);
        }
    }

    /**
     * {@code pairs}: each row of a table beside the rows of another that belong to it: a problem and its measures.
     *
     * @param by what the rows are grouped by
     * @param on the column of the other table that holds the key of the first
     */
    record Pairs(String label, Table of, @Nullable Field by, Table with, Field on) implements View {}

    /**
     * {@code cards}: a card for each row, what was before beside what came after.
     *
     * @param name what the card is called
     * @param with more of that, in small
     */
    record Cards(
            String label,
            Table of,
            Field name,
            @Nullable Field with,
            List<Field> before,
            List<Field> after,
            @Nullable Field state)
            implements View {
        public Cards {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** {@code trend}: figures over the issues of the series. */
    record Trend(String label, List<Field> show) implements View {
        public Trend {
            show = List.copyOf(show);
        }
    }
}
