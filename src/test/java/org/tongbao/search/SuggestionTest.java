package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static Suggestion unit(String name, String... forms) {
        return new Suggestion("unit", name, "/", List.of()).with(new Suggestion.Card(List.of(forms), "", ""));
    }

    @ParameterizedTest
    @CsvSource({"交通局, 交通运输局", "交通 局 落后, 交通运输局", "交通局投诉, 交通运输局", "怎么投诉, 怎样投诉", "财政局 交通局, ", "通报公告, ", "局, "})
    void theLongestNameInAQuestionIsMeant(String typed, String meant) {
        List<Suggestion> names = List.of(
                new Suggestion("column", "通报公告", "/notices/", List.of()),
                unit("交通运输局", "交通运输局", "交通局"),
                unit("财政局", "财政局"),
                unit("怎样投诉", "投诉"));

        assertThat(Suggestion.namedIn(typed, names).map(Suggestion::text).orElse(null))
                .isEqualTo(meant);
    }
}
