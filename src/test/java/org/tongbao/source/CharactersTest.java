package org.tongbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.diag.Code;

/** What a reader cannot see may not be written; what only tells the forms of one character may. */
class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲\u034F乙",
                "甲\u2800乙",
                "甲\uFFF5乙",
                "甲\uDB40\uDE00乙", // U+E0200
                "a\uFE0F", // a letter has no forms
                "1\uFE0F", // nor has a digit alone
                "，\uFE00",
                "，\uDB40\uDD00",
                "甲\uFE0F",
                "甲\uFE03",
                "甲\uFE00\uFE00",
                "\uFE00甲",
                "①\uDB40\uDD00"
            })
    void refusesWhatCannotBeSeen(String text) {
        assertThat(Characters.firstForbidden(text))
                .map(Characters.Forbidden::code)
                .contains(Code.FIL003);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"辻\uDB40\uDD00", "葛\uDB40\uDD01城", "𠮷\uDB40\uDD00", "〇\uFE00", "☎\uFE0F", "❤\uFE0E", "⚠\uFE0F甲"
            })
    void keepsTheFormsOfIdeographsAndPictographs(String text) {
        assertThat(Characters.firstForbidden(text)).isEmpty();
    }
}
