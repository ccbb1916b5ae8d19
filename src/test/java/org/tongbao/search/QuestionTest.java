package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.search.Question.Piece;
import org.tongbao.search.SearchException.Reason;

/** What is made of what was typed. */
class QuestionTest {

    private static List<String> pieces(String typed) throws SearchException {
        return Question.of(typed).pieces().stream().map(QuestionTest::said).toList();
    }

    private static String said(Piece piece) {
        return (piece.excluded() ? "-" : "") + (piece.phrase() ? "[" + piece.text() + "]" : piece.text());
    }

    private static Reason refused(String typed) {
        try {
            Question.of(typed);
        } catch (SearchException e) {
            return e.reason();
        }
        throw new AssertionError("not refused: " + typed);
    }

    @Test
    void piecesArePartedBySpaceOfAnySort() throws SearchException {
        assertThat(pieces(" 窗口\u3000整改\n\tＰＰＰ ")).containsExactly("窗口", "整改", "ppp");
        assertThat(pieces("窗\u200b口\u202e")).as("what is not seen is not there").containsExactly("窗口");
        assertThat(pieces("窗\u0000口\u001b[1m")).containsExactly("窗口[1m");
    }

    @Test
    void quotesMakeAPhraseAndAMinusLeavesOut() throws SearchException {
        assertThat(pieces("\"窗口 整改\" -“扬尘 治理” -车")).containsExactly("[窗口 整改]", "-[扬尘 治理]", "-车");
        assertThat(pieces("＂窗口 整改＂")).containsExactly("[窗口 整改]");
        assertThat(pieces("\" 窗口 \"")).containsExactly("[窗口]");
    }

    @Test
    void aQuoteThatIsNeverClosedOrOpensNoPieceIsACharacterLikeAnyOther() throws SearchException {
        assertThat(pieces("\"窗口 整改")).containsExactly("\"窗口", "整改");
        assertThat(pieces("窗口\" 整改")).containsExactly("窗口\"", "整改");
        assertThat(pieces("窗\"口 整\"改")).containsExactly("窗\"口", "整\"改");
        assertThat(pieces("\"\" 窗口")).containsExactly("窗口");
        assertThat(pieces("窗口 - -- -。")).containsExactly("窗口");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY",
                "' ' | EMPTY",
                "'\u200b\u0007\u202e' | EMPTY",
                "'，。！' | NOTHING",
                "'\"' | NOTHING",
                "'- \"\" “”' | NOTHING",
                "'%' | NOTHING",
                "'-窗口' | ONLY_EXCLUDED",
                "'-\"窗口\" -整改' | ONLY_EXCLUDED",
            })
    void whatCannotBeLookedForIsRefused(String typed, Reason reason) {
        assertThat(refused(typed)).isEqualTo(reason);
    }

    @Test
    void whatIsTooLongIsRefused() throws SearchException {
        assertThat(pieces("𠮷".repeat(200))).hasSize(1);
        assertThat(refused("窗".repeat(201))).isEqualTo(Reason.LONG);
        assertThat(refused("窗 ".repeat(5000))).isEqualTo(Reason.LONG);
        assertThat(refused("，".repeat(10_000))).isEqualTo(Reason.LONG);
        assertThat(pieces(" ".repeat(10_000) + "窗")).containsExactly("窗");
    }

    /** Whatever is typed, it is understood or refused. */
    @Test
    void nothingThatIsTypedIsAMistakeOfOurs() {
        Random random = new Random(5);
        int[] characters = "\"“”-‐ 窗口ab.5%\u0000\u202e\u3000\ud83d\ude00\ud800é<>&'\\"
                .codePoints()
                .toArray();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                typed.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            try {
                Question question = Question.of(typed.toString());
                assertThat(question.wanted()).as(typed.toString()).isNotEmpty();
                question.pieces().forEach(p -> assertThat(Question.cover(p)).isNotEmpty());
            } catch (SearchException e) {
                assertThat(e.reason()).isIn(Reason.EMPTY, Reason.NOTHING, Reason.ONLY_EXCLUDED);
            }
        }
    }

    @Test
    void aReasonIsCalledAsInAnswers() {
        assertThatThrownBy(() -> Question.of("-窗口")).hasMessage("onlyExcluded");
    }
}
