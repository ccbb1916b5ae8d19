package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of an entry's boards and tables on a unit.
 *
 * @param kind the label of the entry's kind
 * @param asOf the day or period it holds for, in words
 * @param nameThen the name the unit bore then, when it was another
 * @param tables the rows that name the unit, under the label of their table
 * @param last whether the series went on without naming the unit again
 */
public record RecordView(
        String kind,
        LinkView entry,
        String asOf,
        @Nullable String nameThen,
        boolean last,
        List<FigureView> figures,
        List<TallyView> tallies,
        List<SectionView<RowFieldsView>> tables) {

    /**
     * How many rows are the unit's.
     *
     * @param href the address of the single rows
     * @param chart null if they have no state
     * @param counts by state
     * @param late the number of those past their day
     * @param since the number of those that fell due after the day of the data
     */
    public record TallyView(
            String label,
            int total,
            String href,
            @Nullable Html chart,
            List<FieldView> counts,
            @Nullable String late,
            @Nullable String since) {}

    /**
     * A row.
     *
     * @param brief the values that fit in a line
     * @param full the rest
     */
    public record RowFieldsView(List<FieldView> brief, List<FieldView> full) {}
}
