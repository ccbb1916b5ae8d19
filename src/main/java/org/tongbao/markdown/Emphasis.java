package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;
import org.tongbao.source.Characters;

/**
 * Makes strong emphasis of pairs of two asterisks. Which runs may open and close it is decided as CommonMark does, with
 * the amendments for Chinese: Chinese punctuation counts as a letter there. A run may also be a {@link Mask}, as in
 * 李**; masks, single asterisks and what has no partner are text. A paragraph with masks is read in the likeliest way
 * ({@link Pairing}); runs whose part in it is not certain are text. Emphasis does not nest.
 */
final class Emphasis {

    /** Characters that emphasis never begins with, and those that it never ends with. */
    private static final String CLOSING = "、，。；：！？）】》」』”’),;:!?.";

    private static final String OPENING = "（【《「『“‘(";

    private static final String STOPS = "。！？";

    /** The cost of emphasis behind a surname. */
    private static final long BEHIND_NAME = 1L << 20;

    /** The cost of a run that is no mask and has no partner. */
    private static final long ALONE = 1L << 40;

    private static final int SHORTEST_NAME = 2;

    private static final int LONGEST_NAME = 4;

    private final List<Dialect.Doubt> doubts;
    private final List<Run> runs;
    private final List<Mask> masks;
    private final Pairing pairing;
    private boolean doubtful;

    private Emphasis(List<Run> runs, List<Dialect.Doubt> doubts) {
        this.doubts = doubts;
        this.runs = runs;
        this.masks = runs.stream().map(Mask::of).toList();
        this.pairing = new Pairing(
                IntStream.range(0, runs.size()).mapToObj(this::costs).toList());
    }

    /** Pairs the runs among the children of a node; in the end, none is left. */
    static void pair(Node parent, List<Dialect.Doubt> doubts) {
        List<Run> all = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Run run) {
                all.add(run);
            }
        }
        Emphasis emphasis =
                new Emphasis(all.stream().filter(r -> r.length() == 2).toList(), doubts);
        emphasis.pair();
        emphasis.doubtFirstLeft(all);
        for (Run run : all) {
            if (run.getParent() != null) {
                run.insertBefore(run.text());
                run.unlink();
            }
        }
    }

    private Pairing.Costs costs(int at) {
        Run run = runs.get(at);
        Mask mask = masks.get(at);
        long opens = !mayOpen(run) || mask == Mask.UNIT ? Pairing.NEVER : mask == Mask.NAME ? BEHIND_NAME : 0;
        boolean rather = mask == Mask.PLACE || (mask == Mask.NAME && mayEndName(at));
        long text = mask == Mask.NONE ? ALONE : rather ? 1 : 0;
        return new Pairing.Costs(opens, mayClose(run) ? 0 : Pairing.NEVER, text);
    }

    /** Whether emphasis around a name alone may end here, as in {@code **张某**问题}. */
    private boolean mayEndName(int at) {
        if (at == 0 || masks.get(at - 1) != Mask.NONE || !mayOpen(runs.get(at - 1))) {
            return false;
        }
        String within = between(runs.get(at - 1), runs.get(at));
        return within.length() >= SHORTEST_NAME
                && within.length() <= LONGEST_NAME
                && within.codePoints().allMatch(Chinese::isIdeograph);
    }

    /** The text between two runs; empty if there is anything else. */
    private static String between(Run from, Run to) {
        return from.getNext() instanceof Text text && text.getNext() == to ? text.getLiteral() : "";
    }

    private void pair() {
        boolean masked = masks.stream().anyMatch(m -> m != Mask.NONE);
        int open = -1;
        boolean certain = true;
        boolean behindMask = false;
        int last = -1;
        for (int i = 0; i < runs.size(); i++) {
            behindMask &= last < 0 || !endsSentence(runs.get(last), runs.get(i));
            last = i;
            Pairing.Role role = role(i, open >= 0);
            certain &= isCertain(i);
            if (role == Pairing.Role.OPENS) {
                open = i;
                certain = isCertain(i) && !behindMask;
            } else if (role == Pairing.Role.CLOSES) {
                settle(open, i, certain || !masked);
                open = -1;
            } else if (open >= 0) {
                certain &= masks.get(i) == Mask.NAME;
            } else if (masks.get(i) == Mask.NAME && mayOpen(runs.get(i))) {
                behindMask = true;
            }
        }
    }

    private Pairing.Role role(int run, boolean inside) {
        return Arrays.stream(Pairing.Role.values())
                .filter(r -> pairing.canBe(run, r, inside))
                .findFirst()
                .orElseThrow();
    }

    private boolean isCertain(int run) {
        return Arrays.stream(Pairing.Role.values())
                        .filter(r -> pairing.canBe(run, r))
                        .count()
                == 1;
    }

    private void settle(int from, int to, boolean certain) {
        Run opening = runs.get(from);
        Run closing = runs.get(to);
        boolean mask = masks.get(from) == Mask.NAME
                || isRepeated(opening, closing)
                || (masks.get(to) == Mask.NAME && Mask.isSurname(between(opening, closing)));
        boolean place = masks.get(from) == Mask.PLACE && masks.get(to) != Mask.NONE;
        if (certain && !mask && !place) {
            embrace(opening, closing);
        } else {
            doubt(opening);
        }
    }

    /** Whether a sentence ends between two runs. */
    private static boolean endsSentence(Run from, Run to) {
        for (Node node = from.getNext(); node != null && node != to; node = node.getNext()) {
            if (node instanceof Text text && text.getLiteral().codePoints().anyMatch(c -> STOPS.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private void doubt(Run begun) {
        if (!doubtful) {
            doubts.add(Dialect.Doubt.of(Code.MKD002, span(begun)));
        }
        doubtful = true;
    }

    /** Whether both follow the same character: a rare surname that is masked twice, or strong. */
    private static boolean isRepeated(Run begun, Run run) {
        return begun.before() == run.before() && Chinese.isIdeograph(run.before());
    }

    /** Warns of the first run that readers will see, unless it hides something. */
    private void doubtFirstLeft(List<Run> all) {
        List<Run> left = all.stream()
                .filter(r -> r.getParent() != null && r.length() > 1)
                .toList();
        if (doubtful) {
            return;
        }
        boolean two = masks.stream().filter(m -> m == Mask.UNIT).count() == 2;
        Optional<Run> stray = left.stream().filter(r -> !isMask(r)).findFirst();
        stray.ifPresentOrElse(
                r -> doubts.add(Dialect.Doubt.of(Code.MKD004, span(r), "**", new LocalizedText("mark.shown"))),
                () -> left.stream()
                        .filter(r -> r.length() == 2 && isPlaceInDoubt(r, two))
                        .findFirst()
                        .ifPresent(this::doubt));
    }

    /**
     * Whether a run that stays text may also have been meant as emphasis.
     *
     * @param two whether two runs before units are all there are, which look like a pair
     */
    private static boolean isPlaceInDoubt(Run run, boolean two) {
        Mask mask = Mask.of(run);
        return mask == Mask.PLACE || (mask == Mask.UNIT && two);
    }

    /** Whether a run that stays text is taken for a mask: behind a surname, a letter or digit, or a long one in words. */
    private static boolean isMask(Run run) {
        int before = run.before();
        return (run.length() == 2 && Mask.of(run) != Mask.NONE)
                || (before < 0x80 && Characters.isWord(before))
                || (run.length() > 2 && Characters.isWord(before));
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
