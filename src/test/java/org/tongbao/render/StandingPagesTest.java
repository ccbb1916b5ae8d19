package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** Whether an entry is still valid and whether one may still object is said as of the day of the build. */
@Tag("once")
class StandingPagesTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = TestSite.in(folder);
    }

    @Test
    void whatWasValidUntilADayIsNotValidOnTheNext() {
        site.notice("rule", "validity: 有效\nvalidUntil: 2018-12-31\nreplacedBy: rule-2\n", "本办法{{#validity}}。\n")
                .notice("rule-2", "", "新办法。\n");

        build("2018-12-31");
        assertThat(page("rule"))
                .as("its last day")
                .contains("有效性 有效</li>", "本办法有效。")
                .containsSubsequence(
                        "<strong class=\"tag\">已有新的版本</strong>", "href=\"/notices/2018/rule-2/\">关于rule-2的通报");
        assertThat(site.page("notices/index.html")).doesNotContain("失效");

        Tongbao.Run build = build("2019-01-01");
        assertThat(build.err()).contains("rule.md:5:11: 警告[VAL001]");
        assertThat(page("rule"))
                .as("the day after")
                .contains("有效性 失效</li>", "本办法失效。")
                .containsSubsequence(
                        "<strong class=\"tag\">失效</strong>有效期到2018年12月31日为止。",
                        "代替它的是：<a href=\"/notices/2018/rule-2/\">关于rule-2的通报</a>");
        assertThat(site.page("notices/index.html")).contains("关于rule的通报</a> <span class=\"tag\">失效</span>");
        assertThat(page("rule-2")).doesNotContain("banner");
    }

    @Test
    void whatWasRepealedIsSaidToBeSoWhateverTheDay() {
        site.notice("rule", "validity: 已废止\nvalidUntil: 2018-12-31\n", "");

        build("2019-01-01");

        assertThat(page("rule"))
                .contains("<strong class=\"tag\">已废止</strong></p>")
                .doesNotContain("失效");
    }

    @Test
    void theDaysOfAPublicityPeriodAreCountedAndTheLastCounts() {
        site.notice("names", "publicity: {from: 2018-10-08, until: 2018-10-12, contact: 某市作风办}\n", "");

        build("2018-10-07");
        assertThat(page("names")).contains("公示还没有开始").doesNotContain("请联系");
        assertThat(site.page("notices/index.html")).doesNotContain("公示中");

        Tongbao.Run build = build("2018-10-09");
        assertThat(page("names")).contains("公示中，还有3天", "有异议的，请联系：某市作风办");
        assertThat(site.page("notices/index.html")).contains("<span class=\"tag\">公示中</span>");
        assertThat(build.err()).contains("2018-10-10", "公示还剩的天数变了");

        build("2018-10-12");
        assertThat(page("names")).contains("公示中，今天截止", "有异议的，请联系");

        build("2018-10-13");
        assertThat(page("names")).contains("公示已结束").doesNotContain("请联系");
        assertThat(site.page("notices/index.html")).doesNotContain("公示中");
    }

    @Test
    void theBuildTellsOnWhichDayTheNextEndsItsValidity() {
        site.notice("rule", "validUntil: 2018-12-31\n", "");

        assertThat(build("2018-10-01").err()).contains("2019-01-01", "有效期满");
    }

    private String page(String id) {
        return site.page("notices/2018/" + id + "/index.html");
    }

    private Tongbao.Run build(String day) {
        Tongbao.Run build = Tongbao.run("build", "--site", site.root().toString(), "--as-of", day);
        assertThat(build.status()).as(build.err()).isZero();
        return build;
    }
}
