package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a block while it is read: a {@code tr} with cells that carry the name of their column in {@code
 * data-label}, a {@code thead}, a card, which is a {@code li} or {@code div} with an id, and a {@code div} of a {@code
 * dl}.
 */
final class OpenRows {

    private final List<Part> rows = new ArrayList<>();

    /** A row or a cell. */
    static final class Part {
        private final int start;
        private final String name;
        private final boolean own;
        private final boolean head;
        private final List<Part> cells = new ArrayList<>();
        int end;

        private Part(int start, String name, boolean own, boolean head) {
            this.start = start;
            this.name = name;
            this.own = own;
            this.head = head;
        }

        private PageBlock.Row row() {
            return new PageBlock.Row(
                    start, end, name, own, head, cells.stream().map(Part::cell).toList());
        }

        private PageBlock.Cell cell() {
            return new PageBlock.Cell(start, end, name);
        }
    }

    /**
     * An element starts.
     *
     * @param label its {@code data-label}; empty when it has none
     */
    void start(OpenElement element, @Nullable OpenElement parent, String label) {
        String name = element.tag().name();
        String around = parent == null ? "" : parent.tag().name();
        boolean isCard = element.hasId() && (name.equals("li") || name.equals("div"));
        boolean isPair = name.equals("div") && around.equals("dl");
        if (isCard || isPair || name.equals("thead")) {
            element.is(row(element, name.equals("thead")));
        } else if (!label.isEmpty() && parent != null && around.equals("tr")) {
            Part cell = new Part(element.start(), label, false, false);
            Part row = parent.part();
            if (row == null) {
                row = row(parent, false);
                parent.is(row);
            }
            row.cells.add(cell);
            element.is(cell);
        }
    }

    private Part row(OpenElement element, boolean head) {
        Part row = new Part(element.start(), element.anchor(), element.hasId(), head);
        rows.add(row);
        return row;
    }

    List<PageBlock.Row> all() {
        return rows.stream().map(Part::row).toList();
    }

    void clear() {
        rows.clear();
    }
}
