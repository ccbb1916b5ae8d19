package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What running text has beyond what a template wrote: words explained, dates and figures whole, titles by phrase. */
@Tag("once")
class RunningTextTest {

    private final RunningText running = new RunningText(List.of("销号", "回头看"), "/glossary/");

    @Test
    void theFirstUseOfATermLeadsToItsExplanation() {
        assertThat(running.mark("<p>先销号，再回头看；销号要有依据。</p>", true))
                .isEqualTo("<p>先<a class=\"term\" href=\"/glossary/#%E9%94%80%E5%8F%B7\">销号</a>，再"
                        + "<a class=\"term\" href=\"/glossary/#%E5%9B%9E%E5%A4%B4%E7%9C%8B\">回头看</a>；销号要有依据。</p>");
        assertThat(running.mark("<p>销号</p>", false)).isEqualTo("<p>销号</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"/x/\">销号的<b>依据</b></a>",
                "<h2>销号</h2>",
                "<span class=\"state state-done\">已销号</span>",
                "<svg><text>销号 3件</text></svg>",
                "<td class=\"num\">3件</td>",
                "<table><tr><td>截至2026年8月31日的3件</td></tr></table>",
                "<p title=\"销号 3件\">依据</p>",
                "<!-- 销号 3件 --><p>依据</p>"
            })
    void whatIsALinkAHeadingAStateOrADrawingStaysAsItIs(String html) {
        assertThat(running.mark(html, true)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({
        "截至2026年8月31日止, 2026年8月31日",
        "到8月31日为止, 8月31日",
        "共有60个问题, 60个",
        "整改率85.00%，, 85.00%",
        "（某效办〔2018〕12号）, 某效办〔2018〕12号",
        "拨付1.45亿元补贴, 1.45亿元"
    })
    void aDateANumberOrAFigureStaysOnOneLine(String text, String whole) {
        assertThat(running.mark("<p>" + text + "</p>", true)).contains("<span class=\"nb\">" + whole + "</span>");
    }

    @Test
    void aTelephoneNumberIsWholeAndCanBeDialled() {
        assertThat(running.mark("<p>电话0835-1234567，文号2026-033。</p>", true))
                .isEqualTo("<p>电话<a class=\"tel\" href=\"tel:0835-1234567\">0835-1234567</a>，文号2026-033。</p>");
    }

    @Test
    void timeGrowsWithTheLengthOfThePage() {
        String row = "<p title=\"甲\">依据 2026年8月31日</p>";

        String marked = running.mark(row.repeat(20_000), true);

        assertThat(marked).hasSize(20_000 * (row.length() + "<span class=\"nb\"></span>".length()));
    }

    @ParameterizedTest
    @CsvSource({
        "处室（站所）和街道部门的签认单, 处室（站所）和街道|部门的签认单",
        "关于2026年度“十佳政务服务标兵”拟表彰名单的公示, 关于2026年度“十佳政务服务标兵”拟表彰|名单的|公示",
        "某市2026年作风问题整改台账（第3期）, 某市2026年|作风|问题整改台账（第3期）",
        "某市2026年前三季度作风建设中期报告, 某市2026年前三季度|作风建设|中期报告",
        "和不满意单位整改情况, 和不满意|单位整改|情况",
        "A&B, A&amp;B",
        "公开, 公开"
    })
    void aTitleBreaksBetweenWords(String title, String broken) {
        assertThat(PhraseBreaks.html(title)).isEqualTo(broken.replace("|", "<wbr>"));
    }

    @Test
    void aLongPageListsItsParts() {
        String place = "<details data-outline><summary>本页内容</summary></details>";
        String parts =
                "<section id=\"a\"><h2>一</h2></section><h2 id=\"b\">二</h2><section id=\"c\"><h2>三 <a href=\"/\">三</a></h2></section>"
                        + "<section><h2>没有地址的</h2></section>";

        assertThat(PageOutline.fill(place + parts + "<h2 id=\"d\">四</h2>"))
                .contains("<summary>本页内容</summary><ol>\n<li><a href=\"#a\">一</a></li>\n<li><a href=\"#b\">二</a></li>\n"
                        + "<li><a href=\"#c\">三 三</a></li>\n<li><a href=\"#d\">四</a></li>\n</ol></details>");
        assertThat(PageOutline.fill(place + parts)).isEqualTo(parts);
    }
}
