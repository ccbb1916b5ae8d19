package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each row of a table with a key has an address of its own, which other tables of the page and other pages lead to. */
@Tag("once")
class RowAddressesTest {

    private static final String LEDGER = "ledgers/2026/moushi-ledger-2026-08/";

    @Test
    void aRowStandsUnderItsNumberAndSaysHowToCommentOnIt() throws IOException {
        Document ledger = page(LEDGER);

        assertThat(ledger.getElementById("2026-033").select("td[data-label=编号]").text())
                .startsWith("2026-033 #");
        assertThat(ledger.getElementById("2026-033").select(".row-say a").eachAttr("href"))
                .containsExactly(
                        "tel:0000-0000021",
                        "mailto:zuofeng@moushi.example.gov.cn?subject=%E6%95%B4%E6%94%B9%E5%8F%B0%E8%B4%A6%202026-033");
    }

    @Test
    void theListOfWhatIsLateAndThePagesOfUnitsLeadToIt() throws IOException {
        List<String> late =
                page(LEDGER).select(".board-overdue td[data-label=编号] a").eachAttr("href");

        assertThat(late).isNotEmpty().allMatch(href -> href.startsWith("/" + LEDGER + "#2026-"));
        assertThat(page("pledges/2026/moushi-pledges-2026-08/").getElementById("CN-19"))
                .isNotNull();
    }

    @Test
    void aRowOfAUnitStandsUnderItsCodeWhichOutlivesItsName() throws IOException {
        assertThat(page("directories/2026/moushi-directory-2026/").getElementById("channels-moushi-dongjie"))
                .isNotNull();
    }

    @Test
    void noAddressIsThatOfAPersonUnderSanction() throws IOException {
        assertThat(page("accountability/2025/moushi-accountability-2025/").select("tr[id]"))
                .isEmpty();
    }

    private static Document page(String address) throws IOException {
        Path file = BuiltSite.EXAMPLE.out().resolve(address + "index.html");
        return Jsoup.parse(Files.readString(file));
    }
}
