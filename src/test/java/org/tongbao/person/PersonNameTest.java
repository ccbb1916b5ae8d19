package org.tongbao.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name has one normal form, however it is padded and typed. */
class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "欧阳锋",
                "欧　阳　锋",
                "欧阳 锋",
                " 欧\u00A0阳\u2003锋　",
                "欧\n阳锋",
                "欧\u200B阳锋",
                "欧阳\uFE00锋",
                "欧阳锋\u0332",
                "欧·阳锋"
            })
    void spacesAndWhatNobodySeesMakeNoDifference(String written) {
        assertThat(PersonName.of(written)).isEqualTo(PersonName.of("欧阳锋"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"·", "•", "・", "‧", "･", "．", ".", "∙", "⋅", " · ", "　•　", ""})
    void middleDotsAreOne(String dot) {
        assertThat(PersonName.of("阿卜杜拉" + dot + "买买提")).isEqualTo(PersonName.of("阿卜杜拉·买买提"));
    }

    @ParameterizedTest
    @CsvSource({"⻢文, 马文", "⾼方, 高方", "⻓孙, 长孙", "\uF9E1三, 李三", "Ｌｉ Ming, li ming", "LI　MING, Li Ming"})
    void formsOfOneCharacterAreOne(String written, String plain) {
        assertThat(PersonName.of(written)).isEqualTo(PersonName.of(plain));
    }

    @ParameterizedTest
    @CsvSource({"张三, 张三丰", "张三, 张小三", "张三, 章三", "Li Ming, Liming", "张三, '张、三'", "张三, 张……三", "张三, 张...三"})
    void otherNamesStayOthers(String one, String other) {
        assertThat(PersonName.of(one)).isNotEqualTo(PersonName.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"某", "张某", "张　某", "李某某", "欧阳某", "李某甲", "某某", "李*", "李**", "李＊＊", "李×", "李xx", "李*明", "*小明"})
    void aMaskedNameIsNone(String written) {
        assertThat(PersonName.of(written).isMasked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "某市财政局", "张某的父亲张大", "Felix"})
    void whatHidesNothingIsNotMasked(String written) {
        assertThat(PersonName.of(written).isMasked()).isFalse();
    }

    @Test
    void twoToFourCharactersSetWideApartAreClosedUp() {
        assertThat(PersonName.closed("张　三")).contains("张三");
        assertThat(PersonName.closed("欧  阳 锋")).contains("欧阳锋");
        assertThat(PersonName.closed("张三")).isEmpty();
        assertThat(PersonName.closed("张三 李四")).isEmpty();
        assertThat(PersonName.closed("一 二 三 四 五")).isEmpty();
        assertThat(PersonName.closed("A B")).isEmpty();
    }
}
