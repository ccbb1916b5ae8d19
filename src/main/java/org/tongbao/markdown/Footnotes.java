package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.tongbao.diag.Code;

/** Orders the footnotes of a text by their marks and puts them at its end. */
final class Footnotes {

    /** The footnotes and marks of a text together. */
    static final int MOST = 2_000;

    private Footnotes() {}

    /**
     * Moves the footnotes of a tree to its end. One without a mark is the last, so that no text is lost.
     *
     * @param nodes all of the tree
     */
    static void settle(Node document, List<Node> nodes, List<Dialect.Doubt> doubts) {
        nodes.stream()
                .filter(n -> n instanceof Footnote || n instanceof FootnoteMark)
                .skip(MOST)
                .findFirst()
                .ifPresent(n -> doubts.add(
                        Dialect.Doubt.of(Code.MKD009, n.getSourceSpans().get(0), MOST)));
        Map<String, Footnote> byLabel = new HashMap<>();
        List<Footnote> all = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Footnote footnote) {
                all.add(footnote);
                byLabel.putIfAbsent(footnote.label(), footnote);
            }
        }
        Set<Footnote> ordered = new LinkedHashSet<>();
        for (Node node : nodes) {
            if (node instanceof FootnoteMark mark) {
                Footnote footnote = byLabel.get(mark.label());
                if (footnote == null) {
                    doubts.add(
                            Dialect.Doubt.of(Code.MKD007, mark.getSourceSpans().get(0), mark.label()));
                    Text text = new Text("[^" + mark.label() + "]");
                    text.setSourceSpans(mark.getSourceSpans());
                    mark.insertBefore(text);
                    mark.unlink();
                } else {
                    mark.leadTo(footnote);
                    ordered.add(footnote);
                    moveOutOfPictures(mark);
                }
            }
        }
        for (Footnote footnote : all) {
            if (ordered.add(footnote)) {
                doubts.add(
                        Dialect.Doubt.of(Code.MKD008, footnote.getSourceSpans().get(0), footnote.label()));
            }
        }
        int number = 0;
        for (Footnote footnote : ordered) {
            number++;
            footnote.number(number);
            document.appendChild(footnote);
        }
    }

    /** The words of a picture, in which a mark would not be seen. */
    private static void moveOutOfPictures(FootnoteMark mark) {
        Node outermost = mark;
        for (Node node = mark.getParent(); node != null; node = node.getParent()) {
            outermost = node instanceof Image ? node : outermost;
        }
        if (outermost != mark) {
            outermost.insertAfter(mark);
        }
    }
}
