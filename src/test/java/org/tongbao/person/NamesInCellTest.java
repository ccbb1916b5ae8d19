package org.tongbao.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names in a cell, as offices write them. */
class NamesInCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张三 | 张三",
                "张　三 | 张三",
                "张 三 | 张三",
                "欧 阳 锋 | 欧阳锋",
                "王 小明 | 王小明",
                "诸葛 亮 | 诸葛亮",
                "欧阳 娜娜 | 欧阳娜娜",
                "甲乙、丙丁 | 甲乙 丙丁",
                "甲乙，丙丁 | 甲乙 丙丁",
                "甲乙,丙丁 | 甲乙 丙丁",
                "甲乙；丙丁 | 甲乙 丙丁",
                "甲乙/丙丁 | 甲乙 丙丁",
                "甲乙／丙丁 | 甲乙 丙丁",
                "甲乙 丙丁 | 甲乙 丙丁",
                "甲乙　丙　丁 | 甲乙 丙丁",
                "甲 乙 丙 丁 | 甲乙 丙丁",
                "甲乙和丙丁 | 甲乙 丙丁",
                "李和平 | 李和平",
                "张三（副局长） | 张三",
                "张三(副局长)、李四（市财政局、科长） | 张三 李四",
                "张三（副局长）李四（科长） | 张三 李四",
                "张三 （副局长 | 张三",
                "（张三） | 张三",
                "副局长　张三 | 张三",
                "副局长张三 | 张三",
                "市财政局 张三 | 张三",
                "张三同志 | 张三",
                "张三、李四等2人 | 张三 李四",
                "张三（曾用名张小三） | 张三 张小三",
                "1.张三 2.李四 | 张三 李四",
                "①张三、②李四 | 张三 李四",
                "“张三” | 张三",
                "**张三** | 张三",
                "欧**阳锋** | 欧阳锋",
                "欧&#38451;锋 | 欧阳锋",
                "⻢文 | 马文",
                "阿卜杜拉 • 买买提 | 阿卜杜拉买买提",
                "阿卜杜拉·买买提、张三 | 阿卜杜拉买买提 张三",
                "张三、李某 | 张三",
                "张三、张　三 | 张三",
                "局长 | 局长",
                "张 | 张",
            })
    void areReadOneByOne(String cell, String names) {
        assertThat(NamesInCell.of(cell)).extracting(PersonName::form).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"John Smith", "Ｊｏｈｎ　Ｓｍｉｔｈ"})
    void wordsOfAnAlphabetAreOneName(String cell) {
        assertThat(NamesInCell.of(cell)).extracting(PersonName::form).containsExactly("john smith");
    }

    @ParameterizedTest
    @ValueSource(strings = {"某", "李某", "张某、李某某", "张某（副局长）", "副局长　张某", "李*", "李**、王**", "张某等3人", "", "—", "（）", "*"})
    void areNoneWhenTheCellNamesNobody(String cell) {
        assertThat(NamesInCell.of(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000000", "张三因违反工作纪律受到警告处分的情况和其他一些说明，其中没有别的人", "、张三、", "((((", "））））张三"})
    void whateverElseStandsInTheCellIsTakenForAName(String cell) {
        assertThat(NamesInCell.of(cell).isEmpty()).isEqualTo(cell.equals("(((("));
    }
}
