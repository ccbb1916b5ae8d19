package org.tongbao.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A printed figure.
 *
 * @param written as it was printed; printing it back gives the same
 * @param numberEnd where the number ends in it and the measure begins, in UTF-16 units
 * @param interval what it may stand for, in units: {@code 3.66万亩} is around 36600, {@code 95%} around 0.95
 * @param measure what is counted
 * @param isExact whether it is a whole number without any word of approximation
 */
public record Figure(
        String written, int numberEnd, Interval interval, Measure measure, Precision precision, boolean isExact) {

    /**
     * How finely a figure is printed.
     *
     * @param places decimal places of the printed number
     * @param factor what one of the printed number is worth: 10000 for 万, 0.01 for %
     */
    public record Precision(int places, BigDecimal factor) {}

    /** What is printed before the measure: {@code 70余} of {@code 70余家（次）}, {@code 1.45亿} of {@code 1.45亿美元}. */
    public String number() {
        return written.substring(0, numberEnd);
    }

    /** The measure as printed, with what stands behind it: {@code %以上} of {@code 75%以上}. */
    public String printedMeasure() {
        return written.substring(numberEnd);
    }

    /** A value as this figure would print it: same scale, same decimal places, rounded HALF_UP. */
    public String print(BigDecimal value) {
        BigDecimal factor = precision.factor();
        String scale =
                factor.compareTo(FigureParser.YI) == 0 ? "亿" : factor.compareTo(FigureParser.WAN) == 0 ? "万" : "";
        return value.divide(factor, precision.places(), RoundingMode.HALF_UP).toPlainString() + scale + measure.name();
    }

    @Override
    public String toString() {
        return written;
    }
}
