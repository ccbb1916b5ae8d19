package org.tongbao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/**
 * The rows below a heading, told apart: those of the table, totals, and lines that are neither.
 *
 * @param data the rows of the table
 * @param totals 合计 and 小计, each with the rows it may add up
 * @param other titles between rows, a heading printed again, averages, remarks at the end
 * @param groups the rows of the table by the subtotals and titles that divide them
 */
record TableRows(List<CellRow> data, List<Total> totals, List<CellRow> other, List<List<CellRow>> groups) {

    /**
     * A line of totals.
     *
     * @param rows what it may add up: of 合计 all rows, of 小计 those before it up to the next subtotal or title, or those
     *     after it
     */
    record Total(CellRow row, List<List<CellRow>> rows) {}

    private static final Pattern TOTAL =
            Pattern.compile("(?<sub>小计)|合计|总计|共计|总数|total|subtotal", Pattern.CASE_INSENSITIVE);

    private static final Pattern AVERAGE = Pattern.compile(".{0,6}(平均|均值|平均值|平均数|平均分)");

    private static final Pattern GROUP =
            Pattern.compile("(\\(?[一二三四五六七八九十]{1,3}\\)?[、.]?|第[一二三四五六七八九十]{1,3}[类部])[^0-9].{0,40}");

    private static final Pattern REMARK = Pattern.compile(
            "[(（]?(注|备注|说明|附注|填表人|填报人|填表单位|填报单位|制表|制表人|审核|审核人|复核|复核人|负责人|联系人|联系电话|填报日期|填表日期|报送时间|截止时间)[0-9]?[:：].*");

    TableRows {
        data = List.copyOf(data);
        totals = List.copyOf(totals);
        other = List.copyOf(other);
        groups = List.copyOf(groups);
    }

    /** Tells the rows apart. */
    static TableRows of(TableHeading heading, List<CellRow> rows) {
        return new Sorter(heading).sort(rows);
    }

    private static final class Sorter {

        private final TableHeading heading;
        private final List<CellRow> data = new ArrayList<>();
        private final List<CellRow> other = new ArrayList<>();
        private final List<List<CellRow>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<TotalAt> totals = new ArrayList<>();

        private record TotalAt(CellRow row, boolean isSub, int group) {}

        Sorter(TableHeading heading) {
            this.heading = heading;
        }

        TableRows sort(List<CellRow> rows) {
            int end = rows.size();
            while (end > heading.end() && isRemark(rows.get(end - 1))) {
                end--;
            }
            rows.subList(0, heading.first()).forEach(other::add);
            rows.subList(heading.end(), end).forEach(this::add);
            rows.subList(end, rows.size()).forEach(other::add);
            List<Total> all = totals.stream().map(this::total).toList();
            return new TableRows(data, all, other, groups);
        }

        private void add(CellRow row) {
            Matcher total = TOTAL.matcher(label(row));
            if (total.matches()) {
                boolean isSub = total.group("sub") != null;
                totals.add(new TotalAt(row, isSub, groups.size() - 1));
                if (isSub) {
                    groups.add(new ArrayList<>());
                }
            } else if (AVERAGE.matcher(label(row)).matches() || isHeading(row)) {
                other.add(row);
            } else if (isTitle(row)) {
                other.add(row);
                groups.add(new ArrayList<>());
            } else {
                data.add(row);
                groups.get(groups.size() - 1).add(row);
            }
        }

        private Total total(TotalAt at) {
            return at.isSub()
                    ? new Total(at.row(), List.of(groups.get(at.group()), groups.get(at.group() + 1)))
                    : new Total(at.row(), List.of(data));
        }

        /** The first word of a row, without the colon behind it. */
        private static String label(CellRow row) {
            String word = HeadingWord.fold(row.first().text());
            return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
        }

        /** A line in one cell across a table of several columns: 一、市直单位. */
        private boolean isTitle(CellRow row) {
            return isAlone(row)
                    && GROUP.matcher(HeadingWord.fold(row.first().text())).matches();
        }

        private boolean isRemark(CellRow row) {
            return REMARK.matcher(row.first().text().strip()).matches()
                    && (isAlone(row)
                            || row.written().stream()
                                    .skip(1)
                                    .allMatch(i -> isRemark(row.cells().get(i))));
        }

        private static boolean isRemark(Node.Scalar cell) {
            return REMARK.matcher(cell.text().strip()).matches();
        }

        private boolean isAlone(CellRow row) {
            return heading.columns().size() > 2 && row.isAlone();
        }

        /** The heading again, as it is printed on every sheet of paper. */
        private boolean isHeading(CellRow row) {
            List<TableColumn> columns = heading.columns();
            return row.holdsOfWritten(i -> i < columns.size()
                    && HeadingWord.fold(columns.get(i).heading().text()).equals(HeadingWord.fold(row.text(i))));
        }
    }
}
