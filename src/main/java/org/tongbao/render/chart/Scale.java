package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * From values to lengths.
 *
 * @param length how far the highest value is from the lowest, in tenths
 */
record Scale(Span span, long length) {

    /** How far a value is from the lowest; 0 when the span holds nothing but zero. */
    long at(BigDecimal value) {
        BigDecimal range = span.high().subtract(span.low());
        if (range.signum() == 0) {
            return 0;
        }
        return value.subtract(span.low())
                .multiply(BigDecimal.valueOf(length))
                .divide(range, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    long zero() {
        return at(BigDecimal.ZERO);
    }

    /** The position of 100% in a span of shares. */
    long one() {
        return at(BigDecimal.ONE);
    }
}
