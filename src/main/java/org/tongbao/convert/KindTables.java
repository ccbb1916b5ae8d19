package org.tongbao.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.office.Block;

/** Finds the tables of a document that are tables of the kind, and writes them as CSV. */
final class KindTables {

    /** The column that counts rows, which tables of kinds do not have. */
    private static final String COUNT = "序号";

    private final Kind kind;
    private final Map<String, Rows> filled = new LinkedHashMap<>();

    KindTables(Kind kind) {
        this.kind = kind;
    }

    /**
     * A table of the kind that a table of a document fills.
     *
     * @param columns the column of each place; empty where the kind has none
     * @param heading the row that holds the headings
     * @param unknown headings that the kind has no column for
     * @param counted whether 序号 stands for the key of rows
     */
    record Match(Table table, List<Optional<Field>> columns, int heading, List<String> unknown, boolean counted) {
        private long known() {
            return columns.stream().filter(Optional::isPresent).count();
        }

        /** Whether most of the columns are there that each row must have: a unit and a problem make no list of persons. */
        private boolean hasRequired() {
            List<Field> required =
                    table.columns().fields().stream().filter(Field::required).toList();
            long present = required.stream()
                    .filter(f -> columns.contains(Optional.of(f)))
                    .count();
            return present * 2 >= required.size();
        }
    }

    /** The table of the kind that has most of the headings, at least two, and most columns that a row must have. */
    static Optional<Match> match(Kind kind, Grid grid) {
        Optional<Match> best = Optional.empty();
        int heading = 0;
        Grid body = grid;
        while (body.hasTitle()) {
            body = body.below(1);
            heading++;
        }
        for (Table table : kind.tables()) {
            if (body.rows().isEmpty()) {
                break;
            }
            Match match = match(table, body.rows().get(0), heading);
            long headings = body.rows().get(0).stream()
                    .map(s -> heading(s.blocks()))
                    .filter(h -> !h.isEmpty() && !h.equals(COUNT))
                    .count();
            boolean fits = match.known() >= 2 && match.known() * 2 > headings && match.hasRequired();
            boolean better = best.isEmpty() || match.known() > best.get().known();
            best = fits && better ? Optional.of(match) : best;
        }
        return best;
    }

    private static Match match(Table table, List<Grid.Slot> headings, int row) {
        List<Optional<Field>> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Grid.Slot slot : headings) {
            String heading = heading(slot.blocks());
            Optional<Field> column = table.columns()
                    .find(heading)
                    .or(() -> table.columns().find(heading.replaceAll("[（(].*[）)]$", "")))
                    .filter(c -> !columns.contains(Optional.of(c)));
            columns.add(column);
            if (column.isEmpty() && !heading.isEmpty() && !heading.equals(COUNT)) {
                unknown.add(heading);
            }
        }
        Optional<Field> key = Optional.ofNullable(table.key()).flatMap(table.columns()::named);
        int count = headings.stream().map(s -> heading(s.blocks())).toList().indexOf(COUNT);
        boolean counted = key.isPresent()
                && count >= 0
                && (!columns.contains(key) || columns.get(count).equals(key));
        if (counted) {
            columns.set(count, key);
        }
        return new Match(table, columns, row, unknown, counted);
    }

    private static String heading(List<Block> blocks) {
        return TableWriter.words(blocks, "").replaceAll("[\\s\u3000]", "");
    }

    /** Takes the rows of a table; false if the table was filled before with other columns. */
    boolean add(Grid grid, Match match) {
        String name = match.table().name();
        List<Field> present = match.columns().stream().flatMap(Optional::stream).toList();
        Rows before = filled.getOrDefault(name, new Rows(match.table(), present, List.of(), match.counted()));
        if (!present.equals(before.columns())) {
            return false;
        }
        List<List<String>> rows = new ArrayList<>(before.rows());
        for (List<Grid.Slot> row :
                grid.rows().subList(match.heading() + 1, grid.rows().size())) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < match.columns().size(); i++) {
                Optional<Field> column = match.columns().get(i);
                if (column.isPresent()) {
                    cells.add(TableWriter.words(row.get(i).blocks(), between(column.get())));
                }
            }
            if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                rows.add(cells);
            }
        }
        filled.put(name, new Rows(match.table(), present, rows, match.counted()));
        return true;
    }

    private static String between(Field column) {
        return column.type() instanceof FieldType.ListOf ? "；" : "";
    }

    /** The tables by the names of their files. */
    Map<String, Rows> files() {
        Map<String, Rows> files = new LinkedHashMap<>();
        for (Table table : kind.tables()) {
            Optional.ofNullable(filled.get(table.name())).ifPresent(r -> files.put(r.file(), r));
        }
        return files;
    }
}
