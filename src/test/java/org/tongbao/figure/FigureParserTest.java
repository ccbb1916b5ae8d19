package org.tongbao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Printed figures and what they stand for. {@code [} and {@code ]} include the end, {@code (} and {@code )} do not. */
class FigureParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4553 | [4553, 4553] | ''",
                "7393个 | [7393, 7393] | 个",
                "达113项 | [113, 113] | 项",
                "0 | [0, 0] | ''",
                "-3 | [-3, -3] | ''",
                "61.59% | [0.61585, 0.61595) | %",
                "95% | [0.945, 0.955) | %",
                "100% | [0.995, 1.005) | %",
                "+64.8% | [0.6475, 0.6485) | %",
                "-3.7% | (-0.0375, -0.0365] | %",
                "2个百分点 | [0.015, 0.025) | 个百分点",
                "2.0百分点 | [0.0195, 0.0205) | 个百分点",
                "1.45亿美元 | [144500000, 145500000) | 美元",
                "3.66万亩 | [36550, 36650) | 亩",
                "5.6万户 | [55500, 56500) | 户",
                "1万 | [5000, 15000) | ''",
                "2万亿元 | [1500000000000, 2500000000000) | 元",
                "14.7亿元 | [1465000000, 1475000000) | 元",
                "约95% | [0.94, 0.96] | %",
                "95%左右 | [0.94, 0.96] | %",
                "约300 | [299, 301] | ''",
                "约3-5个 | [3, 5] | 个",
                "3至5个 | [3, 5] | 个",
                "3%-5% | [0.03, 0.05] | %",
                "300多 | [301, 399] | ''",
                "300多个 | [301, 399] | 个",
                "50多件 | [51, 59] | 件",
                "70余家（次） | [71, 79] | 家(次)",
                "120余家(次) | [121, 129] | 家(次)",
                "4000多人 | [4001, 4999] | 人",
                "1万多 | (10000, 20000) | ''",
                "1.5万余人 | (15000, 16000) | 人",
                "75%以上 | [0.75, ∞) | %",
                "至少10个 | [10, ∞) | 个",
                "超过90% | (0.90, ∞) | %",
                "逾100人次 | (100, ∞) | 人次",
                "30以下 | (-∞, 30] | ''",
                "近1000项 | [900, 1000) | 项",
                "14,700件 | [14700, 14700] | 件",
                "１４，７００件 | [14700, 14700] | 件",
                "1,234 | [1234, 1234] | ''",
                "251,023.54元 | [251023.535, 251023.545) | 元",
                "下降3.2% | (-0.0325, -0.0315] | %",
                "同比增长3.2% | [0.0315, 0.0325) | %",
                "减少34件 | [-34, -34] | 件",
                "34人（含2名县处级） | [34, 34] | 人",
                "34名(其中女性3名) | [34, 34] | 名",
                "６１．５９％ | [0.61585, 0.61595) | %",
            })
    void standsFor(String written, String interval, String measure) {
        Figure figure = parse(written).figure().orElseThrow();

        assertThat(text(figure.interval())).isEqualTo(interval);
        assertThat(figure.measure()).isEqualTo(new Measure(measure));
        assertThat(figure.toString()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "约300多, TWO_APPROXIMATIONS",
        "近50多件, TWO_APPROXIMATIONS",
        "约95%左右, TWO_APPROXIMATIONS",
        "300多以上, TWO_APPROXIMATIONS",
        "75多, NOT_ROUND",
        "'1,23', BAD_SEPARATORS",
        "'12,3456', BAD_SEPARATORS",
        "5-3个, BACKWARD_RANGE",
        "1.23E+17, SCIENTIFIC",
        "三十多家, CHINESE_NUMERALS",
        "两次, CHINESE_NUMERALS",
        "若干, NO_NUMBER",
        "4个方面18个, MORE_TEXT",
        "5件（占10%）, MORE_TEXT",
        "34件（比上年减少5件）, MORE_TEXT",
        "34件[1], MORE_TEXT",
        "5件、6件, MORE_TEXT",
        "1 200件, SPACES",
        "1　200, SPACES",
        "其中有一些是5件, NO_NUMBER",
        "'', NO_NUMBER",
        "1.2.3, NO_NUMBER",
    })
    void isNoFigure(String written, FigureProblem problem) {
        assertThat(parse(written)).isEqualTo(new FigureParser.Parsed(Optional.empty(), Optional.of(problem)));
    }

    /** The awkward ones of the sources, and values on the edge of rounding. */
    @ParameterizedTest
    @CsvSource({
        "4553, 7393, 61.59%",
        "113, 124, 91%",
        "972, 1019, 95%",
        "1, 8, 12.5%",
        "1, 8, 13%",
        "1, 3, 33.33%",
        "2, 3, 66.67%",
        "1, 1, 100%",
        "0, 5, 0%",
    })
    void aRatioPrintsAsTheSourcesPrintIt(String part, String whole, String printed) {
        Figure rate = parse(printed).figure().orElseThrow();
        Interval ratio = interval(part).dividedBy(interval(whole)).orElseThrow();

        assertThat(rate.print(ratio.single().orElseThrow())).isEqualTo(printed);
        assertThat(ratio.meets(rate.interval())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4553, 7393, 61.58%", "113, 124, 92%", "1, 8, 12%", "1, 3, 33.34%", "1, 2, 49%"})
    void aRatioThatIsPrintedWrongDoesNotMeet(String part, String whole, String printed) {
        Interval ratio = interval(part).dividedBy(interval(whole)).orElseThrow();

        assertThat(ratio.meets(interval(printed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.45亿, 29%, 约5亿", "300多, 1, 350", "50多件, 100%, 55"})
    void whatIsPrintedRoughlyAgreesRoughly(String value, String share, String whole) {
        Interval computed = interval(value).dividedBy(interval(share)).orElseThrow();

        assertThat(computed.meets(interval(whole))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "300多, 1571, true",
        "24, 70余家（次）, true",
        "80, 70余家（次）, false",
        "75%以上, 100%, true",
        "36, 113, true",
        "125, 124, false",
    })
    void aPartIsAtMostTheWhole(String part, String whole, boolean holds) {
        assertThat(interval(part).canBeAtMost(interval(whole))).isEqualTo(holds);
    }

    /** As key figures are set: the number large, the measure small beside it. */
    @ParameterizedTest
    @CsvSource({
        "7393个, 7393, 个",
        "61.59%, 61.59, %",
        "70余家（次）, 70余, 家（次）",
        "300多个, 300多, 个",
        "约3—5个, 约3—5, 个",
        "1.45亿美元, 1.45亿, 美元",
        "3.66万亩, 3.66万, 亩",
        "75%以上, 75, %以上",
        "124, 124, ''",
    })
    void theNumberAndTheMeasurePart(String written, String number, String measure) {
        Figure figure = parse(written).figure().orElseThrow();

        assertThat(figure.number()).isEqualTo(number);
        assertThat(figure.printedMeasure()).isEqualTo(measure);
    }

    private static FigureParser.Parsed parse(String written) {
        return FigureParser.parse(written);
    }

    private static Interval interval(String written) {
        return parse(written).figure().orElseThrow().interval();
    }

    private static String text(Interval interval) {
        BigDecimal low = interval.low();
        BigDecimal high = interval.high();
        return (interval.lowIncluded() ? "[" : "(")
                + (low == null ? "-∞" : plain(low))
                + ", "
                + (high == null ? "∞" : plain(high))
                + (interval.highIncluded() ? "]" : ")");
    }

    private static String plain(BigDecimal value) {
        return value.compareTo(new BigDecimal("0.90")) == 0 && value.scale() == 2
                ? "0.90"
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void aNumberWithoutAMeasureTakesTheDeclaredOneAsItIsPrinted() {
        Figure visits = FigureParser.parse("30").figure().orElseThrow().in(Measure.of("家（次）"));

        assertThat(visits.written()).isEqualTo("30家（次）");
    }
}
