package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbao.search.Normalized;
import org.tongbao.search.SearchableText;

/** Whatever row or heading an entry's page shows, the search finds the page by it; persons under sanction it does not. */
@Tag("once")
class RowsAreFoundTest {

    private static final String SHOWN =
            "article td, .content li, .content dt, .content dd, .content .part p, .content h2, .content h3";
    private static final Pattern ADDRESS = Pattern.compile("\"address\":\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyCellRowAndHeadingIsInTheTextThatIsSearched(BuiltSite site) throws IOException {
        int rows = 0;
        for (String address : documents(site)) {
            String html = Files.readString(site.out().resolve(address.substring(1) + "index.html"));
            String text = unspaced(String.join("\n", SearchableText.blocks(html)));
            Document page = Jsoup.parse(html);
            page.select("[data-search-skip]").forEach(Element::remove);
            for (Element shown : page.select(SHOWN)) {
                boolean isBlock = shown.select("div, dl, p, ul, ol, td, li").size() > 1;
                if (!isBlock && shown.closest(".neighbours, .side, .part:not(.board):not([data-search])") == null) {
                    assertThat(text).as(address).contains(unspaced(shown.text()));
                    rows++;
                }
            }
        }
        assertThat(rows).as("rows of " + site).isGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource
    void personsUnderSanctionAreNot(BuiltSite site) throws IOException {
        int persons = 0;
        for (String address : documents(site)) {
            String html = Files.readString(site.out().resolve(address.substring(1) + "index.html"));
            String text = String.join("\n", SearchableText.blocks(html));
            for (Element row : Jsoup.parse(html).select("article .part:not([data-search]) tbody tr")) {
                String name = row.select("td[data-label=姓名]").text();
                if (!name.isEmpty()) {
                    assertThat(text).as(address).doesNotContain(name);
                    persons++;
                }
            }
        }
        assertThat(persons).isGreaterThanOrEqualTo(site == BuiltSite.EXAMPLE ? 1 : 0);
    }

    private static String unspaced(String text) {
        return Normalized.of(text).replaceAll("[\\s\u2029]+", "");
    }

    private static List<String> documents(BuiltSite site) throws IOException {
        Path list = site.out().resolve("search/documents.json");
        return ADDRESS.matcher(Files.readString(list))
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
