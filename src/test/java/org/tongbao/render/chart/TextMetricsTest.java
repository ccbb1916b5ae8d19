package org.tongbao.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How labels break. Sizes and widths are in tenths: ten Han characters of size 10 take a width of 100 units. */
@Tag("once")
class TextMetricsTest {

    private static final long SIZE = 100;
    private static final long TEN_HAN = 1000;

    @Test
    void aHanCharacterIsAnEmAndALatinOneAboutHalf() {
        assertThat(TextMetrics.width("整改", 140)).isEqualTo(280);
        assertThat(TextMetrics.width("12", 140)).isEqualTo(154);
        assertThat(TextMetrics.width("𠮷", 140))
                .as("one character in two units of UTF-16")
                .isEqualTo(140);
    }

    @Test
    void whatFitsStaysOnOneLine() {
        assertThat(TextMetrics.wrap("一二三四五六七八九十", SIZE, TEN_HAN, 2)).containsExactly("一二三四五六七八九十");
    }

    @Test
    void whatDoesNotFitBreaksAndIsCutShortAtTheEndOfTheLastLine() {
        assertThat(TextMetrics.wrap("一二三四五六七八九十甲乙", SIZE, TEN_HAN, 2)).containsExactly("一二三四五六七八九十", "甲乙");
        assertThat(TextMetrics.wrap("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸", SIZE, TEN_HAN, 2))
                .containsExactly("一二三四五六七八九十", "甲乙丙丁戊己庚辛壬癸");
        assertThat(TextMetrics.wrap("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子", SIZE, TEN_HAN, 2))
                .containsExactly("一二三四五六七八九十", "甲乙丙丁戊己庚辛壬…");
        assertThat(TextMetrics.fit("一二三四五六七八九十甲", SIZE, TEN_HAN)).isEqualTo("一二三四五六七八九…");
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        assertThat(TextMetrics.fit("𠮷".repeat(11), SIZE, TEN_HAN)).isEqualTo("𠮷".repeat(9) + "…");
    }

    @Test
    void noLineStartsWithAStopOrEndsWithAnOpening() {
        assertThat(TextMetrics.wrap("一二三四五六七八九十，甲", SIZE, TEN_HAN, 2)).containsExactly("一二三四五六七八九", "十，甲");
        assertThat(TextMetrics.wrap("一二三四五六七八九（甲）", SIZE, TEN_HAN, 2)).containsExactly("一二三四五六七八九", "（甲）");
    }

    @Test
    void aNumberStaysWholeAndWithItsMeasure() {
        assertThat(TextMetrics.wrap("一二三四五六七八2026年", SIZE, TEN_HAN, 2)).containsExactly("一二三四五六七八", "2026年");
        assertThat(TextMetrics.wrap("一二三四五六七8888个", SIZE, TEN_HAN, 2)).containsExactly("一二三四五六七", "8888个");
    }

    @Test
    void aWordLongerThanTheLineIsCutWhereTheLineEnds() {
        assertThat(TextMetrics.wrap("a".repeat(30), SIZE, TEN_HAN, 2)).containsExactly("a".repeat(18), "a".repeat(12));
    }

    @Test
    void nothingIsNoLine() {
        assertThat(TextMetrics.wrap("  ", SIZE, TEN_HAN, 2)).isEmpty();
        assertThat(TextMetrics.fit("", SIZE, TEN_HAN)).isEmpty();
    }

    @Test
    void lengthsArePrintedWithoutNoise() {
        assertThat(Svg.units(0)).isEqualTo("0");
        assertThat(Svg.units(10)).isEqualTo("1");
        assertThat(Svg.units(1234)).isEqualTo("123.4");
        assertThat(Svg.units(-5)).isEqualTo("-0.5");
    }
}
