package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows against the elapsed time, those furthest behind first.
 *
 * @param axis an SVG with the label of the elapsed time; null below a first list, which has it
 */
public record ProgressView(@Nullable Html axis, List<Item> items) {

    public ProgressView {
        items = List.copyOf(items);
    }

    /**
     * A row.
     *
     * @param name links to the row in full; without an address if the row has none
     * @param note who is responsible
     * @param printed the progress
     * @param amounts what is done and what was promised; empty if neither is known
     * @param bar an SVG
     */
    public record Item(LinkView name, String note, String printed, String amounts, Html bar) {}
}
