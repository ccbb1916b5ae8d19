package org.tongbao.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.render.chart.Drawn.CAPTION;
import static org.tongbao.render.chart.Drawn.widths;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@Tag("once")
class ProgressChartTest {

    @Test
    void aBarIsAsLongAsItsFractionOfTheTrack() throws Exception {
        Drawn chart = chart(null, item("0.5", Tone.DOING), item("1", Tone.DONE));

        assertThat(widths(chart.all("rect", "chart-track"))).containsExactly("359", "359");
        assertThat(widths(chart.all("rect", "chart-doing"))).containsExactly("179.5");
        assertThat(widths(chart.all("rect", "chart-done"))).containsExactly("359");
    }

    @Test
    void theTimeIsATickAcrossEachBarWithOneLabelAtTheTop() throws Exception {
        Drawn chart = chart("0.5", item("0.2", Tone.LATE), item("0.7", Tone.DOING));
        List<Element> ticks = chart.all("rect", "chart-time");

        assertThat(ticks).hasSize(3).extracting(t -> t.getAttribute("x")).containsOnly("179");
        assertThat(chart.texts()).containsOnlyOnce("序时进度").startsWith("序时进度");
    }

    @Test
    void withoutATimeThereIsNoTickAndNoLabel() throws Exception {
        Drawn chart = chart(null, item("0.2", Tone.LATE));

        assertThat(chart.all("rect", "chart-time")).isEmpty();
        assertThat(chart.texts()).doesNotContain("序时进度");
    }

    @Test
    void theLabelOfTheTimeStaysInThePicture() throws Exception {
        for (String time : List.of("-1", "0", "0.01", "0.99", "1", "7")) {
            Element label = chart(time, item("0.2", Tone.LATE))
                    .all("text", "chart-note")
                    .get(0);

            assertThat(Drawn.number(label, "x")).isBetween(new BigDecimal(26), new BigDecimal(334));
        }
    }

    @Test
    void whatIsBeyondItsTargetGoesBeyondTheOutline() throws Exception {
        Drawn chart = chart(null, item("0.5", Tone.DOING), item("1.25", Tone.DONE));

        assertThat(widths(chart.all("rect", "chart-track"))).containsExactly("287.2", "287.2");
        assertThat(widths(chart.all("rect", "chart-doing"))).containsExactly("143.6");
        assertThat(widths(chart.all("rect", "chart-done"))).containsExactly("359");
    }

    @Test
    void whatIsAtZeroOrBelowHasATrackAlone() throws Exception {
        Drawn chart = chart(null, item("0", Tone.PLAIN), item("-0.3", Tone.PLAIN));

        assertThat(chart.all("rect", "chart-track")).hasSize(2);
        assertThat(chart.all("rect", "chart-plain")).isEmpty();
    }

    @Test
    void nothingGivesNothing() {
        assertThat(ProgressChart.svg(CAPTION, ProgressChart.span(List.of()), BigDecimal.ONE, "序时进度", List.of()))
                .isEmpty();
    }

    private static Progress item(String fraction, Tone tone) {
        return new Progress("口袋公园", "目标 120 个", new BigDecimal(fraction), fraction, tone);
    }

    private static Drawn chart(@Nullable String time, Progress... items) throws Exception {
        Span span = ProgressChart.span(Stream.of(items).map(Progress::fraction).toList());
        return Drawn.of(
                ProgressChart.svg(CAPTION, span, time == null ? null : new BigDecimal(time), "序时进度", List.of(items)));
    }
}
