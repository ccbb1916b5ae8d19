package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar of a {@link StackChart}.
 *
 * @param href the target of the label; may be empty
 * @param printed the whole as readers read it
 * @param segments the whole; its unknown part is a segment, too
 */
public record Stack(String label, String href, String printed, List<Segment> segments) {

    /** A segment and its position, in tenths. */
    record Part(Segment segment, long from, long width) {

        long middle() {
            return from + width / 2;
        }

        Callout callout(long edge) {
            return new Callout(segment.named(), edge + middle());
        }
    }

    public Stack {
        segments = List.copyOf(segments);
    }

    List<Segment> shown() {
        return segments.stream().filter(Segment::shows).toList();
    }

    BigDecimal total() {
        return shown().stream().map(Segment::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The segments side by side. Ends are rounded, not widths: they then meet, and the last ends where the whole does. */
    List<Part> laidOut(Scale scale) {
        List<Part> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Segment segment : shown()) {
            long from = scale.at(sum);
            sum = sum.add(segment.value());
            parts.add(new Part(segment, from, scale.at(sum) - from));
        }
        return parts;
    }
}
