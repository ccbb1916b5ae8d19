package org.tongbao.render.chart;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * The values that an axis takes in. Zero is always among them: lengths that do not start at zero mislead.
 *
 * @param isShare whether 1 is the whole, which charts mark
 */
public record Span(BigDecimal low, BigDecimal high, boolean isShare) {

    public Span {
        low = low.min(BigDecimal.ZERO);
        high = high.max(isShare ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    public static Span of(Collection<BigDecimal> values) {
        return of(values, false);
    }

    /** The span of shares of a whole: 0 to 100 %, and more where a value is more. */
    public static Span ofShares(Collection<BigDecimal> values) {
        return of(values, true);
    }

    private static Span of(Collection<BigDecimal> values, boolean isShare) {
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Span(low, high, isShare);
    }
}
