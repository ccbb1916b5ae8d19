package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.diag.Place;
import org.tongbao.source.AnchoredMatcher;

/** Figures in running text: digits with a measure behind them, {@code 查摆问题7393个}. */
final class FigureMentions {

    private static final int BEFORE = 24;

    /** So many characters may stand before the first digit of a figure: 超过 and a sign. */
    static final int LEAD = 3;

    static final Pattern FIGURE = Pattern.compile("(?<![0-9A-Za-z.,〔\\[/-])"
            + "(?:约|近|超过?|逾|达)?[+-]?[0-9０-９][0-9０-９,]*(?:[.．][0-9０-９]+)?(?:多|余)?(?:万亿|亿|万)?(?:多|余)?"
            + "(?:[%％]|个百分点|百分点|人次|家[（(]次[）)]|[个项件份家名人位条期篇次批起处户亩元吨公里米只套辆])");

    private FigureMentions() {}

    /** The figures of a piece of text that begins at a place. */
    static List<Body.Mention> in(String text, Place start) {
        List<Body.Mention> mentions = new ArrayList<>();
        Places places = new Places(text, start);
        AnchoredMatcher m = new AnchoredMatcher(FIGURE, text);
        while (m.find(i -> isDigit(text.charAt(i)), LEAD)) {
            String before = text.substring(Math.max(0, m.start() - BEFORE), m.start());
            int stop = lastStop(before);
            mentions.add(new Body.Mention(before.substring(stop + 1), m.group(), places.at(m.start())));
        }
        return mentions;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static int lastStop(String before) {
        int last = -1;
        for (int i = 0; i < before.length(); i++) {
            if ("，。；：、！？（）,;:".indexOf(before.charAt(i)) >= 0) {
                last = i;
            }
        }
        return last;
    }
}
