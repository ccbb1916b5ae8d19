package org.tongbao.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.render.chart.Drawn.CAPTION;
import static org.tongbao.render.chart.Drawn.widths;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@Tag("once")
class BarChartTest {

    private static final Span ONE = Span.of(List.of(BigDecimal.ONE));

    @Test
    void theLargestTakesTheWholeWidthAndTheOthersTheirShare() throws Exception {
        Drawn chart = chart(bar("推诿", "400"), bar("乱收费", "100"), bar("其他", "1"));

        assertThat(widths(chart.all("rect", "chart-bar"))).containsExactly("359", "89.8", "0.9");
    }

    @Test
    void chartsOfOneSpanHaveOneScale() throws Exception {
        Span span = Span.of(List.of(new BigDecimal(35), new BigDecimal(2)));

        assertThat(widths(Drawn.of(BarChart.svg(CAPTION, span, List.of(bar("诫勉谈话", "35"))))
                        .all("rect", "chart-bar")))
                .containsExactly("359");
        assertThat(widths(Drawn.of(BarChart.svg(CAPTION, span, List.of(bar("免职", "2"))))
                        .all("rect", "chart-bar")))
                .containsExactly("20.5");
    }

    @Test
    void sharesRunToAHundredPerCentAndAnOutlineShowsWhereThatIs() throws Exception {
        Drawn chart = shares("0.773", "0.96");

        assertThat(widths(chart.all("rect", "chart-bar"))).containsExactly("277.5", "344.6");
        assertThat(widths(chart.all("rect", "chart-track"))).containsExactly("359", "359");
    }

    @Test
    void aShareOfMoreThanAHundredPerCentGoesBeyondTheOutline() throws Exception {
        Drawn chart = shares("0.5", "1.25");

        assertThat(widths(chart.all("rect", "chart-bar"))).containsExactly("143.6", "359");
        assertThat(widths(chart.all("rect", "chart-track"))).containsExactly("287.2", "287.2");
    }

    private static Drawn shares(String... values) throws Exception {
        List<Bar> bars = Stream.of(values).map(v -> bar("单位", v)).toList();
        return Drawn.of(BarChart.svg(
                CAPTION, Span.ofShares(bars.stream().map(Bar::value).toList()), bars));
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

        assertThat(bars).extracting(b -> b.getAttribute("x")).containsExactly("90.3", "0.5");
        assertThat(widths(bars)).containsExactly("269.2", "89.8");
    }

    @Test
    void allMayBeBelowZero() throws Exception {
        List<Element> bars = chart(bar("降", "-5"), bar("大降", "-10")).all("rect", "chart-bar");

        assertThat(bars).extracting(b -> b.getAttribute("x")).containsExactly("180", "0.5");
    }

    @Test
    void theWordsStandAboveTheirBar() throws Exception {
        Drawn chart = chart(new Bar("推诿", "第一类", BigDecimal.ONE, "486 件"));
        Element figure = chart.all("text", "chart-figure").get(0);
        Element bar = chart.all("rect", "chart-bar").get(0);

        assertThat(chart.texts()).containsExactly("推诿第一类", "486 件");
        assertThat(figure.getAttribute("x")).isEqualTo("360");
        assertThat(figure.getAttribute("text-anchor")).isEqualTo("end");
        assertThat(Drawn.number(figure, "y")).isLessThan(Drawn.number(bar, "y"));
    }

    @Test
    void whenOneNoteHasNoRoomBesideItsLabelAllStandBelow() throws Exception {
        Drawn chart = chart(
                new Bar("推诿", "第一类", BigDecimal.ONE, "1"),
                new Bar("办事推诿、敷衍塞责的问题", "来自信访、热线和网络留言三个渠道", BigDecimal.ONE, "1"));

        assertThat(chart.all("tspan")).isEmpty();
        assertThat(chart.all("text", "chart-note"))
                .extracting(Element::getTextContent)
                .containsExactly("第一类", "来自信访、热线和网络留言三个渠道");
    }

    @Test
    void wordsArePrintedAsTheyAreWhateverTheyHold() throws Exception {
        Drawn chart = Drawn.of(BarChart.svg(
                new Caption("c1", "<b>&\"'", "a\u0000b\nc"),
                ONE,
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
        assertThat(Drawn.of(BarChart.svg(new Caption("c1", "标题", ""), ONE, List.of(bar("推诿", "1"))))
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
        assertThat(BarChart.svg(CAPTION, ONE, List.of())).isEmpty();
    }

    @Test
    void aThousandBarsAreDrawnOneBelowTheOther() throws Exception {
        Drawn chart = chart(IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> bar("单位" + i, "" + i))
                .toArray(Bar[]::new));
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
        String before = BarChart.svg(CAPTION, Span.of(List.of(new BigDecimal(3))), bars);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(BarChart.svg(CAPTION, Span.of(List.of(new BigDecimal(3))), bars))
                    .isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static Bar bar(String label, String value) {
        return new Bar(label, "", new BigDecimal(value), value + " 件");
    }

    private static Drawn chart(Bar... bars) throws Exception {
        Span span = Span.of(Stream.of(bars).map(Bar::value).toList());
        return Drawn.of(BarChart.svg(CAPTION, span, List.of(bars)));
    }
}
