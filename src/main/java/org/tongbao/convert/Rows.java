package org.tongbao.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.kind.EntryTemplate;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;

/**
 * The rows of a table of a kind, to be written as CSV.
 *
 * @param columns those that the rows have, in their order
 * @param counted whether the column that identifies rows only counts them, as 序号 does
 */
public record Rows(Table table, List<Field> columns, List<List<String>> rows, boolean counted) {

    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The name of the file. */
    public String file() {
        return EntryTemplate.fileName(table);
    }

    /** The file, with the mark by which spreadsheets recognize UTF-8. */
    public String csv() {
        Stream<List<String>> lines =
                Stream.concat(Stream.of(columns.stream().map(Field::label).toList()), rows.stream());
        return lines.map(l -> l.stream().map(Rows::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "\uFEFF", "\n"));
    }

    private static String quoted(String cell) {
        boolean needs = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
        return needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The same with a column of keys, in the place of one that is there. */
    Rows keyed(Field key, List<String> keys) {
        int at = columns.indexOf(key);
        List<Field> allColumns = new ArrayList<>(columns);
        List<List<String>> allRows = new ArrayList<>();
        if (at < 0) {
            allColumns.add(0, key);
        }
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = new ArrayList<>(rows.get(i));
            if (at < 0) {
                row.add(0, keys.get(i));
            } else {
                row.set(at, keys.get(i));
            }
            allRows.add(row);
        }
        return new Rows(table, allColumns, allRows, false);
    }
}
