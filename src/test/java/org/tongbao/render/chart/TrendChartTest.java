package org.tongbao.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.render.chart.Drawn.CAPTION;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@Tag("once")
class TrendChartTest {

    private static final List<String> MONTHS = List.of("1月", "2月", "3月", "4月");
    private static final List<String> MANY = List.of("1月", "2月", "3月", "4月", "5月", "6月", "7月");
    private static final Span HUNDRED = Span.of(List.of(new BigDecimal(100)));

    @Test
    void heightsAreCountedFromZero() throws Exception {
        Drawn chart = chart(MONTHS, line("", "50", "100", "0", "25"));

        // The plot is 130 high and starts at 27, below the room for the words.
        assertThat(heights(chart)).containsExactly("92", "27", "157", "124.5");
    }

    @Test
    void valuesBelowZeroPutTheAxisAboveThem() throws Exception {
        Drawn chart = chart(MONTHS, line("", "30", "-10", "0", "30"));

        assertThat(heights(chart)).containsExactly("27", "157", "124.5", "27");
        assertThat(chart.all("path", "chart-axis").get(0).getAttribute("d")).startsWith("M0 124.5H");
    }

    @Test
    void ofAFewPointsEachIsLabelledAndTheLastInBold() throws Exception {
        Drawn chart = chart(MONTHS, line("新登记", "9", "8", null, "6"));

        assertThat(chart.all("text", "chart-halo"))
                .extracting(Element::getTextContent)
                .containsExactly("9 个", "8 个", "6 个");
        assertThat(chart.all("text", "chart-figure"))
                .singleElement()
                .extracting(Element::getTextContent)
                .isEqualTo("6 个");
    }

    @Test
    void labelsOfAPointStayClearOfEachOther() throws Exception {
        for (String value : List.of("0", "50", "99", "100")) {
            Drawn chart = chart(MONTHS, line("甲", value, "100"), line("乙", "50", "1"), line("丙", "51", "1"));
            Map<String, List<BigDecimal>> columns = chart.all("text", "chart-halo").stream()
                    .collect(Collectors.groupingBy(
                            t -> t.getAttribute("x"),
                            Collectors.mapping(t -> Drawn.number(t, "y"), Collectors.toList())));

            assertThat(columns).hasSize(2).allSatisfy((x, heights) -> {
                assertThat(heights.get(1).subtract(heights.get(0))).isGreaterThanOrEqualTo(new BigDecimal(15));
                assertThat(heights.get(2).subtract(heights.get(1))).isGreaterThanOrEqualTo(new BigDecimal(15));
            });
        }
    }

    @Test
    void valuesTooLongForTheirPlacesAreNotWrittenAtThem() throws Exception {
        assertThat(chart(MONTHS, line("", "1", "2", "3", "123456789012345")).all("text", "chart-halo"))
                .isEmpty();
    }

    @Test
    void theHeightOfAHundredPerCentIsMarkedForShares() throws Exception {
        Drawn chart = Drawn.of(TrendChart.svg(
                CAPTION, Span.ofShares(List.of(new BigDecimal("0.9"))), MONTHS, List.of(line("", "0.5", "0.9"))));

        assertThat(heights(chart)).containsExactly("92", "40");
        assertThat(chart.all("path", "chart-axis"))
                .extracting(p -> p.getAttribute("d"))
                .containsExactly("M0 157H360", "M0 27H360");
    }

    @Test
    void ofManyPointsTheLastValueIsSaidAtItsEndWithoutAnotherMark() throws Exception {
        Drawn chart = chart(MANY, line("新登记", "9", "8", "7", "7", "7", "7", "6"));
        Element last = chart.all("text", "chart-figure").get(0);

        assertThat(last.getTextContent()).isEqualTo("6 个");
        assertThat(chart.all("text", "chart-figure")).hasSize(1);
        assertThat(chart.all("path").stream().filter(p -> p.hasAttribute("transform")))
                .as("one mark for each point, and one in the legend")
                .hasSize(8);
    }

    @Test
    void aValueThatIsNotKnownLeavesAGap() throws Exception {
        Drawn chart = chart(MONTHS, line("", "1", "2", null, "4"));

        assertThat(heights(chart)).hasSize(3);
        assertThat(lines(chart, "chart-line-1")).singleElement().satisfies(l -> assertThat(points(l))
                .isEqualTo(2));
    }

    @Test
    void aLineThatEndsEarlySaysWhen() throws Exception {
        Drawn chart = chart(
                MANY, line("甲", "1", "2", "3", "4", "4", "4", "4"), line("乙", "9", "8", null, null, null, null, null));

        assertThat(chart.texts()).containsSubsequence("8 个", "2月", "4 个");
    }

    @Test
    void linesDifferInDashAndInMark() throws Exception {
        Drawn chart = chart(
                MONTHS, line("甲", "1", "2", "3", "4"), line("乙", "2", "3", "4", "5"), line("丙", "3", "4", "5", "6"));

        assertThat(List.of(1, 2, 3))
                .extracting(i -> lines(chart, "chart-line-" + i).get(0).getAttribute("stroke-dasharray"))
                .doesNotHaveDuplicates();
        assertThat(List.of(1, 2, 3))
                .extracting(i -> marks(chart, "chart-line-" + i).get(0).getAttribute("d"))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() ->
                        TrendChart.svg(CAPTION, HUNDRED, MONTHS, List.of(line("1"), line("2"), line("3"), line("4"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lastValuesThatAreNearlyOneAreSaidApart() throws Exception {
        for (String value : List.of("0", "50", "100")) {
            Drawn chart = chart(
                    MANY,
                    line("甲", "100", "1", "1", "1", "1", "1", value),
                    line("乙", "1", "1", "1", "1", "1", "1", value),
                    line("丙", "1", "1", "1", "1", "1", "1", value));
            List<BigDecimal> heights = chart.all("text", "chart-figure").stream()
                    .map(t -> Drawn.number(t, "y"))
                    .toList();

            assertThat(heights.get(1).subtract(heights.get(0))).isGreaterThanOrEqualTo(new BigDecimal(18));
            assertThat(heights.get(2).subtract(heights.get(1))).isGreaterThanOrEqualTo(new BigDecimal(18));
            assertThat(heights.get(2)).isLessThan(Drawn.number(chart.svg(), "height"));
        }
    }

    @Test
    void labelsBelowNeverTouchAndTheFirstAndLastAreAlwaysThere() throws Exception {
        for (int count = 1; count <= 24; count++) {
            List<String> points = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> "2025年" + i + "月")
                    .toList();
            String[] values = points.stream().map(p -> "1").toArray(String[]::new);
            List<Element> labels = chart(points, line("", values)).all("text", "chart-note");

            assertThat(labels.get(0).getTextContent()).isEqualTo("2025年1月");
            assertThat(labels.get(labels.size() - 1).getTextContent()).isEqualTo(count == 1 ? "2025年1月" : count + "月");
            for (int i = 1; i < labels.size(); i++) {
                Element before = labels.get(i - 1);
                long end = tenths(before) + TextMetrics.width(before.getTextContent(), Svg.SMALL);
                assertThat(end).isLessThan(tenths(labels.get(i)));
            }
        }
    }

    @Test
    void labelsOfTheYearOfTheFirstLeaveItOutSoThatMoreHaveRoom() throws Exception {
        List<String> points =
                IntStream.rangeClosed(1, 8).mapToObj(i -> "2025年" + i + "月28日").toList();
        String[] values = points.stream().map(p -> "1").toArray(String[]::new);

        assertThat(chart(points, line("", values)).all("text", "chart-note"))
                .extracting(Element::getTextContent)
                .containsExactly("2025年1月28日", "4月28日", "6月28日", "8月28日");
    }

    @Test
    void onePointIsAHeightWithItsValueAboveAndItsLabelBelow() throws Exception {
        Drawn chart = chart(List.of("2025年"), line("已销号", "486"), line("逾期", "0"));

        assertThat(chart.texts()).containsExactly("已销号", "逾期", "486 个", "0 个", "2025年");
        assertThat(Drawn.number(chart.all("text", "chart-figure").get(0), "x")).isLessThan(new BigDecimal(60));
        assertThat(lines(chart, "chart-line-1")).hasSize(1);
    }

    @Test
    void allMayBeZero() throws Exception {
        assertThat(heights(chart(MONTHS, line("", "0", "0", "0", "0")))).containsOnly("157");
    }

    @Test
    void nothingKnownGivesNothing() {
        assertThat(TrendChart.svg(CAPTION, HUNDRED, List.of(), List.of())).isEmpty();
        assertThat(TrendChart.svg(CAPTION, HUNDRED, List.of(), List.of(line("甲", "1"))))
                .isEmpty();
        assertThat(TrendChart.svg(CAPTION, HUNDRED, MONTHS, List.of(line("甲", null, null))))
                .isEmpty();
    }

    private static List<Element> marks(Drawn chart, String cssClass) {
        return chart.all("path", cssClass).stream()
                .filter(p -> p.hasAttribute("transform"))
                .toList();
    }

    /** The lines of the plot, without the sample in the legend. */
    private static List<Element> lines(Drawn chart, String cssClass) {
        return chart.all("path", cssClass).stream()
                .filter(p -> p.hasAttribute("stroke-dasharray"))
                .filter(p -> !p.getAttribute("d").contains("h"))
                .toList();
    }

    private static int points(Element line) {
        return line.getAttribute("d").split("[ML]").length - 1;
    }

    private static List<String> heights(Drawn chart) {
        return chart.all("g").stream()
                .map(g -> (Element) g.getElementsByTagName("path").item(0))
                .map(m -> m.getAttribute("transform").replaceAll(".* |\\)", ""))
                .toList();
    }

    private static long tenths(Element text) {
        return Drawn.number(text, "x").movePointRight(1).longValueExact();
    }

    private static Line line(String name, @Nullable String... values) {
        List<@Nullable BigDecimal> numbers = Arrays.stream(values)
                .<@Nullable BigDecimal>map(v -> v == null ? null : new BigDecimal(v))
                .toList();
        return new Line(name, numbers, Arrays.stream(values).map(v -> v + " 个").toList());
    }

    private static Drawn chart(List<String> points, Line... lines) throws Exception {
        List<BigDecimal> values = Stream.of(lines)
                .flatMap(l -> l.values().stream())
                .filter(Objects::nonNull)
                .toList();
        return Drawn.of(TrendChart.svg(CAPTION, Span.of(values), points, List.of(lines)));
    }
}
