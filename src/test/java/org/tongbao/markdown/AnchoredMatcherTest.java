package org.tongbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongbao.source.AnchoredMatcher;

/** Patterns tried at their anchors only find in any text what they find when tried everywhere. */
@Tag("once")
class AnchoredMatcherTest {

    private static final int TEXTS = 20_000;

    @Test
    void figuresAreTheSame() {
        sameEverywhere(
                "约近超过逾达+-019０１,.．多余万亿%个百分点人次家（次）甲A[〔",
                FigureMentions.FIGURE, FigureMentions::isDigit, FigureMentions.LEAD);
    }

    @Test
    void nearDaysAreTheSame() {
        sameEverywhere("昨今前天日（）()12月 目", RelativeDates.NEAR_DAY, RelativeDates::isBracket, RelativeDates.LEAD);
    }

    private static void sameEverywhere(String letters, Pattern pattern, Predicate<Character> isAnchor, int lead) {
        Random random = new Random(1);
        int matches = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(letters, random);
            List<String> found = new ArrayList<>();
            AnchoredMatcher anchored = new AnchoredMatcher(pattern, text);
            while (anchored.find(at -> isAnchor.test(text.charAt(at)), lead)) {
                found.add(anchored.start() + anchored.group());
            }
            List<String> everywhere = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                everywhere.add(matcher.start() + matcher.group());
            }
            assertThat(found).as(text).isEqualTo(everywhere);
            matches += found.size();
        }
        assertThat(matches).isPositive();
    }

    private static String text(String letters, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
