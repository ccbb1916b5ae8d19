package org.tongbao.kind;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A board on the page of every entry of a kind. The words in quotes are the ones used in declarations. */
public sealed interface BoardSpec {

    /** The heading above it. */
    String label();

    /** A description of it in Chinese. */
    String said();

    /** The word used in declarations. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The table whose rows it shows, if it shows rows. */
    default @Nullable Table of() {
        return null;
    }

    /** The tables whose rows it shows. */
    default List<Table> tables() {
        return Stream.ofNullable(of()).toList();
    }

    /** Whether it shows more than the rows of its tables, so that it has data files of its own. */
    default boolean isOwnTable() {
        return true;
    }

    /** The columns of its tables that it shows for every row, so that the page need not repeat a table of these. */
    default List<Field> covered() {
        return isOwnTable()
                ? List.of()
                : tables().stream().flatMap(t -> t.columns().fields().stream()).toList();
    }

    private static String rows(Table table) {
        return "“" + table.label() + "”各行";
    }

    private static String labels(List<Field> fields) {
        return fields.stream().map(Field::label).collect(Collectors.joining("、"));
    }

    private static String each(@Nullable Field by, String what) {
        return by == null ? "" : "，每个“" + by.label() + "”" + what;
    }

    private static List<Field> some(@Nullable Field... fields) {
        return Stream.of(fields).flatMap(Stream::ofNullable).toList();
    }

    /** {@code figures}: the key figures. */
    record Figures(String label, List<Field> show) implements BoardSpec {
        public Figures {
            show = List.copyOf(show);
        }

        @Override
        public String said() {
            return "主要数据：" + labels(show);
        }
    }

    /** {@code parts}: a whole and its parts, as one bar. */
    record Parts(String label, Field whole, List<Field> parts) implements BoardSpec {
        public Parts {
            parts = List.copyOf(parts);
        }

        @Override
        public String said() {
            return label + "：" + whole.label() + "由" + labels(parts) + "组成";
        }
    }

    /**
     * "states": the rows of a table counted by state.
     *
     * @param by a bar for each value of this column; if null, one bar for all
     */
    record States(String label, Table of, @Nullable Field by, Field state) implements BoardSpec {
        @Override
        public String said() {
            return label + "：" + rows(of) + "按“" + state.label() + "”计数" + each(by, "一条");
        }
    }

    /**
     * {@code bars}: a figure of the rows of a table, added up by a column.
     *
     * @param per a chart for each value of this column, such as the 口径, across which figures are never added
     */
    record Bars(
            String label,
            Table of,
            Field by,
            Field figure,
            @Nullable Field per) implements BoardSpec {
        @Override
        public List<Field> covered() {
            return some(by, figure, per);
        }

        @Override
        public String said() {
            return label + "：" + rows(of) + "的“" + figure.label() + "”，按“" + by.label() + "”比较" + each(per, "一张图");
        }
    }

    /**
     * {@code progress}: the share done in each row, compared with the elapsed time.
     *
     * @param line the field of the entry with the elapsed share of time
     * @param name the column that names the row
     * @param by the column with the unit responsible
     * @param with further columns on responsibility, such as the person
     * @param done the column with the amount that is done
     * @param target the column with the amount that was promised
     */
    record Progress(
            String label,
            Table of,
            Field figure,
            Field line,
            Field name,
            Field by,
            @Nullable Field with,
            @Nullable Field state,
            @Nullable Field done,
            @Nullable Field target)
            implements BoardSpec {
        @Override
        public boolean isOwnTable() {
            return false;
        }

        @Override
        public String said() {
            return label + "：" + rows(of) + "的“" + figure.label() + "”，和“" + line.label() + "”比较";
        }
    }

    /** {@code overdue}: the rows that were due by the day of the data and whose state was not closed. */
    record Overdue(String label, Table of, Field due, Field state) implements BoardSpec {
        @Override
        public String said() {
            return label + "：" + rows(of) + "里过了“" + due.label() + "”还没有办完的";
        }
    }

    /**
     * {@code rows}: the rows of a table, for readers to browse by groups.
     *
     * @param by columns by each of which the rows are grouped, with pages for the groups
     * @param state shows only rows in some states; null if all are shown
     * @param in the states that are shown
     */
    record Rows(
            String label,
            Table of,
            List<Field> by,
            @Nullable Field state,
            List<String> in) implements BoardSpec {
        public Rows {
            by = List.copyOf(by);
            in = List.copyOf(in);
        }

        @Override
        public boolean isOwnTable() {
            return state != null;
        }

        @Override
        public String said() {
            String some = state == null ? "" : "，只列“" + state.label() + "”是" + String.join("、", in) + "的";
            return label + "：" + rows(of) + some + (by.isEmpty() ? "" : "，按" + labels(by) + "分开看");
        }
    }

    /**
     * {@code pairs}: each row of a table beside the rows of another that belong to it: a problem and its measures.
     *
     * @param by the column that groups the rows
     * @param on the column of the other table that holds the key of the first
     */
    record Pairs(String label, Table of, @Nullable Field by, Table with, Field on) implements BoardSpec {
        @Override
        public List<Table> tables() {
            return List.of(of, with);
        }

        @Override
        public boolean isOwnTable() {
            return false;
        }

        @Override
        public String said() {
            return label + "：" + rows(of) + "，旁边是“" + with.label() + "”里属于它的行";
        }
    }

    /**
     * {@code cards}: a card for each row, the state before beside the state after.
     *
     * @param name the column that names the card
     * @param with further columns, in small print
     */
    record Cards(
            String label,
            Table of,
            Field name,
            @Nullable Field with,
            List<Field> before,
            List<Field> after,
            @Nullable Field state)
            implements BoardSpec {
        public Cards {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public boolean isOwnTable() {
            return false;
        }

        @Override
        public List<Field> covered() {
            return Stream.of(some(name, with, state), before, after)
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public String said() {
            return label + "：" + rows(of) + "，每行一张卡片";
        }
    }

    /** {@code trend}: figures over the issues of the series. */
    record Trend(String label, List<Field> show) implements BoardSpec {
        public Trend {
            show = List.copyOf(show);
        }

        @Override
        public String said() {
            return label + "：" + labels(show) + "在各期里的变化";
        }
    }
}
