package org.tongbao.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /old/12.html                  | /old/12.html
            /old/12                       | /old/12/
            /old/12/                      | /old/12/
            /art/2018/9/27/art_12_34.html | /art/2018/9/27/art_12_34.html
            /新闻/12.html                 | /新闻/12.html
            /%E6%96%B0%E9%97%BB/12.html   | /新闻/12.html
            /a+b/12.html                  | /a+b/12.html
            /view.aspx?id=9               | /view.aspx?id=9
            /?p=12                        | /?p=12
            /show?id=9&t=%B9%AB           | /show?id=9&t=%B9%AB
            /info.jsp                     | /info.jsp
            /view.php?id=中文             | /view.php?id=%E4%B8%AD%E6%96%87
            """)
    void anAddressOfThisOrOfAnotherSystemIsKept(String written, String kept) {
        assertThat(Aliases.normal(written)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "old/12.html",
                "https://www.example.gov.cn/old/12.html",
                "//evil.example/",
                "/a/../b",
                "/.git/config",
                "/旧 闻.html",
                "/%0a.html",
                "/%zz.html",
                "/a.html#place",
                "/a?",
                "/a?x=\"",
                "/a?x=\\",
                "/a?x;y",
                "/a?x={}",
                "/a$b.html",
                "/files/报告.PDF",
                "/a\"b.html",
                "/a;b.html",
                "/a{b}.html",
                "/a?名=“值”"
            })
    void whatIsNoAddressOfAPageIsRefused(String written) {
        assertThat(Aliases.normal(written)).isEmpty();
    }

    @Test
    void anAddressHasAtMost200CharactersAnd400Bytes() {
        assertThat(Aliases.normal("/" + "a".repeat(198))).contains("/" + "a".repeat(198) + "/");
        assertThat(Aliases.normal("/" + "a".repeat(199))).isEmpty();
        assertThat(Aliases.normal("/" + "文".repeat(132))).isPresent();
        assertThat(Aliases.normal("/" + "文".repeat(133))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/view.aspx?id=9", "/old/?id=9", "/info.jsp", "/a.PHP"})
    void onlyTheServerKnowsTheAddressOfAProgram(String address) {
        assertThat(Aliases.needsServer(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/old/", "/old/12.html", "/old/12.SHTML", "/新闻/12.htm"})
    void aFileStandsAtTheAddressOfAPage(String address) {
        assertThat(Aliases.needsServer(address)).isFalse();
    }
}
