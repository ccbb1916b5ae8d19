package org.tongbao.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet runs, and what it only shows. */
@Tag("once")
class FormulaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://example.com\")",
                "+cmd|' /C calc'!A0",
                "-派专人督办",
                "- 一是压实责任",
                "@某市发布",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u3000=1+1",
                "\u00A0=1+1",
                "＝1+1",
                "＋86",
                "－3",
                "＠某市发布",
                "﹦1+1",
                "﹢86",
                "﹣3",
                "﹫某市发布",
                "--3",
                "-",
                "+",
                "-3.5个百分点",
                "-300多",
                "-3-5",
                "+86 0835",
                "-.5",
                "-3."
            })
    void runs(String text) {
        assertThat(Formula.runs(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "整改措施",
                "——派专人督办",
                "—派专人督办",
                "微博@某市发布",
                "1=1",
                "3-5",
                "0835-1234567",
                "2018-09-27",
                "-3.5",
                "+86",
                "-12%",
                " -12% ",
                "-0.05%",
                "（=）",
                "\"=1\""
            })
    void isOnlyShown(String text) {
        assertThat(Formula.runs(text)).isFalse();
    }
}
