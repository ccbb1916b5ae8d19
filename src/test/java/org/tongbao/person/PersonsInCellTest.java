package org.tongbao.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two cells name one person, however each writes the name. */
class PersonsInCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张志强 | 张志强科长",
                "张志强 | 市财政局张志强",
                "张志强 | 张志强*",
                "张志强 | 张志强1",
                "张志强 | 张志强①",
                "张志强 | 张,志强",
                "张志强 | 李四、张志强*",
                "张志强 | 李四、市财政局张志强",
                "王强 | 王强科长",
                "张志强科长 | 张志强",
                "买买提·吐尔逊 | 买买提-吐尔逊",
                "买买提·吐尔逊 | 买买提—吐尔逊",
                "买买提·吐尔逊 | 买买提 吐尔逊",
                "买买提 吐尔逊 | 买买提·吐尔逊",
                "阿卜杜拉·买买提 | 阿卜杜拉 买买提",
                "阿卜杜拉·买买提 | 市交通局 阿卜杜拉 买买提",
            })
    void aPersonIsRecognised(String sanctioned, String commended) {
        PersonsInCell one = PersonsInCell.of(sanctioned);
        PersonsInCell other = PersonsInCell.of(commended);

        assertThat(one.meets(other)).isTrue();
        assertThat(other.meets(one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张志 | 张志强",
                "张志强 | 张志",
                "张志强 | 张、志强",
                "张志强 | 张某、李志强",
                "科长 | 张志强科长",
                "某 | 张志强科长",
                "买买提 | 阿卜杜拉·买买提",
                "张志强 | 王五（张志强科长的学生）",
                "李新 | 李新村",
            })
    void anotherPersonIsNot(String sanctioned, String commended) {
        assertThat(PersonsInCell.of(sanctioned).meets(PersonsInCell.of(commended)))
                .isFalse();
    }
}
