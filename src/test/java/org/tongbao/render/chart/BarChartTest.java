package org.tongbao.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.render.chart.Drawn.CAPTION;
import static org.tongbao.render.chart.Drawn.widths;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@Tag("once")
class BarChartTest {

    @Test
    void theLargestTakesTheWholeWidthAndTheOthersTheirShare() throws Exception {
        Drawn chart = chart(bar("推诿", "400"), bar("乱收费", "100"), bar("其他", "1"));

        assertThat(widths(chart.all("rect", "chart-bar"))).containsExactly("360", "90", "0.9");
    }

    @Test
    void aBarOfNothingIsAMarkAtZero() throws Exception {
        Drawn chart = chart(bar("推诿", "0"), bar("乱收费", "0"));

        assertThat(chart.all("rect", "chart-bar")).isEmpty();
        assertThat(chart.all("path", "chart-axis")).hasSize(2);
    }

    @Test
    void barsBelowZeroRunLeftFromWhereTheOthersStart() throws Exception {
        List<Element> bars = chart(bar("升", "30"), bar("降", "-10")).all("rect", "chart-bar");

        assertThat(bars).extracting(b -> b.getAttribute("x")).containsExactly("90", "0");
        assertThat(widths(bars)).containsExactly("270", "90");
    }

    @Test
    void allMayBeBelowZero() throws Exception {
        List<Element> bars = chart(bar("降", "-5"), bar("大降", "-10")).all("rect", "chart-bar");

        assertThat(bars).extracting(b -> b.getAttribute("x")).containsExactly("180", "0");
    }

    @Test
    void theWordsStandAboveTheirBar() throws Exception {
        Drawn chart = Drawn.of(BarChart.svg(CAPTION, List.of(new Bar("推诿", "第一类", BigDecimal.ONE, "486 件"))));
        Element figure = chart.all("text", "chart-figure").get(0);
        Element bar = chart.all("rect", "chart-bar").get(0);

        assertThat(chart.texts()).containsExactly("推诿第一类", "486 件");
        assertThat(figure.getAttribute("x")).isEqualTo("360");
        assertThat(figure.getAttribute("text-anchor")).isEqualTo("end");
        assertThat(Drawn.number(figure, "y")).isLessThan(Drawn.number(bar, "y"));
    }

    @Test
    void whenOneNoteHasNoRoomBesideItsLabelAllStandBelow() throws Exception {
        Drawn chart = Drawn.of(BarChart.svg(
                CAPTION,
                List.of(
                        new Bar("推诿", "第一类", BigDecimal.ONE, "1"),
                        new Bar("办事推诿、敷衍塞责的问题", "来自信访、热线和网络留言三个渠道", BigDecimal.ONE, "1"))));

        assertThat(chart.all("tspan")).isEmpty();
        assertThat(chart.all("text", "chart-note"))
                .extracting(Element::getTextContent)
                .containsExactly("第一类", "来自信访、热线和网络留言三个渠道");
    }

    @Test
    void wordsArePrintedAsTheyAreWhateverTheyHold() throws Exception {
        Drawn chart = Drawn.of(BarChart.svg(
                new Caption("c1", "<b>&\"'", "a\u0000b\nc"),
                List.of(new Bar("<script>&\"x'", "]]>", BigDecimal.ONE, "\uD800<1>"))));

        assertThat(chart.texts()).containsExactly("<script>&\"x']]>", "<1>");
        assertThat(chart.all("title").get(0).getTextContent()).isEqualTo("<b>&\"'");
        assertThat(chart.all("desc").get(0).getTextContent()).isEqualTo("ab c");
    }

    @Test
    void itIsAnImageNamedAndDescribed() throws Exception {
        Drawn chart = chart(bar("推诿", "1"));

        assertThat(chart.svg().getAttribute("role")).isEqualTo("img");
        assertThat(chart.svg().getAttribute("aria-labelledby")).isEqualTo("c1-title c1-desc");
        assertThat(Drawn.of(BarChart.svg(new Caption("c1", "标题", ""), List.of(bar("推诿", "1"))))
                        .all("desc"))
                .isEmpty();
    }

    @Test
    void anIdIsAsciiAndStartsWithALetter() {
        for (String id : List.of("", "1a", "图", "a b", "a\"", "a\n")) {
            assertThatThrownBy(() -> new Caption(id, "", "")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothingGivesNothing() {
        assertThat(BarChart.svg(CAPTION, List.of())).isEmpty();
    }

    @Test
    void aThousandBarsAreDrawnOneBelowTheOther() throws Exception {
        Drawn chart = Drawn.of(BarChart.svg(
                CAPTION,
                IntStream.rangeClosed(1, 1000)
                        .mapToObj(i -> bar("单位" + i, "" + i))
                        .toList()));
        List<Element> bars = chart.all("rect", "chart-bar");

        assertThat(bars).hasSize(1000);
        assertThat(bars)
                .extracting(b -> Drawn.number(b, "y"))
                .isSortedAccordingTo(BigDecimal::compareTo)
                .doesNotHaveDuplicates();
        assertThat(Drawn.number(bars.get(999), "y")).isLessThan(Drawn.number(chart.svg(), "height"));
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        List<Bar> bars = List.of(bar("推诿", "3"), bar("乱收费", "0.7"));
        String before = BarChart.svg(CAPTION, bars);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(BarChart.svg(CAPTION, bars)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static Bar bar(String label, String value) {
        return new Bar(label, "", new BigDecimal(value), value + " 件");
    }

    private static Drawn chart(Bar... bars) throws Exception {
        return Drawn.of(BarChart.svg(CAPTION, List.of(bars)));
    }
}
