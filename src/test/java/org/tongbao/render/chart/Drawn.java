package org.tongbao.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart as a parser reads it back, after what holds for every chart has been seen to hold. */
record Drawn(Element svg) {

    static final Caption CAPTION = new Caption("c1", "标题", "说明");

    static Drawn of(String svg) throws Exception {
        assertThat(svg).doesNotContain("style", "<script", "NaN", "E+", "E-");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Drawn drawn = new Drawn(factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement());
        drawn.holdTogether(svg);
        return drawn;
    }

    private void holdTogether(String text) {
        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("viewBox")).startsWith("0 0 360 ").endsWith(" " + svg.getAttribute("height"));
        List<String> ids = all("*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("c1-"));
        assertThat(ids).contains(svg.getAttribute("aria-labelledby").split(" "));
        for (Element e : all("*")) {
            String fill = e.getAttribute("fill");
            if (fill.startsWith("url(#")) {
                assertThat(ids).contains(fill.substring(5, fill.length() - 1));
            }
        }
        assertThat(text).doesNotContain("\n");
        for (Element rect : all("rect")) {
            if (!isInPattern(rect)) {
                assertThat(number(rect, "x")).isNotNegative();
                assertThat(number(rect, "x").add(number(rect, "width"))).isLessThanOrEqualTo(new BigDecimal(360));
            }
        }
    }

    List<Element> all(String name) {
        NodeList found = svg.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The elements of a name and a class, outside of patterns. */
    List<Element> all(String name, String cssClass) {
        return all(name).stream()
                .filter(e -> !isInPattern(e))
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(cssClass))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    static BigDecimal number(Element element, String attribute) {
        return new BigDecimal(element.getAttribute(attribute));
    }

    static List<String> widths(List<Element> elements) {
        return elements.stream().map(e -> e.getAttribute("width")).toList();
    }

    private static boolean isInPattern(Element e) {
        return e.getParentNode().getNodeName().equals("pattern");
    }
}
