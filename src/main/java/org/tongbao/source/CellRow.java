package org.tongbao.source;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a table file, before a kind gives its columns a meaning.
 *
 * @param cells as written; a row of a CSV file may be shorter or longer than others
 * @param filled the columns, counted from 0, that show the cell above them because both were merged in Excel
 */
public record CellRow(List<Node.Scalar> cells, Set<Integer> filled) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public CellRow {
        cells = Collections.unmodifiableList(cells);
        filled = Set.copyOf(filled);
    }

    /** A row without merged cells. */
    public CellRow(List<Node.Scalar> cells) {
        this(cells, Set.of());
    }

    /** Whether nothing is written in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(Node.Scalar::isEmpty);
    }

    /** The text of a column; empty beyond the end. */
    public String text(int column) {
        return column < cells.size() ? cells.get(column).text() : "";
    }

    /** The columns, counted from 0, in which something is written. */
    public List<Integer> written() {
        return columns().boxed().toList();
    }

    private IntStream columns() {
        return IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isEmpty());
    }

    /** Whether something is written in one cell alone. */
    public boolean isAlone() {
        return columns().limit(2).count() == 1;
    }

    /** Whether something holds of all columns in which something is written, asked from the first on. */
    public boolean holdsOfWritten(IntPredicate condition) {
        return columns().allMatch(condition);
    }

    /** All that is written in it, on one line. */
    public String line() {
        return written().stream()
                .map(i -> SPACES.matcher(text(i).strip()).replaceAll(" "))
                .collect(Collectors.joining(" "));
    }

    /** The first cell in which something is written. */
    public Node.Scalar first() {
        return cells.get(columns().findFirst().orElseThrow());
    }
}
