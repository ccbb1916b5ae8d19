package org.tongbao.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;

/**
 * A table of open data: the content of one CSV file.
 *
 * @param name of its file, without ending
 * @param title its name
 * @param place the place of its source, for cells without a place of their own
 * @param columns no two with one header
 * @param rows cells in the order of the columns
 * @param key the header of the column that identifies rows; null if there is none
 */
public record Dataset(
        String name,
        String title,
        Place place,
        List<Column> columns,
        List<List<Cell>> rows,
        @Nullable String key) {

    public Dataset {
        columns = distinctHeaders(columns);
        rows = List.copyOf(rows);
    }

    /** The columns, a header that stood before followed by the name of its field. */
    private static List<Column> distinctHeaders(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        List<Column> distinctHeaders = new ArrayList<>();
        for (Column column : columns) {
            Column own = column;
            for (int i = 2; !taken.add(own.header()); i++) {
                own = column.called(column.header() + "（" + (i == 2 ? column.name() : column.name() + i) + "）");
            }
            distinctHeaders.add(own);
        }
        return List.copyOf(distinctHeaders);
    }

    /** Whether every row has something in a column. */
    boolean isFull(int column) {
        return rows.stream().noneMatch(r -> r.get(column) instanceof Cell.Blank);
    }

    /** Whether no two rows have the same in a column. */
    boolean isDistinct(int column) {
        Set<Object> seen = new HashSet<>();
        return rows.stream().allMatch(r -> seen.add(content(r.get(column))));
    }

    private static Object content(Cell cell) {
        if (cell instanceof Cell.Amount number) {
            return number.number().stripTrailingZeros();
        }
        return cell instanceof Cell.Text text ? text.text() : cell;
    }
}
