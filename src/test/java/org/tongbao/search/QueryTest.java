package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.search.SearchException.Reason;

/** What is made of what was typed. */
class QueryTest {

    private static List<String> clauses(String typed) throws SearchException {
        return Query.of(typed).clauses().stream().map(QueryTest::said).toList();
    }

    private static String said(Clause clause) {
        return (clause.excluded() ? "-" : "") + (clause.phrase() ? "[" + clause.text() + "]" : clause.text());
    }

    private static Reason refused(String typed) {
        try {
            Query.of(typed);
        } catch (SearchException e) {
            return e.reason();
        }
        throw new AssertionError("not refused: " + typed);
    }

    @Test
    void clausesAreSeparatedBySpaceOfAnySort() throws SearchException {
        assertThat(clauses(" 窗口\u3000整改\n\tＰＰＰ ")).containsExactly("窗口", "整改", "ppp");
        assertThat(clauses("窗\u200b口\u202e"))
                .as("what is not seen is not there")
                .containsExactly("窗口");
        assertThat(clauses("窗\u0000口\u001b[1m")).containsExactly("窗口", "1m");
    }

    @Test
    void quotesMakeAPhraseAndAMinusLeavesOut() throws SearchException {
        assertThat(clauses("\"窗口 整改\" -“扬尘 治理” -车")).containsExactly("[窗口整改]", "-[扬尘治理]", "-车");
        assertThat(clauses("＂窗口 5＂")).containsExactly("[窗口 5]");
        assertThat(clauses("\" 窗口 \"")).containsExactly("[窗口]");
    }

    @Test
    void marksMeanNothingOutsideQuotes() throws SearchException {
        assertThat(clauses("金额：")).containsExactly("金额");
        assertThat(clauses("[2018]12号")).containsExactly("2018", "12号");
        assertThat(clauses("（2018）12号")).containsExactly("2018", "12号");
        assertThat(clauses("某效办〔2018〕12号")).containsExactly("某效办", "2018", "12号");
        assertThat(clauses("\"〔2018〕12号\"")).containsExactly("[〔2018〕12号]");
        assertThat(clauses("经查，属实。")).containsExactly("经查", "属实");
        assertThat(clauses("窗口 -《办法》")).containsExactly("窗口", "-办法");
        assertThat(clauses("7,393 9:00 61.59% CN-19 乌·其 甲/乙"))
                .as("within a number, a code or a name they do")
                .containsExactly("7393", "9:00", "61.59%", "cn-19", "乌·其", "甲/乙");
    }

    @Test
    void aQuoteThatIsNeverClosedIsAMark() throws SearchException {
        assertThat(clauses("\"窗口 整改")).containsExactly("窗口", "整改");
        assertThat(clauses("窗口\" 整改")).containsExactly("窗口", "整改");
        assertThat(clauses("窗\"口 整\"改")).containsExactly("窗", "口", "整", "改");
        assertThat(clauses("\"\" 窗口")).containsExactly("窗口");
        assertThat(clauses("窗口 - -- -。")).containsExactly("窗口");
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
        assertThat(clauses("𠮷".repeat(200))).hasSize(1);
        assertThat(refused("窗".repeat(201))).isEqualTo(Reason.LONG);
        assertThat(refused("窗 ".repeat(5000))).isEqualTo(Reason.LONG);
        assertThat(refused("，".repeat(10_000))).isEqualTo(Reason.LONG);
        assertThat(clauses(" ".repeat(10_000) + "窗")).containsExactly("窗");
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
                Query query = Query.of(typed.toString());
                assertThat(query.wanted()).as(typed.toString()).isNotEmpty();
                query.clauses().forEach(c -> assertThat(c.text()).isEqualTo(Normalized.of(c.text())));
            } catch (SearchException e) {
                assertThat(e.reason()).isIn(Reason.EMPTY, Reason.NOTHING, Reason.ONLY_EXCLUDED);
            }
        }
    }

    @Test
    void aReasonIsCalledAsInAnswers() {
        assertThatThrownBy(() -> Query.of("-窗口")).hasMessage("onlyExcluded");
    }
}
