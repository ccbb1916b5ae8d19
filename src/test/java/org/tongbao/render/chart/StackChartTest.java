package org.tongbao.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.render.chart.Drawn.CAPTION;
import static org.tongbao.render.chart.Drawn.number;
import static org.tongbao.render.chart.Drawn.widths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@Tag("once")
class StackChartTest {

    private static final Swatch DONE = new Swatch(Tone.DONE, 0);
    private static final Swatch DOING = new Swatch(Tone.DOING, 0);
    private static final Swatch LATE = new Swatch(Tone.LATE, 0);

    @Test
    void allBarsAreDrawnToTheScaleOfTheLargest() throws Exception {
        Drawn chart = chart(
                stack("住建厅", part(DONE, "已销号", "300"), part(DOING, "整改中", "100")),
                stack("卫健委", part(DONE, "已销号", "50"), part(DOING, "整改中", "50")));

        assertThat(widths(parts(chart))).containsExactly("269.3", "89.7", "44.9", "44.9");
    }

    @Test
    void partsMeetAndTheLastEndsWhereTheWholeDoes() throws Exception {
        Drawn chart = chart(stack("住建厅", part(DONE, "已销号", "1"), part(DOING, "整改中", "1"), part(LATE, "反弹重整", "1")));
        List<Element> parts = parts(chart);

        for (int i = 1; i < parts.size(); i++) {
            assertThat(number(parts.get(i), "x")).isEqualByComparingTo(end(parts.get(i - 1)));
        }
        assertThat(end(parts.get(2))).isEqualByComparingTo("359.5");
    }

    @Test
    void theLegendNamesOnceWhatIsInUseInTheGivenOrder() throws Exception {
        Drawn chart = chart(
                stack("住建厅", part(LATE, "反弹重整", "0"), part(DOING, "整改中", "2")),
                stack("卫健委", part(DOING, "整改中", "5"), part(DONE, "已销号", "1")));

        assertThat(chart.texts()).startsWith("整改中", "已销号", "住建厅").doesNotContain("反弹重整");
    }

    @Test
    void whatIsNotAboveZeroIsLeftOut() throws Exception {
        Drawn chart = chart(stack("住建厅", part(DONE, "已销号", "-4"), part(DOING, "整改中", "0"), part(LATE, "逾期", "2")));

        assertThat(widths(parts(chart))).containsExactly("359");
    }

    @Test
    void aWholeOfNothingIsAMarkAtZero() throws Exception {
        Drawn chart = chart(stack("档案馆", part(DONE, "已销号", "0")), new Stack("空", "", "0 个", List.of()));

        assertThat(parts(chart)).isEmpty();
        assertThat(chart.all("path", "chart-axis")).hasSize(2);
        assertThat(chart.texts()).containsExactly("档案馆", "0 个", "空", "0 个");
    }

    @Test
    void aBarAloneNamesEachPartWithinOrBelowAndHasNoLegend() throws Exception {
        Drawn chart =
                chart(stack("住建厅", part(DONE, "已销号", "700"), part(DOING, "整改中", "100"), part(LATE, "反弹重整", "10")));

        assertThat(chart.texts()).containsExactly("住建厅", "0 个", "已销号 700", "整改中 100", "反弹重整 10");
        assertThat(chart.all("path", "chart-leader")).hasSize(2);
        assertThat(chart.all("title"))
                .extracting(Element::getTextContent)
                .containsExactly("标题", "已销号 700", "整改中 100", "反弹重整 10");
    }

    @Test
    void ofSeveralBarsPartsSayTheirFigureAndWhatIsLateIsNamedBelowWhenItIsNarrow() throws Exception {
        Drawn chart = chart(
                stack("住建厅", part(DONE, "已销号", "700"), part(DOING, "整改中", "100"), part(LATE, "逾期", "10")),
                stack("卫健委", part(DOING, "整改中", "10")));

        assertThat(chart.texts())
                .containsExactly("已销号", "整改中", "逾期", "住建厅", "0 个", "已销号 700", "100", "逾期 10", "卫健委", "0 个");
    }

    @Test
    void wordsBelowABarStandApartAndInThePicture() throws Exception {
        Drawn chart = chart(stack(
                "收回评议表",
                part(LATE, "不满意", "1"),
                part(DONE, "满意", "1000"),
                part(DOING, "基本满意", "1"),
                part(LATE, "未表态", "1")));
        List<Element> below = chart.all("text", "chart-name");

        assertThat(below).extracting(Element::getTextContent).containsExactly("不满意 1", "基本满意 1", "未表态 1");
        for (int i = 0; i < below.size(); i++) {
            BigDecimal end = number(below.get(i), "x")
                    .add(BigDecimal.valueOf(TextMetrics.width(below.get(i).getTextContent(), Svg.SMALL), 1));
            BigDecimal next = i + 1 < below.size() ? number(below.get(i + 1), "x") : new BigDecimal(360);
            assertThat(end).isLessThanOrEqualTo(next);
        }
    }

    @Test
    void aPartWithoutAFigureIsNamedAlone() throws Exception {
        Drawn chart = chart(stack("目标", part(DONE, "完成", "113"), new Segment(DOING, "来源未写明", BigDecimal.TEN, "")));

        assertThat(chart.texts()).endsWith("完成 113", "来源未写明");
    }

    @Test
    void aLabelThatLeadsSomewhereMakesTheChartAGroupSinceAnImageWouldHideTheLink() throws Exception {
        Drawn chart = chart(
                new Stack("住建厅", "/units/zjt/?a=1&b=\"2\"", "1 个", List.of(part(DONE, "已销号", "1"))),
                stack("卫健委", part(DONE, "已销号", "1")));

        assertThat(chart.svg().getAttribute("role")).isEqualTo("group");
        assertThat(chart.all("a")).hasSize(1);
        assertThat(chart.all("a").get(0).getAttribute("href")).isEqualTo("/units/zjt/?a=1&b=\"2\"");
        assertThat(chart.all("a").get(0).getTextContent()).isEqualTo("住建厅");
    }

    @Test
    void everySwatchHasAFillOfItsOwn() throws Exception {
        List<Segment> all = Stream.of(Tone.values())
                .flatMap(tone -> Stream.of(0, 1, 2, 3).map(step -> new Swatch(tone, step)))
                .map(swatch -> part(swatch, "" + swatch, "1"))
                .toList();
        Drawn chart = Drawn.of(StackChart.svg(CAPTION, List.of(new Stack("全部", "", "16", all))));

        assertThat(parts(chart)).extracting(p -> p.getAttribute("fill")).doesNotHaveDuplicates();
        assertThat(chart.all("pattern"))
                .hasSize(15)
                .extracting(StackChartTest::drawing)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> new Swatch(Tone.DONE, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongLabelTakesTwoLinesAndNoMore() throws Exception {
        Drawn chart = chart(stack("某".repeat(60), part(DONE, "已销号", "1")));

        assertThat(chart.texts().get(0)).isEqualTo("某".repeat(19));
        assertThat(chart.texts().get(1)).isEqualTo("某".repeat(18) + "…");
    }

    @Test
    void nothingGivesNothing() {
        assertThat(StackChart.svg(CAPTION, List.of())).isEmpty();
    }

    /** The parts of the bars: what stands in a group, before its label. */
    private static List<Element> parts(Drawn chart) {
        List<Element> parts = new ArrayList<>();
        for (Element group : chart.all("g")) {
            parts.add((Element) group.getElementsByTagName("rect").item(0));
        }
        return parts;
    }

    private static String drawing(Element pattern) {
        StringBuilder drawing = new StringBuilder(pattern.getAttribute("class"));
        drawing.append(pattern.getAttribute("patternTransform"));
        for (int i = 0; i < pattern.getChildNodes().getLength(); i++) {
            Element shape = (Element) pattern.getChildNodes().item(i);
            for (int j = 0; j < shape.getAttributes().getLength(); j++) {
                drawing.append(shape.getAttributes().item(j));
            }
        }
        return drawing.toString();
    }

    private static BigDecimal end(Element rect) {
        return number(rect, "x").add(number(rect, "width"));
    }

    private static Segment part(Swatch swatch, String name, String value) {
        return new Segment(swatch, name, new BigDecimal(value), value);
    }

    private static Stack stack(String label, Segment... segments) {
        return new Stack(label, "", "0 个", List.of(segments));
    }

    private static Drawn chart(Stack... stacks) throws Exception {
        return Drawn.of(StackChart.svg(CAPTION, List.of(stacks)));
    }
}
