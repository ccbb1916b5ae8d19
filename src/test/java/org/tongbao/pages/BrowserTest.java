package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.diag.Language;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.SiteInMemory;
import org.tongbao.serve.Eventually;
import org.tongbao.serve.PreviewServer;

/**
 * The pages as readers meet them: a page of every type without JavaScript, ways through the site by keyboard alone, the
 * policy that holds in each page, and the preview that follows the editor.
 */
class BrowserTest extends InBrowser {

    /** Shows that tests would hear a breach of the policy, and that the policy stops what it should. */
    @Test
    void theSecurityPolicyStopsAScriptInThePage() {
        open(PageType.HOME);

        addScript("window.pwned = true");

        assertThat(browser.run("return window.pwned")).isNull();
        assertThat(browser.console()).singleElement().asString().contains("Content Security Policy");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEARCH")
    void saysTheSameWithoutJavaScript(PageType page) {
        open(page);
        Object with = readable();

        browser.scripts(false);
        open(page);

        assertThat(browser.find("h1").isDisplayed()).isTrue();
        assertThat(readable()).as(page.address()).isNotEqualTo("").isEqualTo(with);
    }

    /**
     * What the page says, the tables of charts unfolded; the box to search a table and the buttons say nothing of it,
     * and work only with JavaScript.
     */
    private static Object readable() {
        return browser.run("""
                document.querySelectorAll('.filter, .page-tools').forEach(box => box.remove());
                document.querySelectorAll('.numbers-fold').forEach(fold => { fold.open = true; });
                return document.querySelector('main').innerText;
                """);
    }

    @Test
    void theSkipLinkIsTheFirstStopAndLeadsPastTheMenu() {
        open(PageType.NOTICE_WITH_TABLE);

        browser.press(Keys.TAB);
        WebElement skip = browser.focused();

        assertThat(skip.getDomAttribute("href")).isEqualTo("#main");
        assertThat(browser.focusIsVisible()).isTrue();

        browser.press(Keys.ENTER);

        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("main");
        browser.press(Keys.TAB);
        assertThat(browser.run("return document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @Test
    void theKeyboardAloneLeadsFromTheHomePageToAnEntryItsDataAndTheSearch() throws Exception {
        String column = "/complaints/";
        String entry = "/complaints/2018/anning-complaints-2018-07/";
        open(PageType.HOME);

        browser.tabTo(column);
        browser.press(Keys.ENTER);
        Eventually.holds(() -> assertThat(browser.url()).isEqualTo(sample.url(column)));
        browser.tabTo(entry);
        String title = browser.focused().getText();
        browser.press(Keys.ENTER);
        Eventually.holds(() -> assertThat(browser.url()).isEqualTo(sample.url(entry)));
        assertThat(browser.text("h1")).isEqualTo(title);

        browser.tabTo("/data/anning-complaints-2018-07/entry.json");
        browser.press(Keys.ENTER);
        Eventually.holds(() -> assertThat(browser.url()).endsWith("/entry.json"));

        browser.open(sample.url(entry));
        browser.tabToElement("#q-masthead");
        browser.focused().sendKeys("投诉");
        browser.press(Keys.ENTER);
        Eventually.holds(() -> assertThat(browser.url()).contains("/search/?q="));
        Eventually.holds(() -> assertThat(browser.text(".search-status")).matches("“投诉”找到[1-9][0-9]*条"));
        browser.tabTo(entry);
        assertThat(browser.focused().getText()).isEqualTo(title);
    }

    /** On a telephone the columns are behind a button, which works by keyboard and without JavaScript. */
    @Test
    void theMenuOpensByKeyboardOnATelephone() {
        browser.width(360);
        browser.scripts(false);
        open(PageType.HOME);
        WebElement menu = browser.find("header .menu summary");
        assertThat(menu.isDisplayed()).isTrue();
        assertThat(browser.find("header .menu a[href='/units/']").isDisplayed()).isFalse();

        for (int stop = 0; stop < 20 && !browser.focused().equals(menu); stop++) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);

        assertThat(browser.find("header .menu a[href='/units/']").isDisplayed()).isTrue();
    }

    @Test
    void anOldAddressLeadsToTheSamePlaceOfTheNewPage(@TempDir Path folder) throws Exception {
        TestSite site = TestSite.in(folder).notice("good", "aliases: [/old/12.html]\n", "## 窗口\n\n窗口无人值守。\n");
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        try (FileServer server = FileServer.of(site.out())) {
            browser.open(server.url("/old/12.html#窗口"));
            Eventually.holds(
                    () -> assertThat(browser.run("return location.pathname")).isEqualTo("/notices/2018/good/"));
            assertThat(browser.run("return decodeURIComponent(location.hash)")).isEqualTo("#窗口");

            browser.open(server.url("/old/12.html"));
            Eventually.holds(
                    () -> assertThat(browser.run("return location.pathname")).isEqualTo("/notices/2018/good/"));
        }
    }

    @Test
    void thePreviewFollowsTheEditorInTheBrowser(@TempDir Path folder) throws Exception {
        TestSite site = TestSite.in(folder).notice("good", "", "窗口无人值守。\n");
        BuildRequest request = new BuildRequest(site.root(), site.out(), LocalDate.of(2026, 11, 22), true);
        try (PreviewServer server =
                PreviewServer.start(site.root(), 0, Language.ZH, new SiteInMemory(() -> request), built -> {})) {
            browser.open("http://127.0.0.1:" + server.port() + "/notices/2018/good/");
            assertThat(browser.text("main")).contains("窗口无人值守。");

            site.notice("good", "", "窗口已有人值守。\n");
            Eventually.holds(() -> assertThat(browser.text("main")).contains("窗口已有人值守。"));

            site.notice("good", "核心提要: 窗口\n", "");
            Eventually.holds(() -> assertThat(browser.text(".tongbao-notes"))
                    .contains("content/notices/2018/good.md:5:1", "是不是想写“核心提示”？"));
            assertThat(browser.axe()).isEmpty();

            site.notice("good", "核心提示: 窗口\n", "全部改好。\n");
            Eventually.holds(() -> assertThat(browser.text("main")).contains("全部改好。"));
            assertThat(browser.console()).isEmpty();
            browser.open("about:blank");
        }
    }
}
