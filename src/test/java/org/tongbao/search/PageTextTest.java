package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void onlyWhatIsMarkedIsRead() {
        assertThat(PageText.blocks("""
                <title>甲</title><p>乙</p><div data-search>丙<b>丁</b><br>戊<p>己</p>
                <span data-search-skip>庚<i>辛</i></span><script>if (a < b) "</div>";</script></div>壬<p data-search> &nbsp;</p>""")).containsExactly("丙丁 戊 己 \n  ");
    }

    @Test
    void referencesAreResolved() {
        assertThat(PageText.blocks("<p data-search title='>'>&lt;&#x4e2d;&#22269;&amp;lt; &unknown; a < b</p>"))
                .containsExactly("<中国&lt; &unknown; a < b");
    }
}
