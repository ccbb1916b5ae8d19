package org.tongbao.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * Rows of values under columns. The page of a board, its files of data and its charts are all made of one grid; where
 * page and data differ, the column says so.
 *
 * @param label its name; empty if the board or panel around it has the name
 * @param key the column that identifies rows; null if there is none
 * @param of the declared table of these rows; null if the rows have another source
 * @param isHome whether this grid shows the rows in full; otherwise they link to that place
 * @param plot how it is drawn; null if it is only a table
 */
public record Grid(
        String label,
        @Nullable String key,
        @Nullable Table of,
        boolean isHome,
        List<Column> columns,
        List<Row> rows,
        @Nullable Plot plot) {

    /** The ids of entries. A page prints the day or year of the issue instead, by which readers know it. */
    public static final Column ID = Column.own("编号", Type.TEXT, "board.issue");

    /** The full addresses of entries. */
    public static final Column URL = Column.own("网址", Type.TEXT, "");

    /** The types of columns that no kind declares. */
    static final class Type {
        static final FieldType TEXT = new FieldType.Text(false, null, "", null, null);
        static final FieldType COUNT = new FieldType.Numeric(true, null, null);

        private Type() {}
    }

    /**
     * A column.
     *
     * @param key of its values in a row
     * @param field its declaration; without a name if no kind declares it
     * @param heading its heading on pages, the key of a text of the theme; empty if the label of the field is
     * @param isShown whether the page has the column; if not, only the data has it
     */
    public record Column(String key, Field field, String heading, boolean isShown) {

        public static Column of(Field field) {
            return new Column(field.name(), field, "", true);
        }

        /** A column that no kind declares. */
        static Column own(String label, FieldType type, String heading) {
            return new Column("#" + heading + label, Field.of("", label, type), heading, true);
        }

        Column headed(String text) {
            return new Column(key, field, text, isShown);
        }

        Column shown(boolean onPage) {
            return new Column(key, field, heading, onPage);
        }
    }

    /**
     * A row.
     *
     * @param entry the entry whose values these are
     * @param values by the keys of the columns
     * @param address where the first column leads, within the site; empty if it leads nowhere
     */
    public record Row(Entry entry, Values values, String address) {

        Row(Entry entry, Values values) {
            this(entry, values, "");
        }

        /** The fields and the id of an entry. */
        public static Row of(Entry entry) {
            return new Row(entry, entry.values()).with(ID, text(entry.id(), entry));
        }

        public Optional<Value> get(Column column) {
            return Optional.ofNullable(values.get(column.key()));
        }

        public Row with(Column column, Value value) {
            return new Row(entry, values.with(column.key(), value), address);
        }

        Row leading(String to) {
            return new Row(entry, values, to);
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A grid of rows that are not those of a declared table. */
    Grid(List<Column> columns, List<Row> rows, @Nullable Plot plot) {
        this("", null, null, false, columns, rows, plot);
    }

    /** Rows of a table with its public columns. */
    public static Grid of(Entry entry, Table table, List<Values> rows, boolean isHome) {
        List<Column> columns = table.columns().fields().stream()
                .filter(Field::isPublic)
                .map(Column::of)
                .toList();
        List<Row> all = rows.stream().map(r -> new Row(entry, r)).toList();
        return new Grid(table.label(), table.key(), table, isHome, columns, all, null);
    }

    /** A table of an entry, whole. */
    public static Grid of(Entry entry, Table table) {
        return of(entry, table, entry.rows(table.name()), true);
    }

    /** Entries, one a row. */
    public static Grid ofEntries(List<Column> columns, List<Row> rows) {
        return new Grid("", ID.key(), null, false, columns, rows, null);
    }

    /** The same grid with other rows. */
    Grid with(List<Row> others) {
        return new Grid(label, key, of, isHome, columns, others, plot);
    }

    /** The same grid, drawn. */
    Grid drawn(@Nullable Plot as) {
        return new Grid(label, key, of, isHome, columns, rows, as);
    }

    /** A text that belongs to no field. */
    public static Value text(String text, Entry entry) {
        return new Value.Text(text, entry.place());
    }

    static Value count(long count, Entry entry) {
        return new Value.NumberValue(BigDecimal.valueOf(count), Long.toString(count), entry.place());
    }

    /** The columns of the page. */
    public List<Column> shown() {
        return columns.stream().filter(Column::isShown).toList();
    }
}
