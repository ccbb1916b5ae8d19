package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "重, chong zhong",
        "行, hang heng xing",
        "单, chan dan shan",
        "长, chang zhang",
        "朝, chao zhao",
        "女, nv",
        "率, lv shuai",
        "略, lue lve",
        "市, shi",
        "嗯, n ng",
        "𬭚, chun",
        "a, ''",
        "ア, ''",
        "々, ''"
    })
    void aCharacterHasAllItsReadingsOfToday(String character, String readings) {
        assertThat(String.join(" ", Pinyin.readings(character.codePointAt(0)))).isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource({
        "重庆, chong'qing'",
        "银行, yin'hang'",
        "单位, dan'wei'",
        "朝阳, chao'yang'",
        "朝阳, zhao'yang'",
        "长沙, chang'sha'",
        "六安, lu'an'",
        "六安, liu'an'",
        "西安市, xi'an'",
        "蔚县, yu'xian'",
        "涡阳, guo'yang'",
        "台州, tai'zhou'",
        "丽水, li'shui'",
        "会计局, kuai'ji'",
        "绿色, lv'se'",
        "行政审批局, xing'zheng'",
        "局, ju'"
    })
    void aNameIsFoundAsItIsSpelt(String name, String spelt) {
        assertThat(PinyinTerms.of(name)).contains("\u0001" + spelt);
    }

    @ParameterizedTest
    @CsvSource({"单行, shan'xing'", "着落, zhuo'luo'"})
    void noWayToReadItIsForgotten(String name, String spelt) {
        assertThat(PinyinTerms.of(name)).contains("\u0001" + spelt);
    }

    @Test
    void aNameIsFoundFromEachCharacterOn() {
        assertThat(PinyinTerms.of("某市住建局"))
                .containsExactly(
                        "\u0001jian'ju'",
                        "\u0001ju'",
                        "\u0001mou'shi'",
                        "\u0001shi'zhu'",
                        "\u0001zhu'jian'",
                        "\u0002j",
                        "\u0002jj",
                        "\u0002msz",
                        "\u0002szj",
                        "\u0002zjj");
    }

    @Test
    void aNameIsSpeltWhereItCanBe() {
        assertThat(PinyinTerms.of("第12号")).containsExactly("\u0001di'", "\u0001hao'", "\u0002d", "\u0002h");
        assertThat(PinyinTerms.of("市アA局")).containsExactly("\u0001ju'", "\u0001shi'", "\u0002j", "\u0002s");
        assertThat(PinyinTerms.of("2018 Q3")).isEmpty();
    }

    @Test
    void theUsualCharactersAllHaveReadings() {
        assertThat(IntStream.rangeClosed(0x4E00, 0x9FA5)
                        .filter(c -> Pinyin.readings(c).isEmpty())
                        .count())
                .isLessThan(200);
    }
}
