package org.tongbao.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A line of a paragraph, and what its form says of it: whether it is a sentence, a title, a name, or a part of a
 * sentence that was wrapped.
 *
 * @param nodes its inline nodes
 * @param end the break behind it; null at the end of the paragraph
 * @param text its characters, as readers see them
 */
record Line(List<Node> nodes, @Nullable SoftLineBreak end, String text) {

    private static final String STOPS = "。：；！？…";

    /** Western marks that end a sentence if typed for Chinese ones. */
    private static final String TYPED_STOPS = ":;!?";

    private static final String CLOSING = "”’）》」』】";

    private static final Pattern ORDINAL =
            Pattern.compile("(?:附件|附)[:：]\\s*+[0-9]{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]"
                    + "|[0-9]{1,3}(?:[.．](?![0-9])|[、)）])|[\\u2460-\\u2473]|第[一二三四五六七八九十]{1,3}[，,、]");

    /** Lines without these, but in brackets, and not longer than this, are names, signatures and the like. */
    private static final Pattern MARKS = Pattern.compile("[，。；！？]");

    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*+）");

    private static final Pattern SENTENCES = Pattern.compile("[。；！？]");

    private static final int PLAIN = 30;

    /** The label of a line such as {@code 参加人员：}, which may be longer. */
    private static final Pattern LABEL = Pattern.compile("[\\u4E00-\\u9FFF]{1,8}[：:].*", Pattern.DOTALL);

    private static final Pattern DIGITS = Pattern.compile("[0-9./:\\s-]++");

    /** The columns by which wrapped lines differ at most. */
    static final int MARGIN = 6;

    boolean isIndented() {
        return text.startsWith("\u3000");
    }

    /** Whether it has full-width spaces alone. */
    boolean isEmpty() {
        return text.isBlank() && nodes.stream().allMatch(Text.class::isInstance);
    }

    void unlink() {
        nodes.forEach(Node::unlink);
        if (end != null) {
            end.unlink();
        }
    }

    boolean isOrdinal() {
        return ORDINAL.matcher(text.strip()).lookingAt();
    }

    /** Whether it ends as a sentence does. */
    boolean isStopped() {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0
                && (STOPS.indexOf(text.charAt(last)) >= 0
                        || (last > 0
                                && TYPED_STOPS.indexOf(text.charAt(last)) >= 0
                                && Chinese.isChinese(text.charAt(last - 1))));
    }

    /** Whether it certainly goes on in the next line. */
    boolean isOpen() {
        String words = text.stripTrailing();
        return words.endsWith("，") || words.endsWith("、");
    }

    /** Whether it is a name, a signature or the like. */
    boolean isPlain() {
        boolean chinese = text.codePoints().anyMatch(Chinese::isChinese);
        String words = BRACKETS.matcher(text.strip()).replaceAll("");
        boolean labelled = LABEL.matcher(words).matches();
        boolean whole = words.length() <= PLAIN
                ? !(labelled ? SENTENCES : MARKS).matcher(words).find()
                : labelled && !MARKS.matcher(words).find();
        return whole && (chinese || DIGITS.matcher(text).matches()) && !opensEmphasis();
    }

    private boolean opensEmphasis() {
        return nodes.get(0) instanceof Run
                && nodes.stream().filter(Run.class::isInstance).count() == 1;
    }

    int columns() {
        return text.codePoints().map(c -> Chinese.isSolid(c) ? 2 : 1).sum();
    }

    boolean isParagraph() {
        return isStopped() || isOrdinal() || isPlain();
    }

    /** Whether it may go on in the next line: it has no end, number or label. */
    boolean mayBeWrapped() {
        boolean labelled = LABEL.matcher(text.strip()).matches();
        return !isStopped()
                && !isOrdinal()
                && !(labelled && !MARKS.matcher(text).find());
    }

    /** Whether it is what is left of a sentence that begins in a line without marks, as long as lines get. */
    boolean isRestOf(Line before, int longest) {
        return before.mayBeWrapped()
                && !isOrdinal()
                && !isPlain()
                && columns() <= before.columns()
                && before.columns() + MARGIN >= longest;
    }
}
