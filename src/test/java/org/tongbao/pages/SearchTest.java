package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.tongbao.serve.Eventually;

/** The search of a built site in a browser, over a server of plain files, and what happens when that fails. */
class SearchTest extends InBrowser {

    private static final String SHARDS = "/search/index/../.*\\.bin";

    private static FileServer site;

    @BeforeAll
    static void serveTheExample() throws IOException {
        site = FileServer.of(BuiltSite.EXAMPLE.out());
    }

    @AfterAll
    static void closeSite() {
        site.close();
    }

    @BeforeEach
    void allIsWell() {
        site.mend();
        browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    private static void search(String words) {
        browser.open(site.url("/search/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private static void finds() throws Exception {
        Eventually.holds(() -> assertThat(browser.text(".search-status")).matches("“.*”找到[1-9][0-9]*条.*"));
    }

    private static void says(String text) throws Exception {
        Eventually.holds(() -> assertThat(browser.text(".search-status")).contains(text));
    }

    private static List<WebElement> rows() {
        return browser.findAll(".search-results .row");
    }

    private static int total() {
        return Integer.parseInt(browser.text(".search-status").replaceAll("^“.*”找到([0-9]+)条.*", "$1"));
    }

    @Test
    void theBoxOfAnyPageFindsWordsOfTextsAndMarksThem() throws Exception {
        browser.open(site.url("/"));
        browser.tabToElement("#q-masthead");
        browser.focused().sendKeys("整改措施");
        browser.press(Keys.ENTER);
        finds();

        assertThat(browser.url()).contains("/search/?q=");
        assertThat(rows()).hasSize(Math.min(10, total()));
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.getText()).contains("整改措施"))
                .allSatisfy(row -> assertThat(row.findElements(By.tagName("mark")))
                        .isNotEmpty()
                        .allMatch(mark -> mark.getText().equals("整改措施")));
        assertThat(browser.console()).isEmpty();

        browser.click(".search-results a");
        Eventually.holds(() -> assertThat(browser.url()).doesNotContain("/search/"));
        assertThat(browser.text("main")).contains("整改措施");

        browser.driver().navigate().back();
        finds();
    }

    /** What a filter says that it leaves is what it leaves. */
    @Test
    void filtersLeaveAsManyAsTheySay() throws Exception {
        search("整改");
        finds();
        int all = total();
        WebElement filter = browser.find(".search-facets input[name=kind]");
        String kind = filter.getDomAttribute("value");
        int counted = Integer.parseInt(browser.text(".search-facets label:first-of-type .count"));
        assertThat(counted).isBetween(1, all);

        browser.click(".search-facets input[name=kind]");
        Eventually.holds(() -> assertThat(total()).isEqualTo(counted));

        assertThat(browser.url()).endsWith("&kind=" + kind);
        assertThat(rows()).hasSize(Math.min(10, counted));
        assertThat(browser.find(".search-pages").isDisplayed())
                .as("a single page needs no pager")
                .isEqualTo(counted > 10);
        assertThat(browser.findAll(".search-results a"))
                .allSatisfy(a -> assertThat(a.getDomAttribute("href")).startsWith("/" + kind + "/"));
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    void aNameIsOfferedAndOpenedByItsInitials() throws Exception {
        browser.open(site.url("/search/"));
        browser.find("#q").sendKeys("zgtz");
        Eventually.holds(() -> assertThat(browser.text("[role=option]")).isEqualTo("整改台账\n栏目"));
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);

        Eventually.holds(() -> assertThat(browser.url()).isEqualTo(site.url("/ledgers/")));
    }

    @Test
    void aUnitThatAQuestionNamesStandsAboveTheResultsWithWhatIsLate() throws Exception {
        for (String words : List.of("交通局", "交通运输局 落后", "jtysj", "交通運輸局 落後")) {
            search(words);
            Eventually.holds(() -> assertThat(browser.text(".search-card"))
                    .as(words)
                    .startsWith("单位\n某市交通运输局\n群众评议：满意率，第2名（共14个） 95.1%，")
                    .contains("\n0000-0000016", "▲ 公开承诺：慢于进度 2／2项"));
        }
        says("没有“交通運輸局 落後”，按“交通运输局 落后”找");
        browser.find(".search-card p:last-child a").click();
        Eventually.holds(() -> assertThat(browser.url()).contains("/pledges/2026/"));
        assertThat(browser.text("main")).contains("某市交通运输局", "新改建农村公路");

        search("投诉电话");
        Eventually.holds(() -> assertThat(browser.text(".search-card")).startsWith("投诉\n怎样投诉\n"));
        search("更正");
        Eventually.holds(() -> assertThat(browser.text(".search-card")).startsWith("更正\n更正和撤回\n"));
        search("没有这种东西的词");
        says("找到0条");
        assertThat(browser.text(".search-ways")).contains("投诉电话 0000-0000021", "怎样投诉");
    }

    @Test
    void aRowReadsAsItsColumnsAndIsLedTo() throws Exception {
        search("M-19 红灯");
        finds();

        assertThat(rows().get(0).getText()).contains("编号 M-19 部门 某市交通运输局");
        browser.click(".search-results a");
        Eventually.holds(() -> assertThat(browser.url()).endsWith("/#M-19"));
        assertThat(browser.find("#M-19").isDisplayed()).isTrue();
    }

    /** Nothing is asked for before a box is used. */
    @Test
    void theBoxOfAnyPageOffersNamesOnceItIsUsed() throws Exception {
        browser.open(site.url("/"));
        assertThat(fetched()).noneMatch(name -> name.toString().contains("/search"));

        browser.tabToElement("#q-masthead");
        browser.focused().sendKeys("jtys");
        browser.focused().sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, "交通运");
        Eventually.holds(() -> assertThat(browser.findAll("[role=option]"))
                .extracting(WebElement::getText)
                .containsExactly("某市交通运输局\n单位"));
        assertThat(browser.find("#q-masthead").getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.axe()).isEmpty();
        browser.width(360);
        assertThat(browser.tooWide(360)).isEmpty();

        browser.press(Keys.ESCAPE);
        assertThat(browser.findAll("[role=option]")).isEmpty();
        assertThat(browser.focused().getDomProperty("value")).isEqualTo("交通运");
        browser.focused().sendKeys("输");
        Eventually.holds(() -> assertThat(browser.findAll("[role=option]")).hasSize(1));
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.find("[aria-selected=true]").getDomProperty("id"))
                .isEqualTo(browser.focused().getDomAttribute("aria-activedescendant"));
        browser.press(Keys.ENTER);
        Eventually.holds(() -> assertThat(browser.url()).isEqualTo(site.url("/units/moushi-transport/")));
        assertThat(browser.console()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> fetched() {
        return (List<Object>) browser.run("return performance.getEntriesByType('resource').map(r => r.name)");
    }

    @Test
    void oneWrongCharacterIsForgivenAndTold() throws Exception {
        search("作风问题整该台账");
        says("没有“作风问题整该台账”，按“作风问题整改台账”找");
        assertThat(rows()).isNotEmpty();
        assertThat(browser.text(".search-results mark")).isEqualTo("作风问题整改台账");
    }

    @Test
    void aFileThatCannotBeFetchedIsSaidAndTryingAgainHelps() throws Exception {
        for (int status : new int[] {500, 404}) {
            site.instead(SHARDS, status, new byte[0]);
            search("整改措施");
            says("没有连上网站");
            assertThat(rows()).noneMatch(WebElement::isDisplayed);

            site.mend();
            browser.click(".search-again");
            finds();
        }
    }

    @Test
    void aFileThatIsDamagedIsSaidAndTryingAgainHelps() throws Exception {
        for (byte[] damaged :
                List.of(new byte[0], new byte[] {'T', 1, 2, 3}, "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8))) {
            site.instead(SHARDS, 200, damaged);
            search("整改措施");
            says("收到的搜索数据不完整");
            assertThat(rows()).noneMatch(WebElement::isDisplayed);

            site.mend();
            browser.click(".search-again");
            finds();
        }
    }

    @Test
    void aFileThatEndsTooSoonIsSaid() throws Exception {
        byte[] root = Files.readAllBytes(BuiltSite.EXAMPLE.out().resolve("search/index/root.bin"));
        site.instead("/search/index/root.bin", 200, Arrays.copyOf(root, root.length - 1));
        search("整改措施");
        says("收到的搜索数据不完整");
        assertThat(rows()).noneMatch(WebElement::isDisplayed);
    }

    /** The site was built anew while the page was open: the old files are gone, and another index stands there. */
    @Test
    void aPageOlderThanTheIndexAsksToBeReloaded() throws Exception {
        search("整改措施");
        finds();

        Path other = BuiltSite.SAMPLE.out().resolve("search/index/root.bin");
        site.instead("/search/index/root.bin", 200, Files.readAllBytes(other));
        site.instead(SHARDS, 404, new byte[0]);
        browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.find("#q").sendKeys(Keys.chord(Keys.CONTROL, "a"), "督查通报");

        says("这个页面已经旧了");
        assertThat(browser.text(".search-again")).isEqualTo("刷新页面");

        site.mend();
        browser.click(".search-again");
        finds();
    }

    @Test
    void anIndexOfAFormThatThePageDoesNotKnowAsksToBeReloaded() throws Exception {
        byte[] root = Files.readAllBytes(BuiltSite.EXAMPLE.out().resolve("search/index/root.bin"));
        root[1]++;
        site.instead("/search/index/root.bin", 200, root);
        search("整改措施");

        says("这个页面已经旧了");
    }

    @Test
    void badQuestionsAreToldWhatIsWrong() throws Exception {
        search("，。！《》");
        says("只有标点符号");
        search("-整改");
        says("只写了不要的词");
        search("长".repeat(201));
        says("不超过200个字");
        search("\"整改措施");
        says("“\"整改措施”找到");
        search("整改\u202e\u0000措施");
        finds();
        search("台");
        finds();
    }
}
