package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbao.search.Normalized;
import org.tongbao.search.SearchableText;

/** The text that is searched is the text of the document that a parser makes of the page. */
@Tag("once")
class PageTextOfSitesTest {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt",
            "ruby", "s", "samp", "small", "span", "strong", "sub", "time", "u", "var", "wbr");
    private static final Set<String> UNREAD = Set.of("script", "style", "template", "title", "textarea");

    @ParameterizedTest
    @EnumSource(BuiltSite.class)
    void eachPageHasTheTextOfItsDocument(BuiltSite site) throws IOException {
        int found = 0;
        for (Path page : site.pages()) {
            String html = Files.readString(site.out().resolve(page));
            List<String> blocks =
                    SearchableText.blocks(html).stream().map(Normalized::of).toList();

            assertThat(blocks).as(page.toString()).isEqualTo(byParser(html));
            found += blocks.size();
        }
        assertThat(found).isPositive();
    }

    private static List<String> byParser(String html) {
        return Jsoup.parse(html).select("[data-search]").stream()
                .filter(e -> e.parents().stream().noneMatch(p -> p.hasAttr("data-search")))
                .filter(e -> e.closest("[data-search-skip], template") == null)
                .map(e -> {
                    StringBuilder text = new StringBuilder();
                    e.childNodes().forEach(n -> walk(n, text));
                    return Normalized.of(text.toString());
                })
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static void walk(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            boolean parts = !INLINE.contains(element.normalName());
            text.append(parts ? "\u2029" : "");
            if (!UNREAD.contains(element.normalName()) && !element.hasAttr("data-search-skip")) {
                element.childNodes().forEach(n -> walk(n, text));
            }
            text.append(parts ? "\u2029" : "");
        }
    }
}
