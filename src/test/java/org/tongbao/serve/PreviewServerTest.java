package org.tongbao.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Language;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.render.Theme;

/**
 * The preview shows an editor the site as it will be, drafts included, follows every change, and gives nobody anything
 * else: not to another machine, not to a page of another site, and no file that the site does not list.
 */
class PreviewServerTest extends Previewed {

    private static final String SECRET = "内部台账";

    private String themeText(String key) {
        return Theme.open(site.root(), "official", "zh", new Diagnostics())
                .orElseThrow()
                .text(key);
    }

    private static String firstMatch(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Nested
    class ShowsTheSite {

        @Test
        void servesAPageWithItsStyleAndScript() throws IOException {
            Client preview = preview();

            Client.Answer page = preview.get(NOTICE);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(page.body()).contains("关于good的通报", "窗口无人值守。");
            Client.Answer style = preview.get(firstMatch("rel=\"stylesheet\" href=\"([^\"]+)\"", page.body()));
            assertThat(style.status()).isEqualTo(200);
            assertThat(style.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
            Client.Answer script = preview.get(firstMatch("<script src=\"(/_tongbao/[^\"]+)\"", page.body()));
            assertThat(script.status()).isEqualTo(200);
            assertThat(script.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        }

        @Test
        void letsTheBrowserKeepNothingAndGuessNothing() throws IOException {
            Client.Answer page = preview().get(NOTICE);

            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }

        @Test
        void answersHeadWithoutABody() throws IOException {
            Client.Answer head = preview().ask("HEAD", NOTICE);

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }

        @Test
        void servesAFileThatAnEntryLists() throws IOException {
            site.write("content/notices/2018/list/index.md", """
                    ---
                    title: 附件
                    published: 2018-09-27
                    source: 某市日报
                    attachments: [list.csv]
                    ---
                    """)
                    .write("content/notices/2018/list/list.csv", "单位,问题\n");

            Client.Answer file = preview().get("/notices/2018/list/list.csv");

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
            assertThat(file.body()).isEqualTo("单位,问题\n");
        }

        @Test
        void listsAboveADraftWhatIsToBeMendedInIt() throws IOException {
            site.write(
                    "content/notices/2018/plan.md",
                    "---\ntitle: 计划\npublished: 2018年9月27日\nsource: 日报\nstatus: 草稿\n---\n没有写完。\n");
            Client preview = preview();

            Client.Answer draft = preview.get("/notices/2018/plan/");
            Client.Answer other = preview.get(NOTICE);

            assertThat(draft.status()).isEqualTo(200);
            assertThat(draft.body())
                    .contains("没有写完。")
                    .contains("content/notices/2018/plan.md:3:12", "FLD003", "2018-09-27 08:30");
            assertThat(other.body()).doesNotContain("FLD003");
        }

        /** As when a page is on its way while a file is saved. */
        @Test
        void servesTheStyleOfAPageMadeBeforeAChange() throws Exception {
            Client preview = preview();
            String style = firstMatch(
                    "rel=\"stylesheet\" href=\"([^\"]+)\"", preview.get(NOTICE).body());
            site.notice("later", "", "后来的。\n");
            Eventually.holds(() ->
                    assertThat(preview.get("/notices/2018/later/").status()).isEqualTo(200));

            assertThat(preview.get(style).status()).isEqualTo(200);
            assertThat(preview.get("/assets/site.0000000000.css").status()).isEqualTo(404);
        }

        @Test
        void showsADraftAndMarksItWhileBuildPublishesNone() throws IOException {
            site.notice("plan", "status: draft\n", "还没有定稿。\n");
            Client preview = preview();

            Client.Answer draft = preview.get("/notices/2018/plan/");
            Tongbao.Run build = Tongbao.at(site.root(), "build");

            assertThat(draft.status()).isEqualTo(200);
            assertThat(draft.body()).contains("还没有定稿。", themeText("draft.text"));
            assertThat(preview.get(NOTICE).body()).doesNotContain(themeText("draft.text"));
            assertThat(build.status()).isZero();
            assertThat(site.out().resolve("notices/2018/good/index.html")).exists();
            assertThat(site.out().resolve("notices/2018/plan")).doesNotExist();
            assertThat(site.page("notices/index.html")).doesNotContain("关于plan的通报");
        }

        @Test
        void showsWhatIsHeldBackUntilALaterDay() throws IOException {
            site.write("content/notices/2026/later.md", """
                    ---
                    title: 明年的通报
                    published: 2027-01-01
                    source: 某市日报
                    ---
                    正文。
                    """);

            Client.Answer later = preview().get("/notices/2026/later/");
            Tongbao.Run build = Tongbao.at(site.root(), "build");

            assertThat(later.status()).isEqualTo(200);
            assertThat(later.body()).contains("明年的通报");
            assertThat(build.status()).isZero();
            assertThat(site.out().resolve("notices/2026")).doesNotExist();
        }

        @Test
        void addsTheSlashThatAnAddressLacks() throws IOException {
            Client.Answer bare = preview().get("/notices/2018/good");

            assertThat(bare.status()).isEqualTo(302);
            assertThat(bare.header("Location")).isEqualTo(NOTICE);
        }

        @Test
        void answersAnUnknownAddressWithTheNotFoundPageOfTheSite() throws IOException {
            Client.Answer unknown = preview().get("/notices/2018/bad/");

            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.body()).contains("测试站", themeText("notfound.heading"));
        }

        @Test
        void worksForASiteBelowTheRootOfItsHost() throws IOException {
            site.write(
                    "content/site.yaml", TestSite.SITE_YAML.replace("https://example.gov.cn", "https://x.gov.cn/tb"));
            Client preview = preview();

            Client.Answer root = preview.get("/");
            Client.Answer home = preview.get("/tb/");
            Client.Answer page = preview.get("/tb" + NOTICE);

            assertThat(root.status()).isEqualTo(302);
            assertThat(root.header("Location")).isEqualTo("/tb/");
            assertThat(preview.get("/tb").header("Location")).isEqualTo("/tb/");
            assertThat(home.status()).isEqualTo(200);
            assertThat(home.body()).contains("href=\"/tb" + NOTICE + "\"");
            assertThat(page.status()).isEqualTo(200);
            assertThat(preview.get("/tb/notices/2018/good").header("Location")).isEqualTo("/tb" + NOTICE);
            assertThat(preview.get("/tb/nowhere/").status()).isEqualTo(404);
            String style = firstMatch("rel=\"stylesheet\" href=\"([^\"]+)\"", page.body());
            assertThat(style).startsWith("/tb/assets/");
            assertThat(preview.get(style).status()).isEqualTo(200);
            assertThat(preview.get(firstMatch("<script src=\"([^\"]+)\"", page.body()))
                            .status())
                    .isEqualTo(200);
            assertThat(preview.get(NOTICE).status()).isNotEqualTo(200);
        }

        @Test
        void takesTheNextPortWhenTheWantedOneIsTaken() throws IOException {
            try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int taken = other.getLocalPort();

                Client preview = preview(taken);

                assertThat(preview.port()).isGreaterThan(taken).isLessThanOrEqualTo(taken + 20);
                assertThat(preview.get(NOTICE).status()).isEqualTo(200);
            }
        }
    }

    @Nested
    class FollowsTheFiles {

        @Test
        void showsATextAsSoonAsItIsSaved() throws Exception {
            Client preview = preview();

            site.notice("good", "", "窗口已有人值守。\n");

            Eventually.holds(() -> assertThat(preview.get(NOTICE).body()).contains("窗口已有人值守。"));
        }

        @Test
        void showsAnEntryInAFolderThatIsNew() throws Exception {
            Client preview = preview();

            site.write("content/articles/2019/spring/first.md", """
                    ---
                    title: 新的一年
                    published: 2019-02-11
                    source: 某市日报
                    ---
                    正文。
                    """);
            Eventually.holds(
                    () -> assertThat(preview.get("/articles/2019/spring/first/").status())
                            .isEqualTo(200));
            site.write("content/articles/2019/spring/second.md", """
                    ---
                    title: 又一篇
                    published: 2019-02-12
                    source: 某市日报
                    ---
                    正文。
                    """);

            Eventually.holds(() -> assertThat(
                            preview.get("/articles/2019/spring/second/").status())
                    .isEqualTo(200));
        }

        @Test
        void usesAThemeFileThatTheSiteDidNotHaveBefore() throws Exception {
            Client preview = preview();
            assertThat(site.root().resolve("themes")).doesNotExist();

            site.write("themes/official/templates/notfound.ftlh", "<p>别处</p>\n");

            Eventually.holds(() -> assertThat(preview.get("/nowhere/").body()).isEqualTo("<p>别处</p>\n"));
        }

        @Test
        void forgetsAnEntryThatIsDeleted() throws Exception {
            site.notice("other", "", "");
            Client preview = preview();
            assertThat(preview.get("/notices/2018/other/").status()).isEqualTo(200);

            Files.delete(site.root().resolve("content/notices/2018/other.md"));

            Eventually.holds(() ->
                    assertThat(preview.get("/notices/2018/other/").status()).isEqualTo(404));
        }

        @Test
        void goesOnFollowingAfterOneReadingFailed() throws Exception {
            BuildRequest request = new BuildRequest(site.root(), site.out(), LocalDate.of(2026, 11, 22), true);
            AtomicInteger readings = new AtomicInteger();
            PreviewServer server = PreviewServer.start(
                    site.root(),
                    0,
                    Language.ZH,
                    (changes, typed) -> {
                        if (readings.incrementAndGet() == 2) {
                            throw new UncheckedIOException(new IOException("the file was gone again"));
                        }
                        return Pipeline.prepare(request);
                    },
                    built -> {});
            started.add(server);
            site.notice("good", "", "第一次修改。\n");
            Eventually.holds(() -> assertThat(readings).hasValue(2));

            site.notice("good", "", "第二次修改。\n");

            Client preview = new Client(server.port());
            Eventually.holds(() -> assertThat(preview.get(NOTICE).body()).contains("第二次修改。"));
        }

        @Test
        void tellsTheBrowserOfAChange() throws IOException {
            Client preview = preview();
            try (Client.Events events = preview.events()) {
                events.await(": open");

                site.notice("good", "", "窗口已有人值守。\n");

                events.await("event: change");
                assertThat(preview.get(NOTICE).body()).contains("窗口已有人值守。");
            }
        }

        @Test
        void stopsWhileABrowserListens() throws IOException {
            Client preview = preview();
            try (Client.Events events = preview.events()) {
                events.await(": open");

                started.remove(0).close();

                events.awaitEnd();
            }
            assertThatThrownBy(() -> preview.get(NOTICE)).isInstanceOf(IOException.class);
        }
    }

    @Nested
    class WhileSomethingIsBroken {

        private static final String BROKEN = "核心提要: 窗口 <img src=x onerror=alert(1)> & \"无人\"\n";

        @Test
        void theErrorOfOneEntryStandsAboveItsPageAndHidesNoOther() throws IOException {
            site.notice("good", BROKEN, "窗口无人值守。\n").notice("other", "", "材料一次告知。\n");
            Client preview = preview();

            Client.Answer broken = preview.get(NOTICE);
            assertThat(broken.status()).isEqualTo(200);
            assertThat(broken.body())
                    .contains("窗口无人值守。")
                    .contains("content/notices/2018/good.md:5:1", "FLD001", "没有“核心提要”这一项", "是不是想写“核心提示”？");
            for (String address : List.of("/", "/notices/", "/notices/2018/other/")) {
                Client.Answer page = preview.get(address);
                assertThat(page.status()).as(address).isEqualTo(200);
                assertThat(page.body())
                        .contains("内容有 1 处错误，改好之后才能生成网站", "href=\"/_tongbao/messages\"")
                        .doesNotContain("FLD001");
            }
            assertThat(preview.get("/sitemap.xml").body()).startsWith("<?xml");
        }

        @Test
        void anEntryThatCannotBeReadIsItsMessagesAndHidesNoOther() throws IOException {
            site.write("content/notices/2018/torn.md", "---\ntitle: [\n---\n正文。\n");
            Client preview = preview();

            Client.Answer torn = preview.get("/notices/2018/torn/");
            assertThat(torn.status()).isEqualTo(503);
            assertThat(torn.body()).contains("content/notices/2018/torn.md:", "YML001");
            assertThat(preview.get(NOTICE).status()).isEqualTo(200);
            assertThat(preview.get("/nowhere/").status()).isEqualTo(404);
        }

        @Test
        void theSourceLineIsShownAsText() throws IOException {
            site.notice("good", BROKEN, "");

            String page = preview().get(NOTICE).body();

            assertThat(page)
                    .contains("<pre><mark>核</mark>心提要: 窗口 "
                            + "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;无人&quot;</pre>")
                    .doesNotContain("<img src=x");
        }

        @Test
        void everyErrorIsOnThePageOfMessages() throws IOException {
            site.notice("good", BROKEN, "").notice("other", "units: [没有的单位]\n", "");

            assertThat(preview().get("/_tongbao/messages").body())
                    .contains("good.md:5:1", "other.md:5:9", "FLD001", "REF001");
        }

        @Test
        void thePageOfMessagesUsesNothingOfTheTheme() throws IOException {
            site.notice("good", BROKEN, "");
            Client preview = preview();

            String page = preview.get("/_tongbao/messages").body();

            assertThat(page).doesNotContain("/assets/").doesNotContain("测试站");
            assertThat(preview.get(firstMatch("rel=\"stylesheet\" href=\"([^\"]+)\"", page))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void theMessagesAreGoneAfterTheRepair() throws Exception {
            Client preview = preview();
            site.notice("good", BROKEN, "");
            Eventually.holds(() -> assertThat(preview.get(NOTICE).body()).contains("FLD001"));

            site.notice("good", "核心提示: 窗口无人。\n", "");

            Eventually.holds(() -> assertThat(preview.get(NOTICE).body()).doesNotContain("FLD001"));
            assertThat(preview.get("/").body()).doesNotContain("处错误");
        }

        @Test
        void anUnreadableSiteYamlIsAPageAndNotTheEnd() throws Exception {
            Client preview = preview();

            site.write("content/site.yaml", "title: [\n");
            Eventually.holds(() -> assertThat(preview.get("/").body()).contains("content/site.yaml:", "YML001"));
            site.write("content/site.yaml", TestSite.SITE_YAML);

            Eventually.holds(() -> assertThat(preview.get("/").status()).isEqualTo(200));
        }

        @Test
        void aMistakeInATemplateIsAPage() throws Exception {
            String template = "themes/official/templates/notfound.ftlh";
            site.write(template, "<p>\n${page.titel}</p>\n");
            Client preview = preview();

            Client.Answer broken = preview.get("/nowhere/");

            assertThat(broken.status()).isEqualTo(503);
            assertThat(broken.body()).contains(template + ":2:3", "THM001", "<pre>${<mark>p</mark>age.titel}");
            assertThat(preview.get(NOTICE).status()).isEqualTo(200);

            site.write(template, "<p>${page.title}</p>\n");

            Eventually.holds(() -> {
                Client.Answer repaired = preview.get("/nowhere/");
                assertThat(repaired.status()).isEqualTo(404);
                assertThat(repaired.body()).isEqualTo("<p>" + themeText("notfound.heading") + "</p>\n");
            });
        }

        @Test
        void aTemplateWithoutAnEndIsAPage() throws Exception {
            String template = "themes/official/templates/notfound.ftlh";
            site.write(template, "<p>\n<#macro a><@a/></#macro><@a/></p>\n");
            Client preview = preview();

            Client.Answer stopped = preview.get("/nowhere/");

            assertThat(stopped.status()).isEqualTo(503);
            assertThat(stopped.body()).contains(template, "THM003", "/404.html").contains("/_tongbao/reload.js");
            assertThat(preview.get(NOTICE).status()).isEqualTo(200);
        }
    }

    @Nested
    class GivesNothingElseAway {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"localhost:%d", "localhost", "LocalHost:%d", "127.0.0.1:%d", "[::1]:%d"})
        void answersToTheNamesOfThisMachine(String host) throws IOException {
            Client preview = preview();

            assertThat(preview.getFrom(host.formatted(preview.port()), NOTICE).status())
                    .isEqualTo(200);
        }

        /** A page of another site whose name was made to point here would otherwise read drafts through the browser. */
        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "evil.example",
                    "evil.example:%d",
                    "localhost.evil.example:%d",
                    "127.0.0.1.evil.example:%d",
                    "evil-localhost:%d",
                    "0.0.0.0:%d",
                    "192.168.1.2:%d"
                })
        void refusesARequestMeantForAnotherHost(String host) throws IOException {
            Client preview = preview();

            for (String path : List.of("/", NOTICE, "/_tongbao/events", "/_tongbao/reload.js")) {
                Client.Answer answer = preview.getFrom(host.formatted(preview.port()), path);

                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(answer.body()).doesNotContain("通报");
            }
        }

        @Test
        void refusesARequestThatNamesNoHostOrTwo() throws IOException {
            Client preview = preview();
            String get = "GET " + NOTICE + " HTTP/1.1";
            String here = "Host: localhost:" + preview.port();

            assertThat(preview.send(get).status()).isEqualTo(400);
            assertThat(preview.send("GET " + NOTICE + " HTTP/1.0").status()).isEqualTo(403);
            assertThat(preview.send(get, here, "Host: evil.example").status()).isEqualTo(400);
            assertThat(preview.send("GET http://evil.example" + NOTICE + " HTTP/1.1", here)
                            .status())
                    .isBetween(400, 499);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
        void refusesToDoAnythingButShow(String method) throws IOException {
            assertThat(preview().ask(method, NOTICE).status()).isEqualTo(405);
        }

        @Test
        void servesNoFileThatTheSiteDoesNotList() throws IOException {
            Files.writeString(folder.resolve("pom.xml"), SECRET);
            site.write(".git/config", SECRET)
                    .write("pom.xml", SECRET)
                    .write("site-output/index.html", SECRET)
                    .write("themes/official/notes.txt", SECRET)
                    .write("content/secret.txt", SECRET)
                    .write("content/notices/2018/list/index.md", """
                            ---
                            title: 附件
                            published: 2018-09-27
                            source: 某市日报
                            ---
                            正文。
                            """)
                    .write("content/notices/2018/list/internal.txt", SECRET);
            Client preview = preview();
            assertThat(preview.get("/notices/2018/list/").status()).isEqualTo(200);

            SoftAssertions softly = new SoftAssertions();
            for (String path : List.of(
                    "/content/site.yaml",
                    "/content/secret.txt",
                    "/content/",
                    "/site.yaml",
                    "/secret.txt",
                    "/.git/config",
                    "/pom.xml",
                    "/../pom.xml",
                    "/%2e%2e/pom.xml",
                    "/..%2fpom.xml",
                    "/%2e%2e%2fpom.xml",
                    "/..;/pom.xml",
                    "/%252e%252e/pom.xml",
                    "/..%5cpom.xml",
                    "/assets/../../pom.xml",
                    "/assets/site.css",
                    "/assets/",
                    "//etc/passwd",
                    "/etc/passwd",
                    "/file:///etc/passwd",
                    "/themes/official/notes.txt",
                    "/themes/official/templates/layout.ftlh",
                    "/templates/layout.ftlh",
                    "/site-output/index.html",
                    "/notices/2018/",
                    "/notices/2018",
                    "/notices/2018/good.md",
                    "/notices/2018/good/index.html/",
                    "/notices/2018/list/index.md",
                    "/notices/2018/list/internal.txt",
                    "/_tongbao/",
                    "/_tongbao/PreviewServer.class",
                    "/_tongbao/../content/site.yaml",
                    "/_tongbao/..%2fdiag/messages.zh.properties")) {
                Client.Answer answer = preview.get(path);
                softly.assertThat(answer.status()).as(path).isIn(400, 404);
                softly.assertThat(answer.body()).as(path).doesNotContain(SECRET, "baseUrl", "root:", "<#import");
            }
            softly.assertAll();
        }

        @Test
        void listensOnThisMachineOnly() throws IOException {
            Client preview = preview();
            assertThat(preview.get("/").status()).isEqualTo(200);

            List<InetAddress> elsewhere = new ArrayList<>(NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> !a.isLoopbackAddress())
                    .toList());
            elsewhere.add(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));

            for (InetAddress address : elsewhere) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, preview.port()), 2000);
                            }
                        })
                        .as(address.toString())
                        .isInstanceOf(IOException.class);
            }
        }
    }
}
