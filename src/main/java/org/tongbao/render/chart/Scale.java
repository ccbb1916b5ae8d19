package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * From values to lengths.
 *
 * @param length how far high is from low, in tenths
 */
record Scale(BigDecimal low, BigDecimal high, long length) {

    /** The scale that takes in zero and all these values: lengths that do not start at zero mislead. */
    static Scale fromZero(Iterable<BigDecimal> values, long length) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            low = low.min(value);
            high = high.max(value);
        }
        return new Scale(low, high, length);
    }

    /** How far a value is from low; 0 when all values are one. */
    long at(BigDecimal value) {
        BigDecimal span = high.subtract(low);
        if (span.signum() == 0) {
            return 0;
        }
        return value.subtract(low)
                .multiply(BigDecimal.valueOf(length))
                .divide(span, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    long zero() {
        return at(BigDecimal.ZERO);
    }
}
