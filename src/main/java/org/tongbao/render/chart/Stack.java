package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * A bar of a {@link StackChart}.
 *
 * @param href where the label leads; may be empty
 * @param printed the whole as readers read it
 */
public record Stack(String label, String href, String printed, List<Segment> segments) {

    public Stack {
        segments = List.copyOf(segments);
    }

    List<Segment> shown() {
        return segments.stream().filter(Segment::shows).toList();
    }

    BigDecimal total() {
        return shown().stream().map(Segment::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
