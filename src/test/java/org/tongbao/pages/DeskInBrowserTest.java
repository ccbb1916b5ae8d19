package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.tongbao.TestSite;
import org.tongbao.desk.OpenDesk;
import org.tongbao.serve.Eventually;

/** The editing desk in a real browser, over real files, on the screen that most offices have. */
@Tag("browser")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeskInBrowserTest {

    private static final String LEDGER = "/entry/ledgers/2026/moushi-ledger-2026-06/";

    private static Browser browser;

    @TempDir
    Path folder;

    private OpenDesk desk;

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Browser.shared();
    }

    @BeforeEach
    void openTheDesk() throws IOException {
        Path content = TestSite.REPOSITORY.resolve("examples/moushi/content");
        TestSite.copy(content, folder.resolve("site/content"));
        desk = OpenDesk.over(folder.resolve("site"));
        browser.reset();
        screen(1366, 768);
    }

    @AfterEach
    void closeTheDesk() throws IOException {
        browser.open("about:blank");
        browser.reset();
        desk.close();
    }

    private static void screen(int width, int height) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 800));
    }

    private static void type(String text) {
        new Actions(browser.driver()).sendKeys(text).perform();
    }

    private static void open(String href) {
        browser.tabTo(href);
        browser.press(Keys.ENTER);
    }

    /** The text of the page beside the form. */
    private static String page() {
        browser.driver().switchTo().frame(browser.find("#page"));
        try {
            return browser.text("body");
        } finally {
            browser.driver().switchTo().defaultContent();
        }
    }

    @Test
    void aNoticeIsWrittenFromTheFirstPageToItsOwnByKeyboard() throws Exception {
        browser.open(desk.url("/"));
        open("/new");
        open("/new/notice");
        browser.tabToElement("#f-title");
        type("关于窗口空岗的通报");
        browser.tabToElement("#body-text");
        type("市政务服务中心三个窗口空岗。");

        Eventually.holds(() -> assertThat(page()).contains("关于窗口空岗的通报", "市政务服务中心三个窗口空岗。", "草稿"));
        assertThat(browser.text("#state")).isEqualTo("有改动，还没有保存");

        browser.tabToElement(".save button");
        browser.press(Keys.ENTER);

        Eventually.holds(() -> assertThat(browser.text("#state")).isEqualTo("已保存 10:32"));
        assertThat(browser.text("h1")).isEqualTo("关于窗口空岗的通报");
        Eventually.holds(() -> assertThat(page()).contains("市政务服务中心三个窗口空岗。"));
        String address = browser.url()
                .substring(browser.url().indexOf("/notices/"), browser.url().length() - 1);
        assertThat(Files.readString(folder.resolve("site/content" + address + ".md")))
                .contains("title: 关于窗口空岗的通报\n", "市政务服务中心三个窗口空岗。");
        assertThat(browser.console())
                .as("nothing but the scripts of the site, which do not run beside the form")
                .allMatch(line -> line.contains("/_draft/") && line.contains("/assets/comfort."));
    }

    @Test
    void aMistakeIsToldAtItsFieldWhileOneTypes() throws Exception {
        browser.open(desk.url(LEDGER));
        browser.tabToElement("#f-published");
        type("明天");

        Eventually.holds(
                () -> assertThat(browser.text("#at-f-published .message.error")).contains("明天"));
        browser.click("#summary a");

        assertThat((Boolean) browser.run("return document.activeElement.id === 'f-published'"))
                .isTrue();
    }

    @Test
    void rowsOfATableComeMoveAndGo() throws Exception {
        browser.open(desk.url(LEDGER));
        long rows = (Long) browser.run("return document.querySelectorAll('#at-t-items tbody tr').length");
        browser.click("#at-t-items tbody tr:first-child [data-do=remove]");
        browser.click("#at-t-items tbody tr:first-child [data-do=down]");
        browser.click("#at-t-items .add button");
        type("M061");
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("s")
                .keyUp(Keys.CONTROL)
                .perform();
        Eventually.holds(() -> assertThat(browser.text("#state")).startsWith("已保存"));

        List<String> before = Files.readAllLines(
                TestSite.REPOSITORY.resolve("examples/moushi/content/ledgers/2026/moushi-ledger-2026-06/items.csv"));
        List<String> after =
                Files.readAllLines(folder.resolve("site/content/ledgers/2026/moushi-ledger-2026-06/items.csv"));
        assertThat(after).hasSize((int) rows + 1);
        assertThat(after.get(1)).isEqualTo(before.get(3));
        assertThat(after.get(2)).isEqualTo(before.get(2));
        assertThat(after.get((int) rows)).startsWith("M061,");
    }

    @Test
    void eachPageIsForEveryReader() throws IOException {
        Files.writeString(folder.resolve("site/content/notices/2026/broken.md"), "---\ntitle: [没有写完\n---\n正文。\n");
        Files.writeString(
                folder.resolve("site/content/notices/2026/wrong.md"),
                "---\ntitle: 通报\npublished: 明天\nsource: 日报\n---\n正文。\n");
        desk.close();
        desk = OpenDesk.over(folder.resolve("site"));
        for (String path : List.of(
                "/",
                "/entries",
                "/entries?q=%E6%97%A0%E6%AD%A4",
                "/new",
                "/new/notice",
                "/new/award",
                LEDGER,
                "/entry/notices/2026/wrong/",
                "/entry/notices/2026/broken/",
                "/entry/notices/2026/none/")) {
            for (int width : List.of(1366, 360)) {
                screen(width, 768);
                browser.open(desk.url(path));

                assertThat(browser.axe()).as("%s at %d", path, width).isEmpty();
                assertThat(browser.tooWide(width)).as("%s at %d", path, width).isEmpty();
            }
        }
    }
}
