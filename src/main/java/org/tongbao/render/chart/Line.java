package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a {@link TrendChart}.
 *
 * @param values one for each point; null where nothing is known, which leaves a gap
 * @param printed each value as readers read it
 */
public record Line(String name, List<@Nullable BigDecimal> values, List<String> printed) {

    public Line {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        printed = List.copyOf(printed);
    }

    @Nullable
    BigDecimal value(int point) {
        return point < values.size() ? values.get(point) : null;
    }

    /** The last of so many points of which a value is known; -1 when there is none. */
    int last(int points) {
        int point = points - 1;
        while (point >= 0 && value(point) == null) {
            point--;
        }
        return point;
    }

    String printed(int point) {
        return point < printed.size() ? printed.get(point) : "";
    }
}
