package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void aTextIsComparedInSmallLettersOfHalfWidthWithSingleSpaces() {
        assertThat(Tokenizer.normalize(" ＡＢＣ　（２０１８）\n\t号 ")).isEqualTo("abc (2018) 号");
        assertThat(Tokenizer.normalize("e\u200B\u0301 ㎡ ①")).isEqualTo("é m2 1");
        assertThat(Tokenizer.normalize("H\u0331")).isEqualTo("\u1E96");
        assertThat(Tokenizer.normalize("")).isEmpty();
        assertThat(Tokenizer.normalize(" \u0085\u3000")).isEmpty();
    }

    @Test
    void hanIsSearchedInPairsAndTheRestInWords() {
        assertThat(Tokenizer.tokens(Tokenizer.normalize("国办发〔2018〕12号，完成率70.71%。")))
                .containsExactly("国办", "办发", "2018", "12", "号", "完成", "成率", "70.71", "%");
        assertThat(Tokenizer.tokens("𠮷野家")).containsExactly("𠮷野", "野家");
        assertThat(Tokenizer.tokens("a".repeat(41) + "1.")).containsExactly("a".repeat(40), "a1");
    }
}
