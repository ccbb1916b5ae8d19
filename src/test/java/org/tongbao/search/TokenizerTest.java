package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9０-９.,])[1-9１-９][0-9０-９]{0,2}(,[0-9０-９]{3})+(?![0-9０-９])(?!,[0-9０-９])");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\xAD\\u200B-\\u200F\\u202A-\\u202E"
                    + "\\u2060-\\u2064\\u2066-\\u206F\\x{D800}-\\x{DFFF}\\uFE00-\\uFE0F\\uFEFF\\x{E0100}-\\x{E01EF}]");
    private static final Pattern SPACES =
            Pattern.compile("[\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u205F\\u3000]+");

    private static final String HAN =
            "[\\u3005\\u3007\\u3041-\\u3096\\u30A1-\\u30FA\\u30FC\\u3400-\\u4DBF\\u4E00-\\u9FFF"
                    + "\\uAC00-\\uD7A3\\uF900-\\uFAFF\\x{20000}-\\x{2FA1F}\\x{30000}-\\x{323AF}]";
    private static final Pattern GAPS = Pattern.compile(
            "(" + HAN + ")" + "[\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u205F\\u3000]+(?=" + HAN + ")");
    private static final Pattern DOTS = Pattern.compile("[•‧∙⋅・᛫⸱⸳ꞏ]");

    static List<TokenCase> written() {
        return TokenCase.written();
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatIsWrittenDownHolds(TokenCase written) {
        assertThat(TokenCase.of(written.text())).isEqualTo(written);
    }

    @Test
    void enoughIsWrittenDown() {
        assertThat(written()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    /** The way by pieces leads where the plain one leads. */
    @RepeatedTest(20)
    void aTextIsNormalisedAsTheRulesSay(RepetitionInfo repetition) {
        HardText texts = new HardText(repetition.getCurrentRepetition());
        for (int i = 0; i < 1000; i++) {
            String text = texts.next();
            String normalized = Normalized.of(text);

            assertThat(normalized).as(text).isEqualTo(byTheRules(text));
            assertThat(bare(Normalized.spaced(normalized)))
                    .as("but for commas, which may come to stand within a number: " + text)
                    .isEqualTo(bare(normalized));
            assertThat(Normalized.isAnything(text)).as(text).isEqualTo(!normalized.isEmpty());
        }
    }

    private static String bare(String text) {
        return text.replace(",", "");
    }

    private static String byTheRules(String text) {
        String whole = GROUPED.matcher(text).replaceAll(n -> bare(n.group()));
        String small = Normalizer.normalize(UNSEEN.matcher(whole).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        String plain =
                DOTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKC)).replaceAll("·");
        return SPACES.matcher(GAPS.matcher(plain).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
    }

    /** Two cells stay two, and so do two words that are typed. */
    @Test
    void whatPartsTwoTextsIsKept() {
        assertThat(Normalized.of("王　\u2029芳")).isEqualTo("王 芳");
        assertThat(Normalized.spaced(" 王　芳 ")).isEqualTo("王 芳");
    }

    @Test
    void normalisingBringsNothingUnseen() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .filter(c -> UNSEEN.matcher(Normalized.of(c)).find()))
                .isEmpty();
    }

    @Test
    void runsThatTouchCanBeTold() {
        assertThat(Tokenizer.runs("第3.5%以，上"))
                .containsExactly(
                        new Tokenizer.Run(0, 1, true),
                        new Tokenizer.Run(1, 4, false),
                        new Tokenizer.Run(4, 5, false),
                        new Tokenizer.Run(5, 6, true),
                        new Tokenizer.Run(7, 8, true));
    }
}
