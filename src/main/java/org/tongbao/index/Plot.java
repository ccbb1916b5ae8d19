package org.tongbao.index;

import java.util.List;
import java.util.Optional;
import org.tongbao.figure.Figure;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Field;
import org.tongbao.model.Values;

/** How a grid is drawn as a chart. */
public sealed interface Plot {

    /** One bar with a segment for each row; the last row is the whole. */
    record Whole() implements Plot {}

    /**
     * A bar for each row, with a segment for each column between the first (its name) and the last (its sum).
     *
     * @param state the field whose values are the segments
     */
    record Stacks(Field state) implements Plot {}

    /**
     * A bar for each row, named by the column before the last.
     *
     * @param scale the figures of all charts that are to be compared with this one
     */
    record Bars(List<Figure> scale) implements Plot {}

    /**
     * A bar for each row, compared with the elapsed time.
     *
     * @param scale the figures of all charts that are to be compared with this one
     */
    record Progress(BoardSpec.Progress view, Optional<Figure> line, List<Figure> scale) implements Plot {

        /** Whether a row has made less progress than time. */
        public boolean isBehind(Values row) {
            Optional<Figure> figure = row.figure(view.figure().name());
            return line.filter(l -> figure.filter(f -> f.interval().isWhollyBelow(l.interval()))
                            .isPresent())
                    .isPresent();
        }
    }

    /** A line for each shown column but the first, a point for each row. */
    record Lines() implements Plot {}
}
