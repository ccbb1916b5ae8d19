package org.tongbao.index;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
     * @param groups the largest first
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

        /** The same with some of its groups. */
        public Grouping with(List<Group> some) {
            return new Grouping(of, by, part, state, some, states);
        }

        /** The address of a group below that of its entry. */
        public String address(Group group) {
            return group.isAlone() ? alone(group) : Paging.address(part + "/", group.page()) + "#" + group.anchor();
        }

        /** The address of a group's page when it shares none. */
        public String alone(Group group) {
            return part + "/" + group.slug() + "/";
        }

        /** The pages of large groups, then those that small groups share. */
        List<GroupPage> pages() {
            List<GroupPage> pages = new ArrayList<>();
            SortedMap<Integer, List<Part>> shared = new TreeMap<>();
            for (Group group : groups) {
                if (group.isAlone()) {
                    Paging<Values> rows = new Paging<>(group.rows(), Paging.OF_ROWS);
                    rows.numbers()
                            .mapToObj(n -> new GroupPage(
                                    alone(group), n, rows.pages(), List.of(new Part(group, rows.page(n)))))
                            .forEach(pages::add);
                } else {
                    shared.computeIfAbsent(group.page(), p -> new ArrayList<>()).add(new Part(group, group.rows()));
                }
            }
            shared.forEach((n, parts) -> pages.add(new GroupPage(part + "/", n, shared.size(), parts)));
            return pages;
        }
    }

    /**
     * A page of rows by group.
     *
     * @param first the address of the first page, below that of the entry
     * @param number which of the pages after that one it is, from 1
     * @param pages how many there are
     */
    record GroupPage(String first, int number, int pages, List<Part> parts) {

        /** Its address below that of the entry. */
        public String address() {
            return address(number);
        }

        /** The address of another page after the same first one. */
        public String address(int other) {
            return Paging.address(first, other);
        }

        /** Whether small groups share it. */
        public boolean isShared() {
            return !parts.get(0).group().isAlone();
        }

        public List<Group> groups() {
            return parts.stream().map(Part::group).toList();
        }
    }

    /** A group and those of its rows that stand on a page. */
    record Part(Group group, List<Values> rows) {}

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
     * @param page the number of the page that it shares with other groups; 0 when it shares none
     */
    record Group(String slug, Optional<Value> name, Map<String, Integer> counts, List<Values> rows, int page) {

        /** A group of fewer rows shares a page with others. */
        static final int ALONE = 30;

        boolean isAlone() {
            return page == 0;
        }

        /** Where it begins on a page that it shares. */
        public String anchor() {
            return "g-" + slug;
        }

        Group on(int shared) {
            return new Group(slug, name, counts, rows, shared);
        }
    }

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
     * @param day the day for which the data holds
     * @param isOld whether there was no newer data for more than {@link #RECENT} days
     * @param late the rows that were due by then and not done
     * @param since the rows that fell due later, of which there is no newer data
     */
    record Overdue(View.Overdue view, LocalDate day, boolean isOld, List<Values> late, List<Values> since)
            implements Board {

        /** For so many days data is recent. */
        public static final int RECENT = Deadlines.RECENT;

        /** Those late, then those due since. */
        public List<Values> rows() {
            return Stream.concat(late.stream(), since.stream()).toList();
        }

        /** How far a late row was past its day on the day of the data. */
        public long daysOver(Values row) {
            return ChronoUnit.DAYS.between(Deadlines.due(row, view), day);
        }
    }

    /**
     * Figures over the issues of a series, oldest first.
     *
     * @param issues those nearest to the entry, see {@link Window}
     * @param all how many issues the series has
     */
    record Trend(View.Trend view, List<Entry> issues, int all) implements Board {}
}
