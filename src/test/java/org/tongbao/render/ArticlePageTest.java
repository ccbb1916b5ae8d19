package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** An article is set as papers print one. */
@Tag("once")
class ArticlePageTest {

    @TempDir
    private Path folder;

    @Test
    void everyPartHasItsPlace() {
        String page = page("""
                images:
                  - {file: hall.png, alt: 会场, caption: 汇报会现场, credit: 张三摄}
                  - {file: window.png, alt: 窗口}
                dateline: 本报讯
                author: [记者李四, 通讯员王五]
                editor: 赵六
                callouts:
                  - {text: 出了实招。, by: 人大代表}
                  - {text: 决心大。}
                """);

        assertThat(page)
                .contains("<li>来源：中国甘肃网、兰州日报</li>")
                .containsSubsequence(
                        "十家单位当面汇报。",
                        "alt=\"会场\"",
                        "汇报会现场 <span class=\"credit\">张三摄</span>",
                        "<p><b class=\"run-in\">本报讯</b> 十家单位",
                        "改起</h2>",
                        "<aside class=\"callouts\" aria-label=\"现场点评\"",
                        "<p>出了实招。</p></blockquote><p class=\"callout-by\">人大代表</p>",
                        "<p>决心大。</p></blockquote></li>",
                        "alt=\"窗口\"",
                        "作者：记者李四、通讯员王五",
                        "（责任编辑：赵六）",
                        "<h2>相关链接</h2>")
                .doesNotContain("<dt>电头</dt>", "<dt>作者</dt>", "<dt>现场点评</dt>");
    }

    @Test
    void whatIsNotGivenLeavesNoTrace() {
        assertThat(page("")).contains("<p>十家单位").doesNotContain("run-in", "callouts", "byline", "责任编辑", "<figure");
    }

    private String page(String more) {
        TestSite site = TestSite.in(folder)
                .notice("good", "", "")
                .write("content/articles/meeting/hall.png", TestPictures.png(3, 2))
                .write("content/articles/meeting/window.png", TestPictures.png(3, 2))
                .write("content/articles/meeting/index.md", """
                        ---
                        title: 汇报会
                        published: 2018-09-27 08:30
                        source: [中国甘肃网, 兰州日报]
                        summary: 十家单位当面汇报。
                        related: [good]
                        MORE---
                        十家单位向会议交账。

                        ## 从不便处改起
                        """.replace("MORE", more));
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
        return site.page("articles/meeting/index.html");
    }
}
