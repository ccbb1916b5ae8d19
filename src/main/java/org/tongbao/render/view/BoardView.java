package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board on the page of an entry.
 *
 * @param sort the word of its view: figures, parts, states, bars, progress, overdue, trend, rows, pairs, cards
 * @param id unique in the page, for links to it
 * @param heading above it; nothing for key figures
 * @param note a remark that helps to read it
 * @param figures of a board of key figures
 * @param parts charts with their tables
 * @param indexes ways to read a part of the rows, each under the label of a column
 * @param pairs rows beside those that belong to them
 * @param cards a card for each row
 * @param downloads its files of data
 */
public record BoardView(
        String sort,
        String id,
        @Nullable String heading,
        @Nullable String note,
        List<FigureView> figures,
        List<PartView> parts,
        List<SectionView<CountedView.Item>> indexes,
        List<PairGroupView> pairs,
        List<CardView> cards,
        List<DownloadView> downloads) {

    /**
     * A chart and the same as a table.
     *
     * @param heading when the board has several
     * @param chart an SVG; null if there is only a table
     * @param table null if one table below covers several charts
     * @param progress in place of a chart
     */
    public record PartView(
            @Nullable String heading,
            @Nullable Html chart,
            @Nullable TableView table,
            @Nullable ProgressView progress) {}

    /**
     * Pairs that share a value.
     *
     * @param id unique in the page
     * @param name the shared value; null if all form one group
     */
    public record PairGroupView(String id, @Nullable LinkView name, List<PairView> pairs) {}

    /**
     * A row and those that belong to it: a problem and its measures.
     *
     * @param id unique in the page; empty when it has none
     * @param number its key
     * @param text its label
     * @param facts its other columns
     */
    public record PairView(String id, String number, String text, List<FieldView> facts, List<ItemView> items) {}

    /** A row that belongs to another. */
    public record ItemView(String text, List<FieldView> facts) {}

    /**
     * A row as a card.
     *
     * @param id unique in the page; empty when it has none
     * @param with more of its name
     * @param tone of its state: done, doing, late, plain
     * @param earlier the earlier issues that name it
     */
    public record CardView(
            String id,
            ValueView name,
            @Nullable ValueView with,
            @Nullable String state,
            String tone,
            List<FieldView> before,
            List<FieldView> after,
            List<LinkView> earlier) {}
}
