package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The page that explains the words of the field, which a site may add to. */
@Tag("once")
class GlossaryPageTest {

    @TempDir
    private Path folder;

    @Test
    void aNoticeLeadsFromAWordToItsExplanation() {
        TestSite site = TestSite.in(folder).notice("one", "", "问题销号要有验收依据，没有验收的不能销号。");

        build(site);

        assertThat(site.rawPage("notices/2018/one/index.html"))
                .containsOnlyOnce("<a class=\"term\" href=\"/glossary/#%E9%94%80%E5%8F%B7\">销号</a>");
        assertThat(site.page("glossary/index.html"))
                .contains("<div id=\"销号\"><dt>销号</dt>", "<div id=\"口径\">")
                .doesNotContain("class=\"term\"");
        assertThat(site.page("index.html")).contains("/glossary/\">名词解释</a>");
    }

    @Test
    void aSiteMayExplainWordsOfItsOwn() {
        TestSite site = TestSite.in(folder)
                .write("themes/official/i18n/zh.properties", "glossary.terms=销号、一单三制\nglossary.一单三制=一张清单，三项制度。\n")
                .notice("one", "", "今年推行一单三制。");

        build(site);

        assertThat(site.rawPage("notices/2018/one/index.html")).contains("\">一单三制</a>");
        assertThat(site.page("glossary/index.html")).contains("一张清单，三项制度。").doesNotContain("回头看");
    }

    private static void build(TestSite site) {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
        assertThat(build.err()).doesNotContain("THM");
    }
}
