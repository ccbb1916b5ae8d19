package org.tongbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;

/** Days named both by how far they are and by their date. */
class RelativeDatesTest {

    @ParameterizedTest
    @CsvSource({
        "昨(26)日召开会议,昨(26)日,-1,0,0,26",
        "记者昨（26）日获悉,昨（26）日,-1,0,0,26",
        "昨（２６）日,昨（２６）日,-1,0,0,26",
        "昨（26日）,昨（26日）,-1,0,0,26",
        "昨日（26日）,昨日（26日）,-1,0,0,26",
        "昨天（9月26日）,昨天（9月26日）,-1,0,9,26",
        "昨天(2018年9月26日),昨天(2018年9月26日),-1,2018,9,26",
        "昨晚（26日）,昨晚（26日）,-1,0,0,26",
        "今(27)日,今(27)日,0,0,0,27",
        "从今天（27日）起,今天（27日）,0,0,0,27",
        "明(1)日,明(1)日,1,0,0,1",
        "后天（29日）,后天（29日）,2,0,0,29",
        "前(25)日,前(25)日,-2,0,0,25",
        "昨（ 26 ）日,昨（ 26 ）日,-1,0,0,26",
    })
    void aDayIsFoundWithItsDistanceAndDate(String text, String written, int away, int year, int month, int day) {
        assertThat(read(text).days()).singleElement().satisfies(d -> {
            assertThat(d.written()).isEqualTo(written);
            assertThat(d.away()).isEqualTo(away);
            assertThat(d.year().orElse(0)).isEqualTo(year);
            assertThat(d.month().orElse(0)).isEqualTo(month);
            assertThat(d.day()).isEqualTo(day);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昨天召开会议，26日结束。",
                "昨26日",
                "大前天（24日）",
                "日前（26日）",
                "目前(26)日均办件",
                "特此声明（28日）",
                "国庆前夜（30日）",
                "昨天（星期三）",
                "昨天（第26期）",
                "`昨(26)日`",
                "```\n昨(26)日\n```",
                "[会议](https://example.com/昨(26)日)",
            })
    void anythingElseIsNotTakenForOne(String text) {
        assertThat(read(text).days()).isEmpty();
    }

    @Test
    void theWordsOfALinkAreTextLikeAnyOther() {
        assertThat(read("见[昨(26)日的会议](meeting)").days()).hasSize(1);
    }

    @Test
    void itKnowsItsPlaceInTheFile() {
        assertThat(read("第一段。\n\n据了解，昨(26)日和今(27)日\n").days())
                .extracting(Body.RelativeDate::place)
                .containsExactly(new Place("x.md", 14, 5), new Place("x.md", 14, 12));
        assertThat(MarkdownReader.line("据了解，昨(26)日", new Place("x.md", 3, 10)).days())
                .extracting(Body.RelativeDate::place)
                .containsExactly(new Place("x.md", 3, 14));
    }

    private static Body read(String markdown) {
        return MarkdownReader.read(markdown, "x.md", 12, new Diagnostics());
    }
}
