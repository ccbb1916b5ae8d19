package org.tongbao.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses figures as Chinese bulletins print them. The meaning of each form:
 *
 * <table>
 *   <caption>Forms</caption>
 *   <tr><td>{@code 4553}, {@code 达113项}</td><td>exactly that</td></tr>
 *   <tr><td>{@code 61.59%}, {@code 1.45亿}, {@code 95%}</td><td>rounded HALF_UP at its last printed digit</td></tr>
 *   <tr><td>{@code 约95%}, {@code 95%左右}</td><td>one unit of the last digit either way</td></tr>
 *   <tr><td>{@code 3-5个}, {@code 约3-5个}</td><td>from 3 to 5</td></tr>
 *   <tr><td>{@code 300多}, {@code 70余家}</td><td>more than 300 and less than 400; 71 to 79</td></tr>
 *   <tr><td>{@code 75%以上}, {@code 至少10}</td><td>that or more</td></tr>
 *   <tr><td>{@code 超90%}, {@code 逾}, {@code 突破}</td><td>more than that</td></tr>
 *   <tr><td>{@code 30以下}, {@code 以内}, {@code 至多}</td><td>that or less</td></tr>
 *   <tr><td>{@code 下降3.2%}, {@code 增长3.2%}</td><td>-3.2%, 3.2%</td></tr>
 *   <tr><td>{@code 34人（含2名县处级）}</td><td>34人; what is included is not counted again</td></tr>
 *   <tr><td>{@code 近1000}</td><td>less than 1000, by a tenth of it at most</td></tr>
 * </table>
 */
public final class FigureParser {

    static final BigDecimal WAN = new BigDecimal(10_000);
    static final BigDecimal YI = new BigDecimal(100_000_000);

    private static final String NUMBER = "[0-9][0-9,]*(?:\\.[0-9]+)?";
    private static final Pattern FORM = Pattern.compile(
            "(?<turn>(?:同比|环比)?(?:下降|减少|降低|下滑|上升|增长|增加|提高))?(?<before>约|大约|近|将近|接近|超过|超|逾|突破|达到|多达|达|至少|不少于|至多|最多|不超过|不足|不到)?"
                    + "(?<sign>[+-])?(?<low>" + NUMBER + ")(?<lowPercent>%)?"
                    + "(?:(?:-|—|~|至|到)(?<high>" + NUMBER + "))?"
                    + "(?<more1>多|余)?(?<scale>万亿|亿|万)?(?<more2>多|余)?"
                    + "(?<measure>[^0-9]*?)"
                    + "(?<after>以上|以下|以内|左右|上下)?(?<more3>多|余)?"
                    + "(?:[(（](?:含|其中|包括)[^()（）]*[)）])?");
    /** A figure that is valid except for the text that follows it. */
    private static final Pattern WITH_MORE = Pattern.compile("[^0-9]{0,4}" + NUMBER + "[^0-9.,][^\n]*");

    private static final Pattern SPACED =
            Pattern.compile("[^0-9]{0,4}[0-9]{1,3}(?:[\\s\u00A0\u2009\u202F\u3000]+[0-9]{3})+(?![0-9]).*");
    private static final Pattern FALL = Pattern.compile("[降减滑]");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9.]+[eE][+-]?[0-9]+.*");
    private static final Pattern CHINESE = Pattern.compile("[约近超逾]?[零〇一二两三四五六七八九十百千]+.*");
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?");

    /** A figure, or why the text is none. */
    public record Parsed(Optional<Figure> figure, Optional<FigureProblem> problem) {

        static Parsed no(FigureProblem problem) {
            return new Parsed(Optional.empty(), Optional.of(problem));
        }
    }

    private FigureParser() {}

    public static Parsed parse(String written) {
        String text = halfWidth(written.strip());
        if (SCIENTIFIC.matcher(text).matches()) {
            return Parsed.no(FigureProblem.SCIENTIFIC);
        }
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Parsed.no(problem(text));
        }
        return new Reading(written.strip(), m).parse();
    }

    private static FigureProblem problem(String text) {
        if (CHINESE.matcher(text).matches()) {
            return FigureProblem.CHINESE_NUMERALS;
        } else if (SPACED.matcher(text).matches()) {
            return FigureProblem.SPACES;
        }
        return WITH_MORE.matcher(text).matches() ? FigureProblem.MORE_TEXT : FigureProblem.NO_NUMBER;
    }

    /** One match, taken apart. */
    private static final class Reading {

        private final String written;
        private final String before;
        private final String after;
        private final boolean more;
        private final String low;
        private final Optional<String> high;
        private final boolean negative;
        private final BigDecimal scale;
        private final Measure measure;
        private final int numberEnd;

        Reading(String written, Matcher m) {
            this.written = written;
            this.before = text(m, "before");
            this.after = text(m, "after");
            this.more = m.group("more1") != null || m.group("more2") != null || m.group("more3") != null;
            this.low = m.group("low");
            this.high = Optional.ofNullable(m.group("high"));
            this.negative =
                    text(m, "sign").equals("-") ^ FALL.matcher(text(m, "turn")).find();
            this.scale = switch (text(m, "scale")) {
                case "万" -> WAN;
                case "亿" -> YI;
                case "万亿" -> WAN.multiply(YI);
                default -> BigDecimal.ONE;
            };
            boolean percent =
                    m.group("lowPercent") != null && text(m, "measure").isEmpty();
            this.numberEnd = percent ? m.start("lowPercent") : m.start("measure");
            this.measure = percent ? Measure.PERCENT : Measure.of(text(m, "measure"));
        }

        private static String text(Matcher m, String group) {
            String text = m.group(group);
            return text == null ? "" : text;
        }

        Parsed parse() {
            boolean approximate = !before.isEmpty() && !before.startsWith("达") && !before.equals("多达");
            int words = (approximate ? 1 : 0) + (after.isEmpty() ? 0 : 1) + (more ? 1 : 0);
            if (words > 1) {
                return Parsed.no(FigureProblem.TWO_APPROXIMATIONS);
            }
            if (!GROUPED.matcher(low).matches()
                    || high.map(h -> !GROUPED.matcher(h).matches()).orElse(false)) {
                return Parsed.no(FigureProblem.BAD_SEPARATORS);
            }
            BigDecimal first = number(low);
            Optional<BigDecimal> second = high.map(FigureParser::number);
            if (second.isPresent() && second.get().compareTo(first) < 0) {
                return Parsed.no(FigureProblem.BACKWARD_RANGE);
            }
            boolean scaled = scale.compareTo(BigDecimal.ONE) != 0;
            if (more && !scaled && place(first).compareTo(BigDecimal.TEN) < 0) {
                return Parsed.no(FigureProblem.NOT_ROUND);
            }
            BigDecimal factor = measure.isHundredths() ? new BigDecimal("0.01") : scale;
            Interval printed = second.isPresent() ? Interval.between(first, second.get()) : interval(first);
            Interval signed = negative ? printed.negated() : printed;
            boolean whole = factor.compareTo(BigDecimal.ONE) == 0 && first.scale() == 0;
            return new Parsed(
                    Optional.of(new Figure(
                            written,
                            numberEnd,
                            signed.scaled(factor),
                            measure,
                            new Figure.Precision(first.scale(), factor),
                            words > 0 || second.isPresent()
                                    ? Figure.Certainty.ROUGH
                                    : whole ? Figure.Certainty.EXACT : Figure.Certainty.ROUNDED)),
                    Optional.empty());
        }

        /** The values, counted in what is printed: 1.45 of 亿, 95 of %. */
        private Interval interval(BigDecimal n) {
            BigDecimal unit = BigDecimal.ONE.movePointLeft(n.scale());
            if (more) {
                BigDecimal next = n.add(place(n));
                boolean counted = scale.compareTo(BigDecimal.ONE) == 0 && !measure.isHundredths();
                return counted
                        ? Interval.between(n.add(BigDecimal.ONE), next.subtract(BigDecimal.ONE))
                        : new Interval(n, false, next, false);
            }
            return switch (before.isEmpty() ? after : before) {
                case "约", "大约", "左右", "上下" -> Interval.between(n.subtract(unit), n.add(unit));
                case "近", "将近", "接近", "不足", "不到" -> new Interval(n.subtract(n.movePointLeft(1)), true, n, false);
                case "超过", "超", "逾", "突破" -> new Interval(n, false, null, false);
                case "至少", "不少于", "以上" -> Interval.atLeast(n);
                case "至多", "最多", "不超过", "以下", "以内" -> Interval.atMost(n);
                default -> rounded(n, unit);
            };
        }

        /** A whole number is meant exactly; any other was rounded HALF_UP at its last digit. */
        private Interval rounded(BigDecimal n, BigDecimal unit) {
            boolean counted = scale.compareTo(BigDecimal.ONE) == 0 && !measure.isHundredths() && n.scale() == 0;
            if (counted) {
                return Interval.exactly(n);
            }
            BigDecimal half = unit.divide(BigDecimal.valueOf(2));
            return new Interval(n.subtract(half), true, n.add(half), false);
        }
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** The place of the last digit that is not zero: 100 for 300, 10 for 70. */
    private static BigDecimal place(BigDecimal n) {
        if (n.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal stripped = n.stripTrailingZeros();
        return BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
    }

    private static String halfWidth(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            boolean form =
                    (c >= '０' && c <= '９') || c == '％' || c == '＋' || c == '－' || c == '．' || c == '，' || c == '～';
            out.append((char) (form ? c - 0xFEE0 : c == '−' || c == '–' ? '-' : c));
        });
        return out.toString();
    }
}
