package org.tongbao.figure;

import java.util.Set;

/**
 * The unit of a figure: 个, 项, 件, 亩, 美元, %. Figures of unlike measures are never added.
 *
 * @param name as printed, full-width brackets made half-width: {@code 家(次)}; empty for a bare number
 */
public record Measure(String name) {

    /** A bare number. */
    public static final Measure NONE = new Measure("");

    /** A share of a whole; the value of {@code 95%} is 0.95. */
    public static final Measure PERCENT = new Measure("%");

    /** A difference between two shares; the value of {@code 2个百分点} is 0.02. */
    public static final Measure POINTS = new Measure("个百分点");

    /** Units of whole things. */
    private static final Set<String> WHOLE =
            Set.of("件", "人", "名", "位", "个", "项", "家", "户", "次", "人次", "件次", "起", "份", "篇", "条", "处", "宗");

    /** The measure of a printed name. */
    public static Measure of(String printed) {
        String name = printed.strip().replace('（', '(').replace('）', ')').replace('％', '%');
        return name.equals("百分点") ? POINTS : new Measure(name);
    }

    /** Whether it counts whole things: 5.5件 is a slip. */
    public boolean isCounted() {
        return WHOLE.contains(name);
    }

    /** Whether values are hundredths of the printed number. */
    public boolean isHundredths() {
        return equals(PERCENT) || equals(POINTS);
    }

    /** With brackets as Chinese text has them: {@code 家（次）}. */
    public String printed() {
        return name.replace('(', '（').replace(')', '）');
    }

    /** Whether who writes this measure means a declared one: 34名 are 34人. */
    public boolean isWrittenFor(Measure declared) {
        return equals(declared) || (declared.name().equals("人") && (name.equals("名") || name.equals("位")));
    }

    /**
     * Whether figures of this measure and the other may be added. A bare number fits any counting
     * measure; 次, 家(次) and 人次 count acts, not 家 and 人, and so are measures of their own.
     */
    public boolean fits(Measure other) {
        return equals(other)
                || (isHundredths() && other.isHundredths())
                || (equals(NONE) && !other.isHundredths())
                || (other.equals(NONE) && !isHundredths());
    }
}
