package org.tongbao.index;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;

/**
 * Rows of a table grouped by a column. Views that group the same rows share the pages of the groups; views of other
 * tables, or of rows in other states, have pages of their own.
 *
 * @param by empty if all rows form one group
 * @param states the state column, then the states whose rows are grouped; empty when all rows are
 */
record RowGrouping(Table of, @Nullable Field by, List<String> states) {

    static RowGrouping of(BoardSpec.States view) {
        return new RowGrouping(view.of(), view.by(), List.of());
    }

    static RowGrouping of(BoardSpec.Rows view, Field by) {
        Field state = view.state();
        return new RowGrouping(
                view.of(),
                by,
                state == null
                        ? List.of()
                        : Stream.concat(
                                        Stream.of(state.name()),
                                        view.in().stream().sorted())
                                .toList());
    }

    /** The part of an address: the column's name, numbered where an earlier view groups other rows by that name. */
    String part(Kind kind) {
        if (by == null) {
            return "";
        }
        int number = 1
                + kind.views().stream()
                        .flatMap(RowGrouping::all)
                        .filter(p -> p.name().equals(name()))
                        .map(RowGrouping::key)
                        .distinct()
                        .toList()
                        .indexOf(key());
        return number == 1 ? name() : name() + "-" + number;
    }

    /** The parts of addresses of a kind. */
    static List<String> parts(Kind kind) {
        return kind.views().stream()
                .flatMap(RowGrouping::all)
                .filter(g -> g.by() != null)
                .map(g -> g.part(kind))
                .distinct()
                .toList();
    }

    private static Stream<RowGrouping> all(BoardSpec view) {
        if (view instanceof BoardSpec.States states) {
            return Stream.of(of(states));
        }
        return view instanceof BoardSpec.Rows rows ? rows.by().stream().map(by -> of(rows, by)) : Stream.empty();
    }

    private String name() {
        return by == null ? "" : by.name().toLowerCase(Locale.ROOT);
    }

    private List<String> key() {
        return Stream.concat(Stream.of(of.name(), by == null ? "" : by.name()), states.stream())
                .toList();
    }
}
