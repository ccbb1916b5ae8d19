package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board on the page of an entry.
 *
 * @param sort the word of its view: figures, parts, states, bars, progress, overdue, trend
 * @param id unique in the page, for links to it
 * @param heading above it; nothing for key figures
 * @param note what a reader must know to read it
 * @param figures of a board of key figures
 * @param parts charts with their tables
 */
public record BoardView(
        String sort,
        String id,
        @Nullable String heading,
        @Nullable String note,
        List<FigureView> figures,
        List<PartView> parts) {

    /**
     * A chart and the same as a table.
     *
     * @param heading when the board has several
     * @param chart an SVG made by us; nothing where the table says it all
     * @param table nothing where one table below says what several charts show
     */
    public record PartView(
            @Nullable String heading,
            @Nullable Html chart,
            @Nullable TableView table) {}
}
