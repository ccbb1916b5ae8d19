package org.tongbao.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Figure;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.kind.View;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** What a view of a kind shows of one entry. */
public sealed interface Board {

    View view();

    /** Whether it says more than the rows of a table as they stand there. */
    default boolean isOwnTable() {
        return !(this instanceof Progress || this instanceof Pairs || this instanceof Cards)
                && !(this instanceof Rows rows && rows.view().state() == null);
    }

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
     * The rows of a table parted by a column.
     *
     * @param by nothing when all rows are one group
     * @param part the part of an address under which its groups have their pages; empty when they have none
     * @param state by which the rows of a group are counted; nothing when they are not
     * @param states those in use, in the order of their declaration
     */
    record Grouping(
            Table of,
            @Nullable Field by,
            String part,
            @Nullable Field state,
            List<Group> groups,
            List<String> states) {

        /** Whether each group has a page of its own. */
        public boolean hasPages() {
            return by != null;
        }
    }

    /** Rows counted by state. */
    record States(View.States view, Grouping grouping) implements Board {}

    /**
     * Rows to be looked through.
     *
     * @param groupings one for each column they are parted by
     */
    record Rows(View.Rows view, List<Values> rows, List<Grouping> groupings) implements Board {}

    /** Rows beside those that belong to them. */
    record Pairs(View.Pairs view, List<PairGroup> groups) implements Board {

        /** How many rows there are in all. */
        public int size() {
            return groups.stream().mapToInt(g -> g.pairs().size()).sum();
        }
    }

    /**
     * Rows of a board of pairs that share a value.
     *
     * @param name the value they share; nothing when all rows are one group
     */
    record PairGroup(Optional<Value> name, List<Pair> pairs) {}

    /** A row and those that belong to it. */
    record Pair(Values row, List<Values> others) {}

    /** A card for each row. */
    record Cards(View.Cards view, List<Card> cards) implements Board {}

    /**
     * A card.
     *
     * @param earlier the earlier issues of the series that name the same, oldest first; of many the last
     */
    record Card(Values row, List<Entry> earlier) {}

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

    /**
     * Figures over the issues of a series, oldest first.
     *
     * @param issues those nearest to the entry, see {@link Window}
     * @param all how many issues the series has
     */
    record Trend(View.Trend view, List<Entry> issues, int all) implements Board {}
}
