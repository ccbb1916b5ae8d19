package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.tongbao.serve.Eventually;

/**
 * The page of the search in the hands of a reader, whatever the answers are: they come from {@code told-worker.js},
 * whose results are the questions that it was asked.
 */
class SearchPageTest extends InBrowser {

    private static FileServer site;

    @BeforeAll
    static void answersAsItIsTold() throws IOException {
        site = FileServer.of(BuiltSite.SAMPLE.out());
    }

    @AfterAll
    static void closeSite() {
        site.close();
    }

    @BeforeEach
    void tellsTheWorker() throws IOException {
        site.mend();
        byte[] worker = Files.readAllBytes(Path.of("src/test/resources/pages/told-worker.js"));
        site.instead("/assets/search-worker\\..*", 200, worker);
    }

    private static void open(String query) {
        browser.open(site.url("/search/" + query));
    }

    private static void ask(String words) throws Exception {
        open("?q=" + encoded(words));
        said("“" + words + "”找到57条");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static void said(String text) throws Exception {
        Eventually.holds(() -> assertThat(browser.text(".search-status")).isEqualTo(text));
    }

    private static WebElement box() {
        return browser.find("#q");
    }

    /** Types over what stands in the box. */
    private static void retype(String words) {
        box().sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, words);
    }

    /** What was asked so far, the latest first. */
    private static List<String> asked() {
        return browser.findAll(".search-results a mark").stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void whatTheQuestionNamesStandsAboveTheResultsWithItsPhone() throws Exception {
        ask("交通局");
        Eventually.holds(() ->
                assertThat(browser.text(".search-card")).isEqualTo("单位\n某市交通运输局\n满意率 95.1%\n0000-1234\n▲ 公开承诺：落后 2项"));
        assertThat(browser.find(".search-card .tel").getDomProperty("href")).isEqualTo("tel:0000-1234");
        assertThat(browser.find(".search-card a").getDomProperty("href")).endsWith("/units/jiaotong/");
        assertThat(browser.find(".search-card .state-late").getDomProperty("href"))
                .endsWith("/pledges/jiaotong/");
        assertThat(browser.axe()).isEmpty();

        ask("投诉");
        Eventually.holds(() -> assertThat(browser.text(".search-card")).isEqualTo("投诉\n怎样投诉\n0000-5678"));

        ask("台账");
        assertThat(browser.find(".search-card").isDisplayed()).isFalse();
    }

    @Test
    void aRowIsLedToAndItsColumnsAreSetApart() throws Exception {
        ask("台账");

        assertThat(browser.find(".search-results a").getDomAttribute("href"))
                .isEqualTo("/notices/0/#" + encoded("甲-0"));
        assertThat(browser.text(".search-results .of")).isEqualTo("上文");
    }

    private static String latest() {
        return browser.text(".search-results li:first-child a");
    }

    @Test
    void typingAsksOnceThePauseIsOver() throws Exception {
        open("");
        Object before = browser.run("return history.length");
        box().sendKeys("整改台账");
        said("“整改台账”找到57条");

        assertThat(asked()).containsExactly("整改台账");
        assertThat(browser.url()).endsWith("/search/?q=" + encoded("整改台账"));
        assertThat(browser.focused()).isEqualTo(box());

        box().sendKeys(Keys.END, Keys.BACK_SPACE, Keys.BACK_SPACE);
        said("“整改”找到57条");
        assertThat(asked()).containsExactly("整改", "整改台账");
        assertThat(browser.run("return history.length"))
                .as("what is typed takes its own place")
                .isEqualTo(before);
    }

    /** With an input method, letters stand in the box that nobody wants to look for. */
    @Test
    void whatIsStillBeingComposedIsNotAsked() throws Exception {
        open("");
        box().click();
        for (String letters : List.of("t", "ta", "tai", "tai z", "tai zhang")) {
            browser.compose(letters);
        }
        Thread.sleep(400);
        assertThat(box().getDomProperty("value")).isEqualTo("tai zhang");
        assertThat(browser.url()).doesNotContain("q=");
        assertThat(browser.findAll("[role=option]")).isEmpty();

        browser.compose("");
        browser.insert("台账");
        said("“台账”找到57条");
        assertThat(asked()).containsExactly("台账");
    }

    @Test
    void backAndForthBringBackWhatWasAskedWithItsResults() throws Exception {
        open("");
        box().sendKeys("甲");
        said("“甲”找到57条");
        box().sendKeys(Keys.ENTER);
        box().sendKeys("乙");
        said("“甲乙”找到57条");
        box().sendKeys(Keys.ENTER);
        browser.click("[name=kind][value=kind1]");
        Eventually.holds(() -> assertThat(browser.findAll(".search-chips li")).hasSize(1));
        browser.click("[name=order][value=newest]");
        Eventually.holds(() -> assertThat(latest()).contains("newest"));
        assertThat(browser.url()).endsWith("?q=" + encoded("甲乙") + "&kind=kind1&order=newest");

        browser.driver().navigate().back();
        Eventually.holds(() -> assertThat(latest()).contains("best", "kind1"));
        browser.driver().navigate().back();
        Eventually.holds(
                () -> assertThat(browser.find(".search-chips").isDisplayed()).isFalse());
        assertThat(box().getDomProperty("value")).isEqualTo("甲乙");
        assertThat(browser.find("[name=kind][value=kind1]").isSelected()).isFalse();
        browser.driver().navigate().back();
        said("“甲”找到57条");
        assertThat(box().getDomProperty("value")).isEqualTo("甲");

        browser.driver().navigate().forward();
        said("“甲乙”找到57条");
        assertThat(box().getDomProperty("value")).isEqualTo("甲乙");
    }

    @Test
    void theKeyboardAloneNarrowsPagesAndWidens() throws Exception {
        ask("台账");
        browser.tabToElement("[name=unit][value=unit2]");
        browser.press(Keys.SPACE);
        Eventually.holds(() -> assertThat(latest()).contains("\"unit\":[\"unit2\"]"));
        assertThat(browser.focused().getDomAttribute("value"))
                .as("the keyboard stays where it was")
                .isEqualTo("unit2");
        assertThat(browser.focused().isSelected()).isTrue();
        assertThat(browser.focusIsVisible()).isTrue();

        browser.tabToElement("[data-more=unit]");
        assertThat(browser.focused().getText()).isEqualTo("再列4个");
        browser.press(Keys.ENTER);
        assertThat(browser.focused().getDomAttribute("value")).isEqualTo("unit8");

        browser.tabToElement(".search-pages [rel=next]");
        browser.press(Keys.ENTER);
        said("“台账”找到57条，第2页");
        assertThat(latest()).as("goes on where the first page ended").contains("\"from\":13");
        Eventually.holds(() -> assertThat(browser.focused().getText()).isEqualTo("搜索结果"));
        assertThat(browser.text(".search-pages")).contains("上一页", "第2页，共6页", "下一页");

        browser.click(".search-chips button");
        said("“台账”找到57条");
        assertThat(browser.url()).endsWith("?q=" + encoded("台账"));
        assertThat(browser.focused()).isEqualTo(box());
    }

    @Test
    void chosenFiltersAreNamedAndCanBeTakenAway() throws Exception {
        open("?q=" + encoded("台账") + "&kind=kind1&kind=kind0&year=2018");
        said("“台账”找到57条");

        assertThat(browser.findAll(".search-chips li"))
                .extracting(WebElement::getText)
                .containsExactly("kind之1✕", "kind之0✕", "2018年✕", "全部去掉");
        assertThat(browser.find(".search-chips button").getAccessibleName()).isEqualTo("去掉栏目：kind之1");
        assertThat(browser.findAll("[name=year]"))
                .as("years from the latest")
                .extracting(y -> y.getDomAttribute("value"))
                .containsExactly("2018", "2017");

        browser.click(".search-chips li:last-child button");
        Eventually.holds(() -> assertThat(latest()).contains("\"kind\":[]", "\"year\":[]"));
    }

    @Test
    void suggestionsAreGoneThroughByKeyboard() throws Exception {
        open("");
        box().sendKeys("安宁");
        Eventually.holds(() -> assertThat(browser.findAll("[role=option]"))
                .extracting(WebElement::getText)
                .containsExactly("安宁局\n单位", "安宁市\n地区"));
        assertThat(box().getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.axe()).isEmpty();

        browser.press(Keys.ARROW_DOWN);
        assertThat(activeOption()).startsWith("安宁局");
        browser.press(Keys.ARROW_UP);
        assertThat(box().getDomAttribute("aria-activedescendant")).isEmpty();
        browser.press(Keys.ARROW_UP);
        assertThat(activeOption()).startsWith("安宁市");
        browser.press(Keys.ESCAPE);
        assertThat(browser.find("[role=listbox]").isDisplayed()).isFalse();
        assertThat(box().getDomProperty("value")).isEqualTo("安宁");

        box().sendKeys(" ");
        Eventually.holds(
                () -> assertThat(browser.find("[role=listbox]").isDisplayed()).isTrue());
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        Eventually.holds(() -> assertThat(browser.url()).isEqualTo(site.url("/units/")));
    }

    private static String activeOption() {
        return browser.text("#" + box().getDomAttribute("aria-activedescendant") + "[aria-selected=true]");
    }

    @Test
    void aFailureSaysWhatToDo() throws Exception {
        ask("台账");

        fails("!nothing", "只有标点符号", "");
        fails("!short", "至少输入两个字", "");
        fails("!long", "不超过200个字", "");
        fails("!onlyExcluded", "只写了不要的词", "");
        fails("!network", "没有连上网站", "重试");
        fails("!corrupt", "为免出错，没有显示结果", "重试");
        fails("!stale", "这个页面已经旧了", "刷新页面");
        fails("!unheardOf", "搜索没有完成", "重试");
    }

    private static void fails(String words, String text, String button) throws Exception {
        retype(words);
        Eventually.holds(() -> assertThat(browser.text(".search-status")).contains(text));
        assertThat(browser.find(".search-found").isDisplayed())
                .as("no results of something else")
                .isFalse();
        assertThat(browser.text(".search-again")).as(words).isEqualTo(button);
        assertThat(browser.find(".search-ways a[href='/sitemap/']").isDisplayed())
                .isTrue();
    }

    @Test
    void whenTheCodeCannotBeFetchedTryingAgainHelps() throws Exception {
        site.instead("/assets/search-worker\\..*", 500, new byte[0]);
        open("?q=" + encoded("台账"));
        Eventually.holds(() -> assertThat(browser.text(".search-status")).contains("没有连上网站"));

        tellsTheWorker();
        browser.click(".search-again");

        said("“台账”找到57条");
        assertThat(browser.focused()).isEqualTo(box());
        assertThat(browser.find(".search-again").isDisplayed()).isFalse();
    }

    @Test
    void howItWasFoundIsTold() throws Exception {
        ask("台账");
        retype("大约");
        said("“大约”约57条");
        retype("相近");
        said("“相近”找到57条。没有完全相同的，下面是相近的");
        retype("交同局");
        said("“交同局”找到57条。没有“交同局”，按“交通局”找");
        assertThat(browser.text(".search-card")).as("of what was looked for").startsWith("单位\n某市交通运输局");
        retype("taizhang");
        said("“taizhang”找到57条，按拼音找到");
        retype("");
        said("请输入要找的词。");
    }

    @Test
    void whenNothingIsFoundAdviceAndWaysAreGiven() throws Exception {
        open("?q=" + encoded("没有") + "&kind=kind1");
        said("“没有”找到0条");

        assertThat(browser.text(".search-none")).contains("少写几个字", "去掉筛选");
        assertThat(browser.find(".search-ways a[href='/sitemap/']").isDisplayed())
                .isTrue();
        assertThat(browser.findAll(".search-ways a")).hasSizeLessThan(6);
        assertThat(browser.axe()).isEmpty();

        browser.click(".search-wider");
        assertThat(browser.url()).endsWith("?q=" + encoded("没有"));
    }

    /** A slow answer says so, and does not overwrite that of a later question. */
    @Test
    void anAnswerThatComesTooLateIsNotShown() throws Exception {
        ask("台账");
        retype("慢");
        Eventually.holds(() -> assertThat(browser.text(".search-busy")).isEqualTo("正在搜索…"));
        retype("快");
        said("“快”找到57条");
        assertThat(browser.find(".search-busy").isDisplayed()).isFalse();
        Thread.sleep(1200);

        assertThat(browser.text(".search-status")).isEqualTo("“快”找到57条");
        assertThat(asked()).first().isEqualTo("快");
    }

    @Test
    void aScreenReaderHearsOfEachFinishedSearchOnce() throws Exception {
        open("");
        said("请输入要找的词。");
        browser.run("""
                window.heard = [];
                const status = document.querySelector('[role=status].search-status');
                new MutationObserver(() => heard.push(status.textContent))
                    .observe(status, {childList: true, characterData: true, subtree: true});
                """);
        box().sendKeys("台账");
        said("“台账”找到57条");
        box().sendKeys(Keys.ENTER);
        browser.click("[name=kind][value=kind1]");
        Eventually.holds(() -> assertThat(latest()).contains("kind1"));

        assertThat(browser.run("return heard")).isEqualTo(List.of("“台账”找到57条", "“台账”找到57条"));
    }

    @Test
    void htmlInAQuestionIsText() throws Exception {
        browser.policies(false); // so that nothing but the page itself stands between the text and the browser
        String html = "<img src=x onerror=pwned=1>\"'&lt;</script><script>pwned=2</script>";
        open("?q=" + encoded(html) + "&kind=" + encoded(html));
        said("“" + html + "”找到57条");

        assertThat(asked()).containsExactly(html);
        assertThat(box().getDomProperty("value")).isEqualTo(html);
        assertThat(browser.text(".search-chips button")).isEqualTo(html + "✕");
        assertThat(browser.run("return window.pwned")).isNull();
        assertThat(browser.findAll("main img, main script")).isEmpty();
    }

    @Test
    void tenThousandCharactersAreNotAsked() throws Exception {
        open("");
        browser.run("const q = document.querySelector('#q'); q.value = '长'.repeat(10000);"
                + "q.dispatchEvent(new Event('input', {bubbles: true}))");

        Eventually.holds(() -> assertThat(browser.text(".search-status")).contains("不超过200个字"));
        assertThat(browser.url()).as("the address stays short").isEqualTo(site.url("/search/"));
    }

    @Test
    void aPageThatIsNotThereBecomesTheFirst() throws Exception {
        open("?q=" + encoded("没有") + "&p=7");
        said("“没有”找到0条");

        assertThat(browser.url()).endsWith("?q=" + encoded("没有"));
    }

    @Test
    void resultsAreForEveryReader() throws Exception {
        ask("台账");
        assertThat(browser.console()).isEmpty();
        browser.click("[name=kind][value=kind1]");
        Eventually.holds(() -> assertThat(latest()).contains("kind1"));
        assertThat(browser.axe()).isEmpty();
        for (int width : new int[] {320, 360, 768, 1440}) {
            browser.width(width);
            assertThat(browser.tooWide(width)).as("%d pixels", width).isEmpty();
        }
        for (String colour : List.of("dark", "contrast")) {
            browser.click(".settings input[value=" + colour + "]");
            assertThat(browser.axe("color-contrast", "link-in-text-block"))
                    .as(colour)
                    .isEmpty();
        }
        browser.click(".settings input[value=device]");
        browser.click("[data-do=elders]");
        assertThat(browser.axe()).as("elders' mode").isEmpty();
        assertThat(browser.smallText()).isEmpty();
        browser.width(320);
        assertThat(browser.tooWide(320)).isEmpty();
    }

    /** On a telephone the filters are folded, and are not even counted until they are opened. */
    @Test
    void filtersAreFoldedOnATelephone() throws Exception {
        browser.width(360);
        ask("台账");
        assertThat(browser.findAll("[name=kind]")).isEmpty();
        assertThat(latest()).contains("\"counts\":false");

        browser.find(".search-narrow summary").click();
        Eventually.holds(
                () -> assertThat(browser.find("[name=kind][value=kind0]").isDisplayed())
                        .isTrue());
        assertThat(browser.axe()).isEmpty();
        assertThat(browser.tooWide(360)).isEmpty();
    }

    @Test
    void onPaperStandTheResultsAlone() throws Exception {
        ask("台账");
        browser.onPaper();

        assertThat(browser.find(".search-results").isDisplayed()).isTrue();
        assertThat(browser.findAll(".search-page, .search-narrow, .search-order, .search-pages"))
                .noneMatch(WebElement::isDisplayed);
    }

    @Test
    void withoutJavaScriptThePageLeadsToTheSiteMap() {
        browser.scripts(false);
        open("?q=" + encoded("台账"));

        assertThat(browser.text("main")).contains("搜索要用到浏览器的 JavaScript");
        assertThat(browser.find(".search-page").isDisplayed()).isFalse();
        assertThat(browser.findAll("main a[href='/sitemap/'], main a[href='/units/']"))
                .hasSize(2)
                .allMatch(WebElement::isDisplayed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Worker", "DecompressionStream"})
    void aBrowserThatIsTooOldIsToldSo(String lacks) {
        Runnable away = browser.beforeEachPage("delete window." + lacks);
        try {
            open("?q=" + encoded("台账"));

            assertThat(browser.text(".search-old")).contains("版本太旧");
            assertThat(browser.find(".search-page").isDisplayed()).isFalse();
            assertThat(browser.find("main a[href='/sitemap/']").isDisplayed()).isTrue();
        } finally {
            away.run();
        }
    }
}
