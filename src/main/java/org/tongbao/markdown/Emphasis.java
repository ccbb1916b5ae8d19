package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Phrase;
import org.tongbao.source.Characters;

/**
 * Makes strong emphasis of pairs of two asterisks. Which runs may open and close it is decided as CommonMark does, with
 * the amendments for Chinese: Chinese punctuation counts as a letter there. A run behind a surname or between digits
 * may also be a mask, as in 李**; masks, single asterisks and what has no partner are text. Emphasis does not nest, and
 * each run is looked at once.
 */
final class Emphasis {

    /** What no emphasis begins with, and what none ends with. */
    private static final String CLOSING = "、，。；：！？）】》」』”’),;:!?.";

    private static final String OPENING = "（【《「『“‘(";

    /** Surnames that hardly end another word. */
    private static final String SURNAMES = "王李刘陈杨赵黄吴徐孙胡朱郭罗韩唐冯董曹袁邓傅沈曾彭吕卢蒋蔡贾丁魏薛潘杜戴钟汪廖邹熊郝孔邵崔秦顾侯孟段雷汤尹黎贺龚某岳聂骆邱";

    /** Surnames that also end words, such as 提高 or 规范: they are one after a title, or where a name may begin. */
    private static final String DOUBTFUL = "张周林何高梁宋郑谢许于叶苏程余金陆姜范方石谭白江史万常武康田向文牛严温马毛关安易左华车管党成时计全平尚季米庄钱路古游连申龙";

    /** Surnames of two characters whose last one is none. */
    private static final Set<String> COMPOUND =
            Set.of("欧阳", "上官", "诸葛", "慕容", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "令狐", "宇文", "端木", "南宫", "东方", "司马", "呼延");

    /** Before a name stands a title or one of these words. */
    private static final String BEFORE_NAMES = "长员记民师商者士警管授籍书工友童妇子女和与及对给被由将于";

    private final List<Dialect.Doubt> doubts;
    private @Nullable Run open;
    private boolean doubtful;

    private Emphasis(List<Dialect.Doubt> doubts) {
        this.doubts = doubts;
    }

    /** Pairs the runs among the children of a node; in the end, none is left. */
    static void pair(Node parent, List<Dialect.Doubt> doubts) {
        List<Run> runs = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Run run) {
                runs.add(run);
            }
        }
        Emphasis emphasis = new Emphasis(doubts);
        emphasis.pair(runs);
        emphasis.doubtFirstLeft(runs);
        for (Run run : runs) {
            if (run.getParent() != null) {
                run.insertBefore(run.text());
                run.unlink();
            }
        }
    }

    private void pair(List<Run> runs) {
        List<Run> pairs = runs.stream().filter(r -> r.length() == 2).toList();
        boolean[] odd = new boolean[pairs.size() + 1];
        for (int i = pairs.size() - 1; i >= 0; i--) {
            odd[i] = odd[i + 1] ^ !mayMask(pairs.get(i));
        }
        for (int i = 0; i < pairs.size(); i++) {
            Run run = pairs.get(i);
            boolean mask = mayMask(run);
            Run begun = open;
            if (begun != null && mayClose(run) && mayMask(begun)) {
                if (mask || !odd[i]) { // the others pair among themselves
                    open = mayOpen(run) ? run : null;
                } else {
                    doubt(begun);
                }
            } else if (begun != null && mayClose(run) && isRepeated(begun, run)) {
                doubt(begun);
            } else if (begun != null && mayClose(run) && !(mask && closesOnly(pairs, i + 1))) {
                embrace(begun, run);
                open = null;
            } else if (mayOpen(run) && !(mask && begun != null)) {
                open = run;
            }
        }
    }

    private void doubt(Run begun) {
        if (!doubtful) {
            doubts.add(Dialect.Doubt.of(Code.MKD002, span(begun)));
        }
        doubtful = true;
        open = null;
    }

    /** Whether both stand behind the same character: a rare surname that is masked twice, or strong. */
    private static boolean isRepeated(Run begun, Run run) {
        return begun.before() == run.before() && Chinese.isIdeograph(run.before());
    }

    /** Warns of the first run that readers will see, unless it hides something. */
    private void doubtFirstLeft(List<Run> runs) {
        if (!doubtful) {
            runs.stream()
                    .filter(r -> r.getParent() != null && r.length() > 1 && !isMask(r))
                    .findFirst()
                    .ifPresent(r -> doubts.add(Dialect.Doubt.of(Code.MKD004, span(r), "**", new Phrase("mark.shown"))));
        }
    }

    /** Whether a run that stays text is taken for a mask: behind a surname, a letter or digit, or a long one in words. */
    private static boolean isMask(Run run) {
        int before = run.before();
        return mayMask(run)
                || (before < 0x80 && Characters.isWord(before))
                || (run.length() > 2 && Characters.isWord(before));
    }

    /** Whether the next run closes emphasis for certain, so that this one need not. */
    private static boolean closesOnly(List<Run> runs, int next) {
        return next < runs.size() && mayClose(runs.get(next)) && !mayOpen(runs.get(next));
    }

    private static boolean mayOpen(Run run) {
        int before = run.before();
        int after = run.after();
        boolean leftFlanking = !Chinese.isSpace(after)
                && (!Chinese.isForeignMark(after)
                        || Chinese.isSpace(before)
                        || Chinese.isForeignMark(before)
                        || Chinese.isChinese(before));
        return leftFlanking && CLOSING.indexOf(after) < 0;
    }

    private static boolean mayClose(Run run) {
        int before = run.before();
        int after = run.after();
        boolean rightFlanking = !Chinese.isSpace(before)
                && (!Chinese.isForeignMark(before)
                        || Chinese.isSpace(after)
                        || Chinese.isForeignMark(after)
                        || Chinese.isChinese(after));
        return rightFlanking && OPENING.indexOf(before) < 0;
    }

    private static boolean mayMask(Run run) {
        int before = run.before();
        if (before < 0x80 && Characters.isWord(before)) {
            return run.after() >= '0' && run.after() <= '9';
        }
        if (SURNAMES.indexOf(before) >= 0) {
            return true;
        }
        if (!(run.getPrevious() instanceof Text text)) {
            return false;
        }
        String words = text.getLiteral();
        if (words.length() > 1 && COMPOUND.contains(words.substring(words.length() - 2))) {
            return true;
        }
        if (DOUBTFUL.indexOf(before) < 0) {
            return false;
        }
        int second = words.length() < 2 ? ' ' : words.charAt(words.length() - 2);
        return !Chinese.isIdeograph(second) || BEFORE_NAMES.indexOf(second) >= 0;
    }

    private static void embrace(Run from, Run to) {
        StrongEmphasis strong = new StrongEmphasis("**");
        List<SourceSpan> spans = new ArrayList<>(from.getSourceSpans());
        while (from.getNext() != to && from.getNext() != null) {
            spans.addAll(from.getNext().getSourceSpans());
            strong.appendChild(from.getNext());
        }
        spans.addAll(to.getSourceSpans());
        strong.setSourceSpans(spans);
        from.insertBefore(strong);
        from.unlink();
        to.unlink();
    }

    private static SourceSpan span(Node node) {
        return node.getSourceSpans().get(0);
    }
}
