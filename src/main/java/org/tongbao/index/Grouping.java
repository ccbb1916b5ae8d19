package org.tongbao.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * The rows of a table, grouped by a column.
 *
 * @param by the column; null if all rows form one group
 * @param part the part of an address below which groups have pages; empty if they have none
 * @param groups the largest first
 * @param state the field whose values are counted; null if nothing is counted
 * @param states those in use, in the order of their declaration
 */
public record Grouping(
        Table of, @Nullable Field by, String part, @Nullable Field state, List<Group> groups, List<String> states) {

    static final Grid.Column ITEM = Grid.Column.own("项目", Grid.Type.TEXT, "board.item");

    private static final Grid.Column TOTAL = Grid.Column.own("合计", Grid.Type.COUNT, "board.total");

    /** A row for each group: how many rows are in each state, and in all. */
    public Grid grid(Entry entry) {
        Grid.Column name = by == null ? ITEM : Grid.Column.of(by);
        List<Grid.Column> counts = states.stream()
                .map(s -> Grid.Column.own(s, Grid.Type.COUNT, ""))
                .toList();
        List<Grid.Row> rows = new ArrayList<>();
        for (Group group : groups) {
            Map<String, Value> values = new HashMap<>();
            values.put(name.key(), group.name().orElse(Grid.text(of.label(), entry)));
            counts.forEach(c -> values.put(
                    c.key(), Grid.count(group.counts().getOrDefault(c.field().label(), 0), entry)));
            values.put(TOTAL.key(), Grid.count(group.rows().size(), entry));
            String address = group.name().isEmpty() ? "" : entry.address() + address(group);
            rows.add(new Grid.Row(entry, new Values(values), address));
        }
        return new Grid(
                Stream.of(List.of(name), counts, List.of(TOTAL))
                        .flatMap(List::stream)
                        .toList(),
                rows,
                state == null ? null : new Plot.Stacks(state));
    }

    /** The same grouping with only some of its groups. */
    public Grouping with(List<Group> some) {
        return new Grouping(of, by, part, state, some, states);
    }

    /** The address of a group below that of its entry. */
    public String address(Group group) {
        return group.isAlone() ? alone(group) : Paging.address(part + "/", group.page()) + "#" + group.anchor();
    }

    /** The address of a group that has a page of its own. */
    public String alone(Group group) {
        return part + "/" + group.slug() + "/";
    }

    /** The pages of large groups, then the pages that small groups share. */
    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        SortedMap<Integer, List<Part>> shared = new TreeMap<>();
        for (Group group : groups) {
            if (group.isAlone()) {
                Paging<Values> rows = new Paging<>(group.rows(), Paging.OF_ROWS);
                rows.numbers()
                        .mapToObj(n -> new Page(alone(group), n, rows.pages(), List.of(new Part(group, rows.page(n)))))
                        .forEach(pages::add);
            } else {
                shared.computeIfAbsent(group.page(), p -> new ArrayList<>()).add(new Part(group, group.rows()));
            }
        }
        shared.forEach((n, parts) -> pages.add(new Page(part + "/", n, shared.size(), parts)));
        return pages;
    }

    /** The groups, those after the large ones on pages that they share. */
    static List<Group> placed(List<Group> largestFirst) {
        Map<Boolean, List<Group>> alone = largestFirst.stream()
                .collect(Collectors.partitioningBy(g -> g.rows().size() >= Group.ALONE));
        List<Group> groups = new ArrayList<>(alone.getOrDefault(true, List.of()));
        List<List<Group>> pages = Paging.packed(alone.getOrDefault(false, List.of()), Paging.OF_ROWS, g -> g.rows()
                .size());
        for (int i = 0; i < pages.size(); i++) {
            int page = i + 1;
            pages.get(i).forEach(g -> groups.add(g.on(page)));
        }
        return groups;
    }

    /**
     * A page of rows by group.
     *
     * @param first the address of the first page, below that of the entry
     * @param number which of the pages after that one it is, from 1
     * @param pages how many there are
     */
    public record Page(String first, int number, int pages, List<Part> parts) {

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

    /** A group and its rows on one page. */
    public record Part(Group group, List<Values> rows) {}

    /**
     * Rows that share a value.
     *
     * @param slug its part of an address
     * @param name the shared value; empty if all rows form one group
     * @param counts by state
     * @param page the number of the page that it shares with other groups; 0 when it shares none
     */
    public record Group(String slug, Optional<Value> name, Map<String, Integer> counts, List<Values> rows, int page) {

        /** A group of fewer rows shares a page with others. */
        static final int ALONE = 30;

        boolean isAlone() {
            return page == 0;
        }

        /** The anchor of the group on a shared page. */
        public String anchor() {
            return "g-" + slug;
        }

        Group on(int shared) {
            return new Group(slug, name, counts, rows, shared);
        }
    }
}
