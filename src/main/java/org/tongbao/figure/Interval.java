package org.tongbao.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All values that a printed figure may mean. A null bound is unbounded.
 *
 * @param lowIncluded whether the lower bound itself belongs to it
 * @param highIncluded whether the upper bound itself belongs to it
 */
public record Interval(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded) {

    /** Division of exact figures is carried this far; more digits than any bulletin prints. */
    private static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_UP);

    public static Interval exactly(BigDecimal value) {
        return new Interval(value, true, value, true);
    }

    /** Both ends included. */
    public static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(low, true, high, true);
    }

    public static Interval atLeast(BigDecimal low) {
        return new Interval(low, true, null, false);
    }

    public static Interval atMost(BigDecimal high) {
        return new Interval(null, false, high, true);
    }

    /** The one value it holds, when it holds but one. */
    public Optional<BigDecimal> single() {
        return low != null && high != null && low.compareTo(high) == 0 ? Optional.of(low) : Optional.empty();
    }

    /** Whether some value belongs to both. */
    public boolean meets(Interval other) {
        return !isWhollyBelow(other) && !other.isWhollyBelow(this);
    }

    /** Whether every value of it is less than every value of the other. */
    public boolean isWhollyBelow(Interval other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && !(highIncluded && other.lowIncluded));
    }

    /** Whether some value of it is less than or equal to some value of the other. */
    public boolean canBeAtMost(Interval other) {
        return !other.isWhollyBelow(this);
    }

    /** Whether some value of it is less than some value of the other. */
    public boolean canBeBelow(Interval other) {
        return low == null || other.high == null || low.compareTo(other.high) < 0;
    }

    public Interval plus(Interval other) {
        return new Interval(
                low == null || other.low == null ? null : low.add(other.low),
                lowIncluded && other.lowIncluded,
                high == null || other.high == null ? null : high.add(other.high),
                highIncluded && other.highIncluded);
    }

    public Interval negated() {
        return new Interval(
                high == null ? null : high.negate(), highIncluded, low == null ? null : low.negate(), lowIncluded);
    }

    public Interval minus(Interval other) {
        return plus(other.negated());
    }

    public Interval times(Interval other) {
        if (isOpen() || other.isOpen()) {
            return timesOpen(other);
        }
        return hull(
                Objects.requireNonNull(low).multiply(Objects.requireNonNull(other.low)),
                low.multiply(Objects.requireNonNull(other.high)),
                Objects.requireNonNull(high).multiply(other.low),
                high.multiply(other.high));
    }

    /** With an unbounded end, only figures that are not negative can be compared. */
    private Interval timesOpen(Interval other) {
        boolean positive = low != null && low.signum() >= 0 && other.low != null && other.low.signum() >= 0;
        return positive
                ? new Interval(
                        Objects.requireNonNull(low).multiply(other.low), lowIncluded && other.lowIncluded, null, false)
                : new Interval(null, false, null, false);
    }

    /** The quotient; empty if the divisor can be zero. */
    public Optional<Interval> dividedBy(Interval other) {
        boolean positive = other.low != null && other.low.signum() > 0;
        boolean negative = other.high != null && other.high.signum() < 0;
        if (!positive && !negative) {
            return Optional.empty();
        }
        if (isOpen() || other.isOpen()) {
            boolean known = positive && low != null && low.signum() >= 0;
            BigDecimal least = known && other.high != null
                    ? Objects.requireNonNull(low).divide(other.high, PRECISION)
                    : BigDecimal.ZERO;
            BigDecimal most = known && high != null ? high.divide(Objects.requireNonNull(other.low), PRECISION) : null;
            return Optional.of(
                    known ? new Interval(least, true, most, most != null) : new Interval(null, false, null, false));
        }
        return Optional.of(hull(
                Objects.requireNonNull(low).divide(Objects.requireNonNull(other.low), PRECISION),
                low.divide(Objects.requireNonNull(other.high), PRECISION),
                Objects.requireNonNull(high).divide(other.low, PRECISION),
                high.divide(other.high, PRECISION)));
    }

    private boolean isOpen() {
        return low == null || high == null;
    }

    private static Interval hull(BigDecimal... corners) {
        List<BigDecimal> sorted = Stream.of(corners).sorted().toList();
        return between(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** The interval scaled by a power of ten or any other exact factor above zero. */
    Interval scaled(BigDecimal factor) {
        return new Interval(
                low == null ? null : low.multiply(factor),
                lowIncluded,
                high == null ? null : high.multiply(factor),
                highIncluded);
    }
}
