package org.tongbao.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A printed figure.
 *
 * @param written as it was printed; printing it back gives the same
 * @param numberEnd where the number ends in it and the measure begins, in UTF-16 units
 * @param interval its possible values, in units: {@code 3.66万亩} is around 36600, {@code 95%} around 0.95
 * @param measure the unit it counts
 */
public record Figure(
        String written, int numberEnd, Interval interval, Measure measure, Precision precision, Certainty certainty) {

    /** How much a printed figure commits itself to. */
    public enum Certainty {
        /** A whole number without any word of approximation: {@code 4553}. */
        EXACT,
        /** Rounded at its last printed digit: {@code 61.59%}, {@code 1.45亿}. */
        ROUNDED,
        /** A range, or with a word of approximation: {@code 300多}, {@code 约95%}, {@code 3-5个}. */
        ROUGH
    }

    /**
     * How finely a figure is printed.
     *
     * @param places decimal places of the printed number
     * @param factor the value of one in the printed number: 10000 for 万, 0.01 for %
     */
    public record Precision(int places, BigDecimal factor) {}

    /**
     * An exact value as a field prints it: {@code 61.59%}, {@code 11项}.
     *
     * @param value in units: 0.6159 for 61.59 %
     * @param places the decimal places of the printed number
     */
    public static Figure of(BigDecimal value, Measure measure, int places) {
        BigDecimal factor = measure.isHundredths() ? new BigDecimal("0.01") : BigDecimal.ONE;
        BigDecimal number = value.divide(factor, places, RoundingMode.HALF_UP);
        return FigureParser.parse(number.toPlainString() + measure.name())
                .figure()
                .orElseThrow(() -> new IllegalArgumentException(number + measure.name()));
    }

    public boolean isRough() {
        return certainty == Certainty.ROUGH;
    }

    /** The same figure with a measure, when it was printed without one: {@code 7393} becomes {@code 7393个}. */
    public Figure in(Measure declared) {
        return measure.equals(Measure.NONE)
                ? new Figure(written + declared.printed(), numberEnd, interval, declared, precision, certainty)
                : this;
    }

    /** The text before the measure: {@code 70余} of {@code 70余家（次）}, {@code 1.45亿} of {@code 1.45亿美元}. */
    public String number() {
        return written.substring(0, numberEnd);
    }

    /** The measure as printed, with the text behind it: {@code %以上} of {@code 75%以上}. */
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
