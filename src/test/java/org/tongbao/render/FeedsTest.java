package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** A feed tells of the newest entries of its list, of when they last changed, and of nothing that readers may not keep. */
@Tag("once")
class FeedsTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithAUnit() {
        site = TestSite.in(folder)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}, {code: tax, name: 某市税务局}]\n");
    }

    @Test
    void anEntryStandsInTheFeedsOfTheSiteItsColumnItsUnitsItsCampaignAndItsTags() {
        site.write("content/campaigns/style.md", """
                        ---
                        title: 作风整顿
                        published: 2018-01-02
                        source: 某市日报
                        launched: 2018-01-02
                        ---
                        """)
                .notice("windows", "units: [某市财政局]\ncampaign: style\ntags: [窗口]\n", "")
                .notice("other", "", "");

        build();

        String item = "<id>https://example.gov.cn/notices/2018/windows/</id>";
        String other = "<id>https://example.gov.cn/notices/2018/other/</id>";
        for (String of : new String[] {"units/finance", "campaigns/style", "tags/u-7a97-53e3"}) {
            assertThat(site.page(of + "/feed.xml")).as(of).contains(item).doesNotContain(other);
            assertThat(site.page(of + "/index.html"))
                    .as(of)
                    .containsSubsequence(
                            "<link rel=\"alternate\" type=\"application/atom+xml\"",
                            "href=\"/" + of + "/feed.xml\">",
                            "href=\"/feed.xml\">");
        }
        assertThat(site.page("feed.xml")).contains(item, other);
        assertThat(site.page("notices/feed.xml")).contains(item, other);
        assertThat(site.page("units/tax/feed.xml"))
                .as("empty: as of the day of the build")
                .contains("<updated>2026-11-22T00:00:00+08:00</updated>")
                .doesNotContain("<entry>");
    }

    @Test
    void anEntryKeepsItsIdAndTellsWhatWasCorrected() {
        site.notice("windows", "summary: 三个窗口\npublisher: 某市监委\ntags: [窗口]\n", "");
        build();
        assertThat(site.page("feed.xml")).contains("""
                          <entry>
                            <title>关于windows的通报</title>
                            <id>https://example.gov.cn/notices/2018/windows/</id>
                            <published>2018-09-27T08:30:00+08:00</published>
                            <updated>2018-09-27T08:30:00+08:00</updated>
                            <link rel="alternate" type="text/html" href="https://example.gov.cn/notices/2018/windows/"/>
                            <author>
                              <name>某市监委</name>
                            </author>
                            <category term="notice" label="通报公告"/>
                            <category term="窗口" label="窗口"/>
                            <summary>三个窗口</summary>
                          </entry>
                        """);

        site.write("content/notices/2018/windows.md", """
                ---
                title: 另一个标题 & <b>
                published: 2018-09-27 08:30
                source: 某市日报
                summary: 三个窗口
                status: 已更正
                corrections: [{date: 2018-10-08, was: 两个窗口, now: 三个窗口, why: 漏了一个}]
                ---
                """);
        build();

        assertThat(site.page("feed.xml"))
                .contains(
                        "<title>另一个标题 &amp; &lt;b&gt;</title>",
                        "<id>https://example.gov.cn/notices/2018/windows/</id>",
                        "<published>2018-09-27T08:30:00+08:00</published>",
                        "<summary>已于2018年10月8日更正。三个窗口</summary>",
                        "<name>某市作风办</name>")
                .containsOnlyOnce("</id>\n  <updated>2018-10-08T00:00:00+08:00</updated>")
                .containsOnlyOnce("    <updated>2018-10-08T00:00:00+08:00</updated>");
        assertThat(site.page("feed.json")).contains("\"content_text\":\"已于2018年10月8日更正。三个窗口\"");
    }

    @Test
    void whatIsWithdrawnADraftOrNotToBeKeptStandsInNoFeed() {
        site.notice("good", "", "")
                .notice("gone", "status: withdrawn\nwithdrawal: {date: 2018-10-01, reason: 统计有误}\n", "")
                .notice("plan", "status: draft\n", "")
                .write("content/accountability/named/index.md", """
                        ---
                        title: 问责情况
                        published: 2026-07-01
                        source: 某市作风办
                        overlap: 没有重复
                        ---
                        """)
                .write("content/accountability/named/named.csv", """
                        姓名,单位,方式,公开依据,公开范围,公开期限截止,处理日期,影响期截止
                        钱多多,finance,警告,曝光办法,本站,2026-12-31,2026-06-12,2027-06-11
                        """);

        build();

        for (String feed :
                new String[] {"feed.xml", "feed.json", "units/finance/feed.xml", "accountability/feed.xml"}) {
            assertThat(site.page(feed)).as(feed).doesNotContain("gone", "plan", "named", "问责情况", "已撤回");
        }
        assertThat(site.page("feed.xml")).containsOnlyOnce("<entry>");
    }

    @Test
    void aFeedHoldsTheNewestTwenty() {
        for (int day = 1; day <= 21; day++) {
            site.write(
                    "content/notices/2019/day-" + day + ".md",
                    "---\ntitle: 通报%d\npublished: 2019-01-%02d\nsource: 某市日报\n---\n正文。\n".formatted(day, day));
        }

        build();

        assertThat(site.page("feed.xml").split("<entry>", -1)).hasSize(1 + Feeds.NEWEST);
        assertThat(site.page("feed.xml"))
                .containsSubsequence("通报21", "通报20", "通报2<")
                .doesNotContain("通报1<");
    }

    private void build() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
    }
}
