package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
import org.tongbao.source.AnchoredMatcher;

/**
 * Days named twice over, by how far they are and by their date: {@code 昨(26)日}, {@code 昨天（9月26日）}. What might be the
 * end of another word, as in 声明（28日）, is not taken for a day.
 */
final class RelativeDates {

    private static final Map<String, Integer> AWAY = Map.of("前", -2, "昨", -1, "今", 0, "明", 1, "后", 2);

    private static final String DATE = "[(（]\\s*(?:(?:([0-9０-９]{4})年)?([0-9０-９]{1,2})月)?([0-9０-９]{1,2})";

    static final Pattern NEAR_DAY = Pattern.compile("(?<![大目以之日])(?:"
            + "([前昨今明])" + DATE + "\\s*[)）]日"
            + "|([昨今])" + DATE + "日\\s*[)）]"
            + "|(前[天日晚]|昨[天日晚夜晨]|今[天日晚夜晨早]|明[天日晚晨早]|后天)" + DATE + "日?\\s*[)）]"
            + ")");

    /** So many characters stand before the bracket at most: 昨天. */
    static final int LEAD = 2;

    private RelativeDates() {}

    /** The days of a piece of text that begins at a place. */
    static List<Body.RelativeDate> in(String text, Place start) {
        List<Body.RelativeDate> days = new ArrayList<>();
        Places places = new Places(text, start);
        AnchoredMatcher m = new AnchoredMatcher(NEAR_DAY, text);
        while (m.find(i -> isBracket(text.charAt(i)), LEAD)) {
            int first = m.group(1) != null ? 1 : m.group(5) != null ? 5 : 9;
            String word = Objects.requireNonNull(m.group(first));
            days.add(new Body.RelativeDate(
                    m.group(),
                    AWAY.getOrDefault(word.substring(0, 1), 0),
                    number(m.group(first + 1)),
                    number(m.group(first + 2)),
                    Integer.parseInt(Objects.requireNonNull(m.group(first + 3))),
                    places.at(m.start())));
        }
        return days;
    }

    static boolean isBracket(char c) {
        return c == '(' || c == '（';
    }

    private static Optional<Integer> number(@Nullable String digits) {
        return Optional.ofNullable(digits).map(Integer::valueOf);
    }
}
