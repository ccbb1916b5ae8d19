package org.tongbao.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.figure.Figure;
import org.tongbao.kind.Field;
import org.tongbao.kind.View;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** What a view of a kind shows of one entry. */
public sealed interface Board {

    View view();

    /** A figure and the field it stands in. */
    record Cell(Field field, Value value) {

        /** The figure, or the number as one. */
        public Optional<Figure> figure() {
            return Values.figure(value);
        }
    }

    record Figures(View.Figures view, List<Cell> cells) implements Board {}

    record Parts(View.Parts view, Cell whole, List<Cell> parts) implements Board {}

    /**
     * Rows counted by state.
     *
     * @param states those in use, in the order of their declaration
     */
    record States(View.States view, List<Group> groups, List<String> states) implements Board {}

    /**
     * Rows that share a value.
     *
     * @param slug its part of an address
     * @param name the value they share; nothing when all rows are one group
     * @param counts by state
     */
    record Group(String slug, Optional<Value> name, Map<String, Integer> counts, List<Values> rows) {}

    record Bars(View.Bars view, List<Chart> charts) implements Board {}

    /**
     * Bars that may be compared with each other.
     *
     * @param per the 口径 they share; nothing when there is but one
     */
    record Chart(Optional<Value> per, List<Bar> bars) {}

    /** A figure, added up where several rows share its name. */
    record Bar(Value name, Figure figure) {}

    /**
     * Rows against the time line, those furthest behind first.
     *
     * @param line how much of the period is over
     */
    record Progress(View.Progress view, Optional<Figure> line, List<Values> rows) implements Board {

        /** The rows that are behind the line. */
        public List<Values> behind() {
            return rows.stream().filter(this::isBehind).toList();
        }

        /** The others. */
        public List<Values> onTime() {
            return rows.stream().filter(r -> !isBehind(r)).toList();
        }

        private boolean isBehind(Values row) {
            return line.filter(l -> row.figure(view.figure().name())
                            .orElseThrow()
                            .interval()
                            .isWhollyBelow(l.interval()))
                    .isPresent();
        }
    }

    /**
     * Rows past their day.
     *
     * @param day the day that is asked about
     */
    record Overdue(View.Overdue view, LocalDate day, List<Values> rows) implements Board {}

    /** Figures over the issues of a series, oldest first. */
    record Trend(View.Trend view, List<Entry> issues) implements Board {}
}
