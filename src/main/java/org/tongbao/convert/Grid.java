package org.tongbao.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Cell;
import org.tongbao.office.Block.Table;

/**
 * A table without merged cells: what goes on from the cell above is there again, and what takes several columns stands in
 * the first of them.
 *
 * @param rows all of one length; of empty cells, the blocks are none
 * @param merged how many cells were filled from above
 */
record Grid(List<List<Slot>> rows, int columns, int merged) {

    /**
     * A place in the grid.
     *
     * @param span the columns that its cell takes; 0 where a cell to the left goes on
     */
    record Slot(List<Block> blocks, int span, boolean continued) {
        static final Slot NONE = new Slot(List.of(), 1, false);
    }

    static Grid of(Table table) {
        int columns = 0;
        int merged = 0;
        List<List<Slot>> rows = new ArrayList<>();
        Map<Integer, Slot> above = new HashMap<>();
        for (Block.Row row : table.rows()) {
            List<Slot> slots = new ArrayList<>();
            for (Cell cell : row.cells()) {
                Slot from = above.get(slots.size());
                boolean filled = cell.continued() && from != null;
                Slot slot = new Slot(filled && from != null ? from.blocks() : cell.blocks(), cell.span(), filled);
                merged += filled ? 1 : 0;
                above.put(slots.size(), slot);
                slots.add(slot);
                for (int i = 1; i < cell.span(); i++) {
                    above.remove(slots.size());
                    slots.add(new Slot(List.of(), 0, filled));
                }
            }
            rows.add(slots);
            columns = Math.max(columns, slots.size());
        }
        int width = columns;
        rows.forEach(r -> {
            while (r.size() < width) {
                r.add(Slot.NONE);
            }
        });
        return new Grid(rows, columns, merged);
    }

    /** Whether the first row is one cell over all columns, a title. */
    boolean hasTitle() {
        return rows.size() > 1 && columns > 1 && rows.get(0).get(0).span() == columns;
    }

    /** The same without its first rows. */
    Grid below(int first) {
        return new Grid(rows.subList(first, rows.size()), columns, merged);
    }

    /** How many rows are headings: more than one where a heading of the first row spans several below it. */
    int headings() {
        boolean divided = rows.size() > 2 && rows.get(0).stream().anyMatch(s -> s.span() > 1);
        boolean joined = rows.size() > 2 && rows.get(1).stream().anyMatch(Slot::continued);
        boolean spans = rows.size() > 2 && rows.get(1).stream().allMatch(s -> s.span() == 1);
        return divided && spans && (joined || rows.get(0).stream().allMatch(s -> s.span() != 1)) ? 2 : 1;
    }
}
