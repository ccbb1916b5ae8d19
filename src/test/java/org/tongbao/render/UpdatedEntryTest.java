package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** 更新时间 is on the page and in all that tells programs when a page changed. */
class UpdatedEntryTest {

    private static final String MINUTE = "2018-10-09T15:30:00+08:00";

    @Test
    void pageSitemapFeedAndStructuredDataTellWhenItWasUpdated(@TempDir Path folder) {
        TestSite site = TestSite.in(folder).notice("first", "modified: 2018-10-09 15:30\n", "第一篇。\n");

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).as(build.err()).isZero();
        String page = site.file("site-output/notices/2018/first/index.html");
        assertThat(page)
                .contains("更新 <time datetime=\"2018-10-09T15:30+08:00\">")
                .contains("\"dateModified\":\"" + MINUTE + "\"")
                .contains("article:modified_time\" content=\"" + MINUTE + "\"");
        assertThat(site.file("site-output/sitemap.xml")).contains("<lastmod>2018-10-09</lastmod>");
        assertThat(site.file("site-output/notices/feed.xml")).contains("<updated>" + MINUTE + "</updated>");
        assertThat(site.file("site-output/data/first/entry.json")).contains("\"modified\":\"2018-10-09T15:30+08:00\"");
    }

    @Test
    void anUpdateBeforePublicationIsRefused(@TempDir Path folder) {
        TestSite site = TestSite.in(folder).notice("first", "modified: 2017-10-09\n", "第一篇。\n");

        assertThat(Tongbao.at(site.root(), "check").out()).contains("错误[UNT003] 时间先后颠倒");
    }
}
