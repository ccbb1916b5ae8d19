package org.tongbao.index;

import java.util.List;
import java.util.Optional;
import org.tongbao.kind.Table;
import org.tongbao.kind.View;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** What the boards and tables of an entry say of a unit. */
public record UnitRecord(Entry entry, List<Part> parts) {

    /** One board or table. */
    public sealed interface Part {}

    /**
     * Its rows, counted, and by state where they have one.
     *
     * @param due those that fell due
     */
    public record Counted(Grouping grouping, Grouping.Group group, Optional<Due> due) implements Part {}

    /**
     * How many rows fell due and were not done, by a board that lists such.
     *
     * @param late by the day of the data
     * @param since later
     */
    public record Due(Board.Overdue board, int late, int since) {}

    /**
     * Its figure.
     *
     * @param per the 口径; nothing when there is but one
     */
    public record Measured(View.Bars view, Optional<Value> per, Board.Bar bar) implements Part {}

    /** The rows that name it; the table has only the columns that say more than what it is called and its figure. */
    public record Listed(Table table, List<Values> rows) implements Part {}
}
