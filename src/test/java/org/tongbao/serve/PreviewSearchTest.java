package org.tongbao.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tongbao.TestSite;

/** The preview answers the page of the search from the site in memory, drafts included. */
class PreviewSearchTest extends Previewed {

    private static Client.Answer ask(Client preview, String query) throws IOException {
        return preview.get("/_tongbao/search?" + query);
    }

    private static String q(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void thePageOfTheSearchAsksThePreview() throws IOException {
        assertThat(preview().get("/search/").body())
                .contains("data-server=\"/_tongbao/search\"")
                .doesNotContain("data-worker");
    }

    @Test
    void findsTextOfDraftsAndSaysWhereItStands() throws IOException {
        site.notice("plan", "status: draft\n", "还没有定稿，窗口有人值守。\n");

        Client.Answer found = ask(preview(), q("有人值守") + "&order=best&from=0&size=10&counts=true");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(found.body())
                .startsWith("{\"total\":1,\"exact\":true,\"how\":\"exact\",\"instead\":null,\"hits\":[")
                .contains(
                        "\"address\":\"/notices/2018/plan/\"",
                        "{\"t\":\"还没有定稿，窗口\",\"m\":false},{\"t\":\"有人值守\",\"m\":true}",
                        "\"year\":[{\"value\":\"2018\",\"label\":\"2018\",\"count\":1}]");
    }

    @Test
    void narrowsOrdersAndPages() throws IOException {
        site.write("content/notices/2026/new.md", """
                ---
                title: 关于窗口的通报
                published: 2026-01-05 08:30
                source: 某市日报
                ---
                窗口无人值守。
                """);
        Client preview = preview();

        assertThat(ask(preview, q("无人值守") + "&order=newest").body())
                .containsSubsequence("/notices/2026/new/", NOTICE)
                .contains("\"facets\":null");
        assertThat(ask(preview, q("无人值守") + "&order=newest&from=1").body())
                .contains(NOTICE)
                .doesNotContain("/notices/2026/new/");
        assertThat(ask(preview, q("无人值守") + "&year=2018").body())
                .contains(NOTICE, "\"total\":1")
                .doesNotContain("/notices/2026/new/");
        assertThat(ask(preview, q("无人值守") + "&size=1").body()).contains("\"more\":true,\"next\":1");
    }

    @Test
    void offersNamesForWhatIsTyped() throws IOException {
        Client preview = preview();
        String column = "{\"text\":\"通报公告\",\"kind\":\"栏目\",\"address\":\"/notices/\"}";

        assertThat(ask(preview, "suggest=%E9%80%9A%E6%8A%A5").body()).contains(column);
        assertThat(ask(preview, "suggest=tbgg").body()).contains(column);
        assertThat(ask(preview, "suggest=").body()).isEqualTo("[]");
    }

    @Test
    void findsWhatWasSavedSince() throws Exception {
        Client preview = preview();
        assertThat(ask(preview, q("已有人值守")).body()).contains("\"total\":0");

        site.notice("good", "", "窗口已有人值守。\n");

        Eventually.holds(() -> assertThat(ask(preview, q("已有人值守")).body()).contains("\"total\":1"));
    }

    /** The text of a page that itself has not changed may quote one that has. */
    @Test
    void findsAFigureThatAnotherEntryQuotes() throws Exception {
        site.notice("quotes", "", "满意度见上期：{{good#title}}。\n");
        Client preview = preview();
        assertThat(ask(preview, q("改过的标题")).body()).contains("\"total\":0");

        Path file = site.root().resolve("content/notices/2018/good.md");
        Files.writeString(file, Files.readString(file).replaceFirst("title: .*", "title: 改过的标题"));

        Eventually.holds(() -> assertThat(ask(preview, q("改过的标题")).body()).contains("\"total\":2"));
    }

    @Test
    void saysWhyThereIsNoAnswer() throws IOException {
        Client preview = preview();
        for (String[] asked : new String[][] {
            {"", "empty"},
            {q("，。"), "nothing"},
            {q("长".repeat(201)), "long"},
            {q("-窗口"), "onlyExcluded"},
            {"q=%", "nothing"}
        }) {
            Client.Answer none = ask(preview, asked[0]);

            assertThat(none.status()).as(asked[0]).isEqualTo(400);
            assertThat(none.body()).as(asked[0]).isEqualTo("{\"error\":{\"code\":\"" + asked[1] + "\"}}");
        }
    }

    @Test
    void takesNonsenseForWhatIsLeftOut() throws IOException {
        assertThat(ask(preview(), q("无人值守") + "&from=-1&size=99999999999&order=x&counts=x&kind=")
                        .body())
                .contains("\"total\":1", NOTICE);
    }

    @Test
    void findsWhatCanBeShownWhileOneEntryIsBroken() throws IOException {
        site.notice("broken", "核心提要: 窗口\n", "");

        assertThat(ask(preview(), q("无人值守")).body()).contains("\"total\":1", NOTICE);
    }

    @Test
    void hasNoAnswerWhileNothingCanBeShown() throws IOException {
        site.write("content/site.yaml", "title: [\n");

        Client.Answer none = ask(preview(), q("窗口"));

        assertThat(none.status()).isEqualTo(503);
        assertThat(none.body()).isEqualTo("{\"error\":{\"code\":\"other\"}}");
    }

    @Test
    void worksForASiteBelowTheRootOfItsHost() throws IOException {
        site.write("content/site.yaml", TestSite.SITE_YAML.replace("https://example.gov.cn", "https://x.gov.cn/tb"));
        Client preview = preview();

        assertThat(preview.get("/tb/search/").body()).contains("data-base=\"/tb\"");
        assertThat(ask(preview, q("无人值守")).body()).contains("\"address\":\"" + NOTICE + "\"");
    }

    /** A page that cannot be shown can be found by nothing, and hinders no other. */
    @Test
    void aMistakeInATemplateDoesNotEndTheSearch() throws IOException {
        site.write("themes/official/templates/kinds/notice.ftlh", "${page.titel}");

        assertThat(ask(preview(), q("无人值守")).body()).contains("\"total\":0");
    }
}
