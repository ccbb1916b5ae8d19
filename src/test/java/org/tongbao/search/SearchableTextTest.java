package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchableTextTest {

    /** The blocks, with a bar where a tag parts them. */
    private static List<String> blocks(String html) {
        return SearchableText.blocks(html).stream()
                .map(b -> b.replace('\u2029', '|'))
                .toList();
    }

    @Test
    void onlyWhatIsMarkedIsRead() {
        assertThat(blocks("""
                <title>甲</title><p>乙</p><div data-search>丙<b>丁</b><br>戊<p>己</p>\
                <span data-search-skip>庚<i>辛</i></span><script>if (a < b) "</div>";</script></div>壬\
                <p data-search>癸</p><p data-search> &nbsp;&#8203;</p>""")).containsExactly("丙丁|戊|己|||", "癸");
    }

    @Test
    void aMarkInsideAMarkedElementMeansNothing() {
        assertThat(blocks("<div data-search>甲<div data-search>乙</div>丙</div>丁")).containsExactly("甲|乙|丙");
    }

    @Test
    void whatIsLeftOutIsLeftOutWithAllItHolds() {
        assertThat(blocks("<div data-search-skip>甲<p data-search>乙</p></div><p data-search>丙</p>"))
                .containsExactly("丙");
        assertThat(blocks("<p data-search>甲<template><p data-search>乙</p></template>丙</p>"))
                .containsExactly("甲||丙");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "&lt;b&gt;&amp;lt;                  | <b>&lt;",
                "&#x4e2d;&#X4E2D;&#20013;           | 中中中",
                "&unknown; &lt &#; &#x; &copy; a&b; | &unknown; &lt &#; &#x; &copy; a&b;",
                "&#0;&#xD800;&#x110000;             | \uFFFD\uFFFD\uFFFD",
                "a < b <3 甲                        | a < b <3 甲",
                "甲<!-- <p> -- > -->乙<!-->丙<!--->丁 | 甲乙丙丁",
                "甲<img alt=\"a > '<b>'\">乙          | 甲¦乙",
                "甲<a href=a/>乙</a>丙                | 甲乙丙",
                "甲</i>乙</section>丙                 | 甲乙¦丙",
                "甲<svg><title>乙</title><path d='M0'/><text>丙</text></svg>丁 | 甲¦¦¦¦¦丙¦¦丁",
                "甲<b>乙                             | 甲乙",
                "甲<b title=\"乙                      | 甲",
            })
    void anythingInAPageIsReadAsABrowserWould(String inside, String text) {
        assertThat(blocks("<div data-search>" + inside)).containsExactly(text.replace('¦', '|'));
    }

    /** An end tag closes what is still open inside its element, so that a forgotten one spoils no more than that. */
    @Test
    void aForgottenEndReachesNoFurtherThanTheElementAround() {
        assertThat(blocks("<main><p data-search>甲<b>乙</main>丙<p data-search>丁</p>"))
                .containsExactly("甲乙", "丁");
    }

    /** A row begins and ends where its text does, and has the address of the nearest element that has one. */
    @Test
    void rowsAreKnownWithTheirCellsAndAddresses() {
        PageBlock block = SearchableText.read("""
                <main id="main"><section id="board-2" data-search><table><thead><tr><th>单位<th>完成</tr></thead>\
                <tr id="CN-1"><td data-label="单位">甲局</td><td data-label='完&amp;成'>35%</td></tr>\
                <tr><td data-label=单位>乙局</td></tr></table><ul><li id="card">丙局</li></ul></section></main>""").get(0);

        assertThat(block.rows().stream()
                        .map(r -> r.anchor()
                                + (r.head() ? " head " : " ")
                                + block.text().substring(r.start(), r.end()).replace('\u2029', '|')))
                .containsExactly("board-2 head ||单位|完成|", "CN-1 |甲局||35%|", "board-2 |乙局|", "card 丙局");
        assertThat(block.rows().get(1).cells())
                .extracting(c -> c.label() + "=" + block.text().substring(c.start(), c.end()))
                .containsExactly("单位=甲局", "完&成=35%");
    }

    @Test
    void aPageOfAnythingIsRead() {
        List<String> pages = HostileHtml.pages();

        assertThat(pages.stream().map(SearchableText::blocks).filter(b -> !b.isEmpty()))
                .hasSizeGreaterThan(500);
    }
}
