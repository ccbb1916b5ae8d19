package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbao.figure.Figure;
import org.tongbao.figure.FigureParser;

/**
 * Reads every chart of both sites back: lengths of bars and heights of points are in proportion to the figures printed
 * beside them, within 1 %, or half a unit of the picture where that is more.
 */
@Tag("once")
class ChartsOfSitesTest {

    /** A figure as printed and the length that stands for it, in units of the picture. */
    private record Drawn(String printed, double length) {

        double value() {
            Figure figure = FigureParser.parse(printed).figure().orElseThrow(() -> new AssertionError(printed));
            return figure.interval().low().add(figure.interval().high()).doubleValue() / 2;
        }
    }

    @ParameterizedTest
    @EnumSource
    void lengthsAreInProportion(BuiltSite site) throws IOException {
        int charts = 0;
        for (Path page : site.pages()) {
            for (Element svg :
                    Jsoup.parse(Files.readString(site.out().resolve(page))).select("svg.chart")) {
                inProportion(page, bars(svg));
                inProportion(page, parts(svg));
                points(page, svg);
                charts++;
            }
            Jsoup.parse(Files.readString(site.out().resolve(page)))
                    .select(".progress-rows li:has(b)")
                    .forEach(row -> progress(page, row));
        }
        assertThat(charts).as("charts of " + site).isGreaterThan(10);
    }

    /** Each figure of a bar chart and the bar after it. */
    private static List<Drawn> bars(Element svg) {
        List<Drawn> bars = new ArrayList<>();
        if (svg.select("rect.chart-bar").isEmpty()) {
            return bars;
        }
        String figure = "";
        for (Element e : svg.select("text.chart-figure, rect.chart-bar")) {
            if (e.tagName().equals("text")) {
                figure = e.text();
            } else {
                bars.add(new Drawn(figure, number(e, "width")));
            }
        }
        svg.select("rect.chart-track").forEach(whole -> bars.add(new Drawn("100%", number(whole, "width"))));
        return bars;
    }

    /** Each part of a stack, and the whole that is printed above the parts. */
    private static List<Drawn> parts(Element svg) {
        List<Drawn> parts = new ArrayList<>();
        if (svg.select("g > rect").isEmpty()) {
            return parts;
        }
        String whole = "";
        double length = 0;
        for (Element e : svg.select("text.chart-figure, g > title")) {
            if (e.tagName().equals("text")) {
                addWhole(parts, whole, length);
                whole = e.text();
                length = 0;
                continue;
            }
            String name = e.text();
            double width = number(e.parent().selectFirst("rect"), "width");
            length += width;
            if (name.contains(" ")) {
                parts.add(new Drawn(name.substring(name.lastIndexOf(' ') + 1), width));
            }
        }
        addWhole(parts, whole, length);
        return parts;
    }

    private static void addWhole(List<Drawn> parts, String printed, double length) {
        if (length > 0) {
            parts.add(new Drawn(printed, length));
        }
    }

    private static void inProportion(Path page, List<Drawn> drawn) {
        Drawn longest = null;
        for (Drawn one : drawn) {
            longest = longest == null || one.length() > longest.length() ? one : longest;
        }
        for (Drawn one : drawn) {
            double wanted = longest.length() * one.value() / longest.value();
            assertThat(one.length())
                    .as(page + ": " + one + " beside " + longest)
                    .isCloseTo(wanted, within(Math.max(0.5, wanted / 100)));
        }
    }

    /** The marks of a trend, above its axis. */
    private static void points(Path page, Element svg) {
        List<Drawn> points = new ArrayList<>();
        for (Element title : svg.select("g > title")) {
            Element mark = title.parent().selectFirst("path[transform]");
            if (mark != null) {
                double zero = Double.parseDouble(
                        svg.selectFirst("path.chart-axis").attr("d").replaceAll("M0 |H.*", ""));
                double y = Double.parseDouble(mark.attr("transform").replaceAll(".* |\\)", ""));
                String words = title.text();
                points.add(new Drawn(words.substring(words.lastIndexOf(' ') + 1), zero - y));
            }
        }
        inProportion(page, points);
    }

    /** A row against the time: its line, against the track to the target. */
    private static void progress(Path page, Element row) {
        String printed = row.expectFirst("b").text();
        double length = percent(row.expectFirst(".progress-done"));
        double wanted = Math.max(0, new Drawn(printed, length).value()) * percent(row.expectFirst(".chart-track"));
        assertThat(length).as(page + ": " + printed).isCloseTo(wanted, within(Math.max(0.2, wanted / 100)));
    }

    private static double percent(Element line) {
        return Double.parseDouble(line.attr("x2").replace("%", ""));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }
}
