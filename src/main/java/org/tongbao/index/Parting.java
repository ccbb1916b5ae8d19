package org.tongbao.index;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.kind.View;

/**
 * Rows of a table parted by a column. Views that part the same rows share the pages of the groups; views of other tables
 * or of rows in other states have pages of their own.
 *
 * @param by nothing when all rows are one group
 * @param states the column and the states of which rows are parted; empty when all are
 */
record Parting(Table of, @Nullable Field by, List<String> states) {

    static Parting of(View.States view) {
        return new Parting(view.of(), view.by(), List.of());
    }

    static Parting of(View.Rows view, Field by) {
        Field state = view.state();
        return new Parting(
                view.of(),
                by,
                state == null
                        ? List.of()
                        : Stream.concat(
                                        Stream.of(state.name()),
                                        view.in().stream().sorted())
                                .toList());
    }

    /** The part of an address: the name of the column, with a number where a view before parts others by that name. */
    String part(Kind kind) {
        if (by == null) {
            return "";
        }
        int number = 1
                + kind.views().stream()
                        .flatMap(Parting::all)
                        .filter(p -> p.name().equals(name()))
                        .map(Parting::key)
                        .distinct()
                        .toList()
                        .indexOf(key());
        return number == 1 ? name() : name() + "-" + number;
    }

    private static Stream<Parting> all(View view) {
        if (view instanceof View.States states) {
            return Stream.of(of(states));
        }
        return view instanceof View.Rows rows ? rows.by().stream().map(by -> of(rows, by)) : Stream.empty();
    }

    private String name() {
        return by == null ? "" : by.name().toLowerCase(Locale.ROOT);
    }

    private List<String> key() {
        return Stream.concat(Stream.of(of.name(), by == null ? "" : by.name()), states.stream())
                .toList();
    }
}
