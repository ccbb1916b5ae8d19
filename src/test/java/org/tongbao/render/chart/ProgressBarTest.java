package org.tongbao.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ProgressBarTest {

    @Test
    void aLineIsAsLongAsItsShareOfTheTrack() {
        Element bar = bar("0.667", "0.49");

        assertThat(end(bar, "chart-track")).isEqualTo("100%");
        assertThat(end(bar, "progress-done")).isEqualTo("49%");
        assertThat(bar.expectFirst("circle").attr("cx")).isEqualTo("49%");
        assertThat(end(bar, "chart-time")).isEqualTo("66.7%");
    }

    @Test
    void whatIsBeyondItsTargetGoesBeyondTheTrack() {
        Element bar = bar("0.5", "1.25");

        assertThat(end(bar, "chart-track")).isEqualTo("80%");
        assertThat(end(bar, "progress-done")).isEqualTo("100%");
        assertThat(end(bar, "chart-time")).isEqualTo("40%");
    }

    @Test
    void aNegativeValueStandsAtZero() {
        assertThat(end(bar("0.5", "-0.3"), "progress-done")).isEqualTo("0%");
    }

    @Test
    void theLabelOfTheTimeDoesNotLeaveThePicture() {
        Stream.of("-1", "0", "0.01").forEach(t -> assertThat(anchor(t)).isEqualTo("start"));
        assertThat(anchor("0.5")).isEqualTo("middle");
        assertThat(anchor("1")).isEqualTo("end");
    }

    private static String anchor(String time) {
        ProgressBar bar = new ProgressBar(Span.ofShares(List.of()), new BigDecimal(time));
        return Jsoup.parse(bar.axis("序时进度").markup()).expectFirst("text").attr("text-anchor");
    }

    private static String end(Element bar, String line) {
        return bar.expectFirst("line." + line).attr("x2");
    }

    private static Element bar(String time, String fraction) {
        BigDecimal value = new BigDecimal(fraction);
        ProgressBar bar = new ProgressBar(Span.ofShares(List.of(value)), new BigDecimal(time));
        return Jsoup.parse(bar.svg(value, Tone.LATE).markup()).expectFirst("svg");
    }
}
