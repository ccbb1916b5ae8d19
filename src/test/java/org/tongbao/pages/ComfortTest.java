package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.tongbao.serve.Eventually;

/** What readers can set for themselves, and what they can do with a page. */
class ComfortTest extends InBrowser {

    private static final String LEDGER = "/ledgers/2026/moushi-ledger-2026-08/";
    private static final String NOTICE = "/notices/2026/moushi-notice-launch-2026/";

    private static final String WITH_PICTURE = "/services/2026/moushi-service-2026/";

    @BeforeEach
    void opensANotice() {
        open(NOTICE);
    }

    private static void open(String address) {
        browser.open(example.url(address));
    }

    private static double textSize() {
        return Double.parseDouble(browser.find(".body").getCssValue("font-size").replace("px", ""));
    }

    private static String paper() {
        return browser.find("body").getCssValue("background-color");
    }

    private static WebElement button(String name) {
        return browser.find("[data-do=" + name + "]");
    }

    /** By keyboard: Tab to the settings, open them, and along a group with the arrows. */
    @Test
    void theKeyboardSetsLargerType() {
        double before = textSize();

        browser.tabToElement(".settings summary");
        browser.press(Keys.ENTER);
        browser.tabToElement(".settings input[name=size]");
        browser.press(Keys.ARROW_RIGHT);

        assertThat(textSize()).isCloseTo(before * 1.125, within(0.1));
    }

    @Test
    void theSettingsOpenBelowTheirButtonWhichStaysWhereItIs() {
        for (int width : new int[] {360, 1440}) {
            browser.width(width);
            var before = browser.find(".settings summary").getRect();

            browser.click(".settings summary");

            assertThat(browser.find(".settings summary").getRect().getPoint()).isEqualTo(before.getPoint());
            assertThat(browser.find(".settings-in").getRect().getY())
                    .isGreaterThanOrEqualTo(before.getY() + before.getHeight());
            assertThat(browser.tooWide(width)).isEmpty();
            browser.click(".settings summary");
        }
    }

    @Test
    void whatWasChosenHoldsOnTheNextPageAndInNoCookie() {
        browser.click(".settings input[value=dark]");
        String dark = paper();
        open(LEDGER);

        assertThat(paper()).isEqualTo(dark);
        assertThat(browser.run("return document.querySelector('.settings input[value=dark]').checked"))
                .isEqualTo(true);
        assertThat(browser.driver().manage().getCookies()).isEmpty();

        browser.click("[data-do=reset]");
        assertThat(paper()).isNotEqualTo(dark);
        assertThat(browser.run("return localStorage.length")).isEqualTo(0L);
    }

    /** So that what holds for the colours chosen here holds for those that a device prefers. */
    @Test
    void theDarkThatIsChosenIsTheDarkOfTheNight() {
        Object light = colours();
        browser.prefers("dark");
        Object night = colours();
        browser.prefers("light");
        browser.click(".settings input[value=dark]");

        assertThat(night).isNotEqualTo(light).isEqualTo(colours());

        browser.prefers("dark");
        browser.click(".settings input[value=light]");
        assertThat(colours()).isEqualTo(light);
    }

    private static Object colours() {
        return browser.run("""
                const style = getComputedStyle(document.documentElement);
                return ['ink', 'soft', 'rule', 'line', 'paper', 'tint', 'red', 'mark', 'done', 'doing', 'doing-text',
                    'late', 'plain'].map(name => name + ' ' + style.getPropertyValue('--' + name)).join()
                    + style.colorScheme;
                """);
    }

    /** What someone else left under our name is not taken for a choice. */
    @Test
    void nonsenseThatWasKeptChangesNothing() {
        String before = paper();
        for (String kept : List.of("{\"colour\":\"\\\"><x\",\"size\":7}", "not json", "null", "[]")) {
            browser.run("localStorage.setItem('tongbao', arguments[0])", kept);
            open(NOTICE);

            assertThat(paper()).isEqualTo(before);
            assertThat(browser.console()).isEmpty();
        }
    }

    @Test
    void eldersModeIsLargeInHighContrastAndOfOneColumn() {
        button("elders").click();

        assertThat(button("elders").getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(textSize()).as("18 pt").isGreaterThanOrEqualTo(24);
        assertThat(browser.find("body").getCssValue("color")).isEqualTo("rgba(0, 0, 0, 1)");
        assertThat(browser.find(".split").getCssValue("display")).isEqualTo("block");
        assertThat(browser.find(".menu summary").isDisplayed()).isTrue();

        button("elders").click();
        assertThat(textSize()).isLessThan(24);
    }

    /** The choice is made before the page is drawn, so that nothing moves when it comes. */
    @Test
    void nothingMovesWhileAPageLoads() {
        button("elders").click();
        open(LEDGER);

        Object moved = browser.run("""
                return new Promise(done => {
                    let sum = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.hadRecentInput ? 0 : e.value))
                        .observe({type: 'layout-shift', buffered: true});
                    setTimeout(() => done(sum), 300);
                });
                """);

        assertThat(((Number) moved).doubleValue()).isLessThan(0.01);
    }

    /** On a line that is paid for by the byte, a picture is told in its words, and not even fetched. */
    @Test
    void withoutPicturesTheirWordsStandInTheirPlace() {
        browser.click(".settings input[value=none]");
        open(WITH_PICTURE);
        browser.run("document.querySelector('figure.picture').scrollIntoView()");

        assertThat(browser.findAll("main img")).isNotEmpty().noneMatch(WebElement::isDisplayed);
        assertThat(browser.run("return getComputedStyle(document.querySelector('figure.picture'), '::before').content"))
                .asString()
                .contains(browser.find("main img").getDomAttribute("alt"));
        assertThat(browser.run(
                        "return performance.getEntriesByType('resource').filter(r => /640w/.test(r.name)).length"))
                .isEqualTo(0L);
    }

    @Test
    void aPageIsReadAloudSentenceBySentence() throws Exception {
        browser.run("""
                window.said = [];
                speechSynthesis.speak = words => {
                    said.push(words.text + '|' + words.lang);
                    setTimeout(() => words.onend && words.onend(), 5);
                };
                """);

        button("read").click();

        Eventually.holds(() -> assertThat(browser.text(".tools-status")).isEqualTo("本页已读完。"));
        assertThat(browser.run("return said"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("二季度起查摆作风问题，逐项登记责任单位、整改措施和期限，按月公布。|zh-CN")
                .first()
                .isEqualTo("关于开展2026年作风问题整改和“一把手”公开承诺工作的通知|zh-CN");
        assertThat(button("read").getText()).isEqualTo("朗读本页");
    }

    @Test
    void readingStopsWhenItIsPressedAgainAndFailureIsTold() {
        browser.run("window.last = null; speechSynthesis.speak = words => { window.last = words; };");
        button("read").click();
        assertThat(button("read").getText()).isEqualTo("停止朗读");
        button("read").click();
        assertThat(button("read").getText()).isEqualTo("朗读本页");

        button("read").click();
        browser.run("window.last.onerror()");
        assertThat(browser.text(".tools-status")).contains("没有装中文语音");
        assertThat(browser.findAll(".read-aloud")).isEmpty();
    }

    @Test
    void theAddressThatIsCopiedIsThePermanentOne() throws Exception {
        browser.run("window.copied = ''; navigator.clipboard.writeText = text => {"
                + " window.copied = text; return Promise.resolve(); };");

        button("copy").click();

        Eventually.holds(() -> assertThat(browser.text(".tools-status")).isEqualTo("本页的网址已复制。"));
        assertThat(browser.run("return window.copied")).isEqualTo("https://moushi.example.gov.cn" + NOTICE);
    }

    @Test
    void printingIsOneButton() {
        browser.run("window.printed = 0; window.print = () => { window.printed++; };");

        button("print").click();

        assertThat(browser.run("return window.printed")).isEqualTo(1L);
    }

    @Test
    void withoutScriptsNothingIsOfferedThatWouldNotWork() {
        browser.scripts(false);
        open(NOTICE);

        assertThat(browser.findAll(".tools, .page-tools")).isNotEmpty().noneMatch(WebElement::isDisplayed);
        assertThat(browser.find("#q-masthead").isDisplayed()).isTrue();
    }

    @Test
    void aDeviceCanPutTheSiteOnItsDesktop() {
        Object manifest = browser.driver()
                .executeCdpCommand("Page.getAppManifest", Map.of())
                .toString();

        assertThat(manifest.toString()).contains("errors=[]", "某市作风建设公开", "minimal-ui");
        assertThat(browser.console()).isEmpty();
    }
}
