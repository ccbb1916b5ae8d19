package org.tongbao.index;

import java.util.List;
import java.util.Optional;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** The boards and tables of an entry that mention a unit. */
public record UnitSummary(Entry entry, List<Part> parts) {

    /** One board or table. */
    public sealed interface Part {}

    /**
     * Its rows, counted, and by state where they have one.
     *
     * @param due those that fell due
     */
    public record Counted(Grouping grouping, Grouping.Group group, Optional<Due> due) implements Part {}

    /**
     * The number of overdue rows, from a board of overdue rows.
     *
     * @param late by the day of the data
     * @param since later
     */
    public record Due(Board.Overdue board, int late, int since) {}

    /**
     * Its figure.
     *
     * @param per the 口径; empty if there is but one
     */
    public record Measured(BoardSpec.Bars view, Optional<Value> per, Board.Bar bar) implements Part {}

    /** The rows that name the unit; the table omits the name of the unit and figures already shown. */
    public record Listed(Table table, List<Values> rows) implements Part {}
}
