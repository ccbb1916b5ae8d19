package org.tongbao.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tongbao.figure.Measure;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/**
 * The heading of a table as offices write it: titles above it, one row of headings or two of which the upper groups the
 * lower, a row of measures and one of column numbers below.
 *
 * @param first the row in which it begins
 * @param end the row after it, in which the data begin
 */
record TableHeading(List<TableColumn> columns, int first, int end) {

    /** Between the words of two levels. */
    private static final String JOINED = "·";

    /** Titles and remarks above a heading take no more rows. */
    private static final int LOOKED_AT = 12;

    private static final Pattern TABLE_MEASURE = Pattern.compile("\\(?(?:计量|计算|金额)?单位:(?<measure>.{1,8}?)\\)?");

    private static final Pattern COLUMN_NUMBER = Pattern.compile("[甲乙丙丁戊己栏次]{1,2}|[(（]?[0-9]{1,3}[)）]?");

    TableHeading {
        columns = List.copyOf(columns);
    }

    /** Finds the row, or the two rows, that name most columns; the first row if none names any. */
    static TableHeading find(FieldSet fields, List<CellRow> rows) {
        return new Finder(fields, rows).find();
    }

    /** How many columns of the kind it names. */
    private long named() {
        return columns.stream()
                .filter(c -> c.field() != null || c.counts())
                .map(c -> c.counts() ? "" : Objects.requireNonNull(c.field()).name())
                .distinct()
                .count();
    }

    private static final class Finder {

        private final List<CellRow> rows;
        private final Map<String, Field> byWord = new HashMap<>();

        Finder(FieldSet fields, List<CellRow> rows) {
            this.rows = rows;
            fields.fields().forEach(f -> byWord.putIfAbsent(HeadingWord.fold(f.label()), f));
            fields.fields().forEach(f -> byWord.putIfAbsent(HeadingWord.fold(f.name()), f));
            fields.fields().forEach(f -> f.also().forEach(a -> byWord.putIfAbsent(HeadingWord.fold(a), f)));
        }

        TableHeading find() {
            TableHeading best = single(0);
            long most = best.named();
            for (TableHeading heading : candidates()) {
                if (heading.named() > most) {
                    best = heading;
                    most = heading.named();
                }
            }
            return most == 0 ? best : withMeasures(best);
        }

        /** One row before two, since a title above a row adds nothing to it. */
        private List<TableHeading> candidates() {
            int looked = Math.min(rows.size(), LOOKED_AT);
            List<TableHeading> all = new ArrayList<>();
            IntStream.range(0, looked).mapToObj(this::single).forEach(all::add);
            IntStream.range(0, looked - 1).mapToObj(this::pair).forEach(all::add);
            return all;
        }

        private TableHeading single(int row) {
            List<TableColumn> columns =
                    rows.get(row).cells().stream().map(c -> column(c, c.text())).toList();
            return new TableHeading(columns, row, row + 1);
        }

        /** Two rows, the upper of which groups columns of the lower: its words extend to the right over empty cells. */
        private TableHeading pair(int row) {
            CellRow upper = rows.get(row);
            CellRow lower = rows.get(row + 1);
            List<TableColumn> columns = new ArrayList<>();
            String group = "";
            for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
                boolean names = !lower.text(i).isBlank() && !lower.filled().contains(i);
                String own = upper.text(i);
                group = own.isBlank() && names ? group : own;
                Node.Scalar cell = names || i >= upper.cells().size()
                        ? lower.cells().get(i)
                        : upper.cells().get(i);
                if (names && !group.isBlank()) {
                    columns.add(column(new Node.Scalar(group + JOINED + cell.text(), cell.place()), cell.text()));
                } else {
                    columns.add(column(cell, cell.text()));
                }
            }
            return new TableHeading(columns, row, row + 2);
        }

        /** A column, found by both levels together or, if no column has that name, by the lower. */
        private TableColumn column(Node.Scalar heading, String lower) {
            for (String word : List.of(heading.text(), heading.text().replace(JOINED, ""), lower)) {
                Field whole = byWord.get(HeadingWord.fold(word));
                if (whole != null) {
                    return new TableColumn(heading, whole, "");
                }
                HeadingWord parts = HeadingWord.of(word);
                Field field = byWord.get(parts.word());
                if (field != null) {
                    return new TableColumn(heading, field, parts.measure());
                }
            }
            return new TableColumn(heading, null, "");
        }

        private TableHeading withMeasures(TableHeading heading) {
            List<TableColumn> columns = new ArrayList<>(heading.columns());
            int end = heading.end();
            if (end < rows.size() && isMeasures(rows.get(end))) {
                CellRow measures = rows.get(end);
                for (int i = 0; i < columns.size(); i++) {
                    Optional<String> measure = HeadingWord.measure(measures.text(i));
                    columns.set(i, measure.map(columns.get(i)::in).orElse(columns.get(i)));
                }
                end++;
            }
            if (end < rows.size() && isColumnNumbers(rows.get(end), columns)) {
                end++;
            }
            tableMeasure(heading.first()).ifPresent(m -> columns.replaceAll(c -> isOf(c, m) ? c.in(m) : c));
            return new TableHeading(columns, heading.first(), end);
        }

        private static boolean isMeasures(CellRow row) {
            return row.written().stream()
                    .allMatch(i -> HeadingWord.measure(row.text(i)).isPresent());
        }

        /** 甲, 乙, 1, 2, 3 …: the numbers of the columns on a statistical form, also where no number can stand. */
        private static boolean isColumnNumbers(CellRow row, List<TableColumn> columns) {
            boolean sure = false;
            int last = 0;
            for (int i : row.written()) {
                String text = row.text(i).strip();
                if (!COLUMN_NUMBER.matcher(text).matches()) {
                    return false;
                }
                String digits = text.replaceAll("[^0-9]", "");
                if (!digits.isEmpty() && Integer.parseInt(digits) != ++last) {
                    return false;
                }
                sure |= digits.isEmpty()
                        || (i < columns.size() && columns.get(i).takesNoNumber());
            }
            return sure && last > 0 && row.written().size() >= 3;
        }

        /** 单位：万元 in a row above the heading. */
        private Optional<String> tableMeasure(int first) {
            for (CellRow row : rows.subList(0, first)) {
                for (int i : row.written()) {
                    Matcher matcher = TABLE_MEASURE.matcher(HeadingWord.fold(row.text(i)));
                    if (matcher.matches()) {
                        return HeadingWord.measure(matcher.group("measure"));
                    }
                }
            }
            return Optional.empty();
        }

        /** Whether the measure of the whole table is that of the column: a share and a count have their own. */
        private static boolean isOf(TableColumn column, String measure) {
            return column.field() != null
                    && column.field().type() instanceof FieldType.Figure figure
                    && (figure.measure() == null || figure.measure().equals(Measure.of(measure)));
        }
    }
}
