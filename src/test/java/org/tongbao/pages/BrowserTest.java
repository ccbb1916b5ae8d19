package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.tongbao.TestSite;
import org.tongbao.build.Pipeline;
import org.tongbao.build.Request;
import org.tongbao.cli.Tongbao;
import org.tongbao.diag.Language;
import org.tongbao.serve.Eventually;
import org.tongbao.serve.PreviewServer;

/**
 * The pages as readers meet them, in a real browser: one page of every type of the sample site, on a telephone and on a
 * desk, by day and by night, by keyboard, without JavaScript; and text that would like to be more than text.
 */
@Tag("browser")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrowserTest {

    private static Browser browser;
    private static FileServer sample;
    private static FileServer example;

    @BeforeAll
    static void start() throws IOException {
        sample = FileServer.of(BuiltSite.SAMPLE.out());
        example = FileServer.of(BuiltSite.EXAMPLE.out());
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        sample.close();
        example.close();
    }

    @BeforeEach
    void aBrowserAsItComes() {
        browser.reset();
    }

    private static void open(PageType page) {
        browser.open((page.site() == BuiltSite.SAMPLE ? sample : example).url(page.address()));
    }

    /** Shows that tests would hear a breach of the policy, and that the policy stops what it should. */
    @Test
    void theSecurityPolicyStopsAScriptInThePage() {
        open(PageType.HOME);

        addScript("window.pwned = true");

        assertThat(browser.run("return window.pwned")).isNull();
        assertThat(browser.console()).singleElement().asString().contains("Content Security Policy");
    }

    private static void addScript(String script) {
        browser.run("""
                const script = document.createElement('script');
                script.textContent = arguments[0];
                document.body.append(script);
                """, script);
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

    /** What the page says; the box to search a table and the buttons say nothing of it, and work only with JavaScript. */
    private static Object readable() {
        return browser.run("""
                document.querySelectorAll('.filter, .page-tools').forEach(box => box.remove());
                return document.querySelector('main').innerText;
                """);
    }

    @Test
    void typingLeavesTheRowsInWhichEveryWordOccurs() {
        open(PageType.LEDGER_WITH_ITEMS);
        WebElement box = filterOfItems();
        long all = rowsShown();

        box.sendKeys("整改中");
        assertThat(rowsShown()).isBetween(1L, all - 1);
        assertThat(announced()).isEqualTo("显示 " + rowsShown() + " 行，共 " + all + " 行");
        assertThat(browser.axe()).isEmpty();

        box.clear();
        box.sendKeys("２０２６－００２　整改中"); // full width, and two words
        assertThat(rowsShown()).isEqualTo(1);

        box.sendKeys(" 没有这个词");
        assertThat(rowsShown()).isZero();
        assertThat(announced()).isEqualTo("显示 0 行，共 " + all + " 行");

        box.sendKeys(Keys.ESCAPE);
        assertThat(box.getDomProperty("value")).isEmpty();
        assertThat(rowsShown()).isEqualTo(all);
        assertThat(announced()).isEqualTo("显示 " + all + " 行，共 " + all + " 行");
    }

    @Test
    void theKeyboardAloneFindsARowOnATelephone() {
        browser.width(360);
        open(PageType.LEDGER_WITH_ITEMS);
        WebElement box = filterOfItems();
        long all = rowsShown();
        assertThat(box.getAccessibleName()).isEqualTo("在“问题清单”中查找");

        browser.run(
                "arguments[0].closest('section').setAttribute('tabindex', '-1');"
                        + "arguments[0].closest('section').focus()",
                box);
        for (int stop = 0; stop < 30 && !browser.focused().equals(box); stop++) {
            browser.press(Keys.TAB);
        }
        assertThat(browser.focused()).isEqualTo(box);
        assertThat(browser.focusIsVisible()).isTrue();
        browser.focused().sendKeys("整改中");

        assertThat(rowsShown()).isBetween(1L, all - 1);
        assertThat(browser.tooWide(360)).isEmpty();
    }

    @Test
    void onPaperStandsTheWholeTable() {
        open(PageType.LEDGER_WITH_ITEMS);
        WebElement box = filterOfItems();
        long all = rowsShown();
        box.sendKeys("整改中");
        assertThat(rowsShown()).isLessThan(all);

        browser.onPaper();

        assertThat(rowsShown()).isEqualTo(all);
        assertThat(box.isDisplayed()).isFalse();
    }

    @Test
    void aShortTableHasNoBoxAndLoadsNoScript() {
        open(PageType.NOTICE_WITH_TABLE);

        assertThat(browser.findAll("table")).isNotEmpty();
        assertThat(browser.findAll("script[src*=filter], .filter")).isEmpty();
    }

    /** The longest table of the page. */
    private static final String ITEMS = """
            const items = [...document.querySelectorAll('table[data-filter]')]
                .sort((a, b) => b.rows.length - a.rows.length)[0];
            """;

    private static WebElement filterOfItems() {
        return (WebElement)
                browser.run(ITEMS + "return items.parentNode.previousElementSibling.querySelector('input')");
    }

    private static long rowsShown() {
        return (Long) browser.run(
                ITEMS + "return [...items.tBodies[0].rows].filter(r => r.getClientRects().length > 0).length");
    }

    /** What a screen reader says of the result. */
    private static Object announced() {
        return browser.run(
                ITEMS + "return items.parentNode.previousElementSibling.querySelector('[role=status]').textContent");
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
        Eventually.holds(() -> assertThat(browser.text(".search-status")).matches("找到[1-9][0-9]*条"));
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
    void hostileTextIsShownAsTextAndRunsNothing(@TempDir Path folder) throws IOException {
        Hostile hostile = Hostile.site(folder);
        try (FileServer server = FileServer.of(hostile.out())) {
            browser.policies(false); // so that nothing but the escaping stands between the text and the browser
            for (String address : hostile.addresses()) {
                browser.open(server.url(address));

                assertThat(browser.run("return window.pwned")).as(address).isNull();
                assertThat(browser.findAll(
                                "script:not([src^='/assets/']):not([type='application/ld+json']), svg, [src='x'], [onload],"
                                        + " [onerror]"))
                        .as(address)
                        .isEmpty();
            }

            browser.open(server.url(Hostile.NOTICE));
            assertThat(browser.driver().getTitle()).startsWith(Hostile.TEXT);
            assertThat(browser.text("h1")).isEqualTo(Hostile.TEXT);
            assertThat(browser.text(".body")).contains(Hostile.WORDS);
            assertThat(browser.text(".body td")).contains(Hostile.WORDS);
            assertThat(browser.text(".lead")).contains(Hostile.TEXT);
            assertThat(browser.text(".files a")).isEqualTo(Hostile.TEXT);
            assertThat(browser.find(".picture img").getDomAttribute("alt")).isEqualTo(Hostile.TEXT);
            assertThat(browser.find("meta[name=Keywords]").getDomAttribute("content"))
                    .isEqualTo(Hostile.TAG);
            assertThat(browser.findAll("main a[href='/units/hostile/']"))
                    .isNotEmpty()
                    .allSatisfy(a -> assertThat(a.getText()).isEqualTo(Hostile.TEXT));
            assertThat(browser.findAll("main a[href='/tags/hostile/']"))
                    .isNotEmpty()
                    .allSatisfy(a -> assertThat(a.getText()).isEqualTo(Hostile.TAG));
            browser.open(server.url("/units/hostile/"));
            assertThat(browser.text("h1")).isEqualTo(Hostile.TEXT);

            addScript("window.pwned = true");
            assertThat(browser.run("return window.pwned"))
                    .as("the policy was out of the way")
                    .isEqualTo(true);
        }
    }

    /** A site that says it wherever content can say anything. */
    private record Hostile(TestSite site) {

        private static final String NOTICE = "/notices/2018/hostile/";
        private static final String[] WORDS = {
            "<script>pwned=1</script>",
            "</title><svg onload=pwned=2>",
            "${7*7}",
            "<#include \"x\">",
            "\"><img src=x onerror=pwned=3>"
        };
        private static final String TEXT = String.join(" ", WORDS);

        /** As long as a tag may be. */
        private static final String TAG = "\"><svg/onload=pwned=9>";

        private static final byte[] PICTURE = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        static Hostile site(Path folder) {
            TestSite site = TestSite.in(folder)
                    .write("content/site.yaml", """
                            title: '</title><svg onload=pwned=4>'
                            host: 'TEXT'
                            baseUrl: https://example.gov.cn
                            description: 'TEXT'
                            organizer: 'TEXT'
                            icp: 'TEXT'
                            phone: 'TEXT'
                            email: 'TEXT'
                            address: 'TEXT'
                            complaint: {phone: 'TEXT', hours: 'TEXT'}
                            errorReport: 'https://x.cn/"><img/src=x/onerror=pwned=5>'
                            campaign: hostile-campaign
                            sample: 'TEXT'
                            columns:
                              - {kind: notice, name: 'TEXT', description: 'TEXT', keywords: ['TEXT'], every: 'TEXT'}
                            regions:
                              - {code: hostile, name: 'TEXT', fullName: 'TEXT', description: 'TEXT'}
                            tags:
                              - {name: 'TAG', slug: hostile}
                            """.replace("TEXT", TEXT).replace("TAG", TAG))
                    .write("content/units.yaml", """
                            units:
                              - code: hostile
                                name: 'TEXT'
                                class: 'TEXT'
                                region: hostile
                                formerly:
                                  - {name: 'formerly TEXT', until: 2010-01-01}
                            """.replace("TEXT", TEXT))
                    .write(
                            "content/notices/2018/hostile/index.md",
                            ("""
                            ---
                            title: 'TEXT'
                            published: 2018-09-27 08:30
                            source: ['TEXT']
                            publisher: 'TEXT'
                            summary: 'TEXT'
                            written: 2018-09-26
                            documentNumber: 'TEXT'
                            topic: 'TEXT'
                            region: hostile
                            campaign: hostile-campaign
                            units: ['TEXT']
                            series: 'TEXT'
                            number: 1
                            tags: ['TAG']
                            images: [{file: dot.png, alt: 'TEXT', caption: 'TEXT', credit: 'TEXT'}]
                            attachments: [{file: list.csv, label: 'TEXT'}]
                            status: corrected
                            corrections: [{date: 2018-10-01, was: 'once TEXT', now: 'TEXT', why: 'TEXT'}]
                            publicity: {from: 2018-10-01, until: 2018-10-07, contact: 'TEXT'}
                            addressee: ['TEXT']
                            contact: 'TEXT'
                            ---
                            | TEXT |
                            | --- |
                            | TEXT |

                            ## TEXT

                            TEXT

                            ![TEXT](dot.png)
                            [TEXT](hostile-campaign)

                            """ + String.join("\n\n", WORDS) + "\n")
                                    .replace("TEXT", TEXT)
                                    .replace("TAG", TAG))
                    .write("content/notices/2018/hostile/dot.png", PICTURE)
                    .write("content/notices/2018/hostile/list.csv", TEXT)
                    .write("content/campaigns/hostile-campaign.md", """
                            ---
                            title: 'campaign TEXT'
                            published: 2018-09-27
                            source: ['TEXT']
                            leadOffice: 'TEXT'
                            aims: ['TEXT']
                            facts: [{label: 'TEXT', figure: 'TEXT', asOf: 'TEXT', entry: hostile}]
                            ---
                            """.replace("TEXT", TEXT.substring(0, 80)))
                    .write("content/cases/hostile-case.md", """
                            ---
                            title: 'case TEXT'
                            published: 2018-09-27
                            source: ['TEXT']
                            nature: 反面典型
                            problem: 'TEXT'
                            facts: 'TEXT'
                            basis: 'TEXT'
                            bulletin: hostile
                            ---
                            """.replace("TEXT", TEXT))
                    .write("content/awards/hostile-award/index.md", """
                            ---
                            title: 'award TEXT'
                            published: 2018-09-27
                            source: ['TEXT']
                            honour: 'TEXT'
                            quota: 2
                            conferredBy: 'TEXT'
                            unlisted: 'TEXT'
                            ---
                            """.replace("TEXT", TEXT))
                    .write(
                            "content/awards/hostile-award/honourees.csv",
                            "name,unit,post,deed\nTEXT,TEXT,TEXT,TEXT\n"
                                    .replace("TEXT", "\"" + TEXT.replace("\"", "\"\"") + "\""));
            Tongbao.Run build = Tongbao.at(site.root(), "build");
            assertThat(build.status()).as(build.err()).isZero();
            return new Hostile(site);
        }

        Path out() {
            return site.out();
        }

        List<String> addresses() {
            return List.of(
                    "/",
                    NOTICE,
                    "/notices/",
                    "/campaigns/hostile-campaign/",
                    "/cases/hostile-case/",
                    "/awards/hostile-award/",
                    "/units/hostile/",
                    "/units/",
                    "/regions/hostile/",
                    "/regions/",
                    "/archive/2018/",
                    "/tags/hostile/",
                    "/tags/",
                    "/404.html");
        }
    }

    @Test
    void thePreviewFollowsTheEditorInTheBrowser(@TempDir Path folder) throws Exception {
        TestSite site = TestSite.in(folder).notice("good", "", "窗口无人值守。\n");
        Request request = new Request(site.root(), site.out(), LocalDate.of(2026, 11, 22), true);
        try (PreviewServer server =
                PreviewServer.start(site.root(), 0, Language.ZH, () -> Pipeline.prepare(request), built -> {})) {
            browser.open("http://127.0.0.1:" + server.port() + "/notices/2018/good/");
            assertThat(browser.text("main")).contains("窗口无人值守。");

            site.notice("good", "", "窗口已有人值守。\n");
            Eventually.holds(() -> assertThat(browser.text("main")).contains("窗口已有人值守。"));

            site.notice("good", "核心提要: 窗口\n", "");
            Eventually.holds(() ->
                    assertThat(browser.text("main")).contains("content/notices/2018/good.md:5:1", "是不是想写“核心提示”？"));
            assertThat(browser.axe()).isEmpty();

            site.notice("good", "核心提示: 窗口\n", "全部改好。\n");
            Eventually.holds(() -> assertThat(browser.text("main")).contains("全部改好。"));
            assertThat(browser.console()).allMatch(said -> said.contains("503"));
            browser.open("about:blank");
        }
    }
}
