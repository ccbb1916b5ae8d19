package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A picture on a line of its own: an {@link Image}, then the words of the line directly under it, its caption. */
final class Figure extends CustomBlock {

    private Figure() {}

    Image image() {
        return (Image) getFirstChild();
    }

    /** Takes the lines that are pictures, with their captions, out of a paragraph. */
    static void takeFrom(Paragraph paragraph) {
        List<List<Node>> lines = lines(paragraph);
        if (lines.stream().noneMatch(Figure::isPicture)) {
            return;
        }
        Node last = paragraph;
        Paragraph open = null;
        for (int i = 0; i < lines.size(); i++) {
            List<Node> line = lines.get(i);
            if (isPicture(line)) {
                Figure figure = new Figure();
                line.stream().filter(Image.class::isInstance).forEach(figure::appendChild);
                figure.setSourceSpans(figure.image().getSourceSpans());
                last.insertAfter(figure);
                last = figure;
                open = null;
                if (i + 1 < lines.size() && isCaption(lines.get(i + 1))) {
                    i++;
                    lines.get(i).forEach(figure::appendChild);
                }
            } else {
                if (open == null) {
                    open = new Paragraph();
                    open.setSourceSpans(line.get(0).getSourceSpans());
                    last.insertAfter(open);
                    last = open;
                } else {
                    open.appendChild(new SoftLineBreak());
                }
                line.forEach(open::appendChild);
            }
        }
        paragraph.unlink();
    }

    private static List<List<Node>> lines(Paragraph paragraph) {
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak) {
                lines.add(line);
                line = new ArrayList<>();
            } else {
                line.add(node);
            }
        }
        lines.add(line);
        lines.removeIf(List::isEmpty);
        return lines;
    }

    private static boolean isPicture(List<Node> line) {
        return line.stream().filter(Image.class::isInstance).count() == 1
                && line.stream()
                        .allMatch(n -> n instanceof Image
                                || (n instanceof Text text && text.getLiteral().isBlank()));
    }

    /** A line that is indented begins a paragraph. */
    private static boolean isCaption(List<Node> line) {
        boolean indented = line.get(0) instanceof Text text && text.getLiteral().startsWith("\u3000");
        return !indented && !isPicture(line);
    }
}
