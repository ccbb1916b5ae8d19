package org.tongbao.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Collects every text that a body publishes, as readers see it: emphasis, character references and line breaks are
 * resolved, quotations filled in. Addresses and titles of links, and what pages do not show but data files do, are texts of
 * their own.
 */
public final class VisibleText {

    /** Stands for a picture, so that the words around it do not join. */
    private static final String OBJECT = "\uFFFC";

    /**
     * A piece of a text, from one line of the source.
     *
     * @param line counted from 0 in the body
     * @param column counted from 1
     */
    public record Piece(String text, int line, int column) {}

    private final BinaryOperator<String> quoted;
    private final List<List<Piece>> runs = new ArrayList<>();
    private final Deque<Image> images = new ArrayDeque<>();
    private List<Piece> open = new ArrayList<>();

    private VisibleText(BinaryOperator<String> quoted) {
        this.quoted = quoted;
    }

    /**
     * The texts of a body, each in pieces: a paragraph, heading, cell or the like, or an attribute.
     *
     * @param quoted the text of a quotation, given the id of an entry and a field
     */
    public static List<List<Piece>> of(Body body, BinaryOperator<String> quoted) {
        VisibleText text = new VisibleText(quoted);
        text.collect(Dialect.parse(body.markdown()));
        // The words of a picture may hold pictures again.
        while (!text.images.isEmpty()) {
            text.collect(text.images.remove());
        }
        return text.runs;
    }

    private void collect(Node root) {
        Node node = root.getFirstChild();
        while (node != null) {
            add(node);
            if (node instanceof Image image) {
                images.add(image);
                node = after(image, root);
            } else {
                node = MarkdownReader.next(node, root);
            }
        }
        close();
    }

    private static @Nullable Node after(Node node, Node root) {
        for (Node at = node; at != null && at != root; at = at.getParent()) {
            if (at.getNext() != null) {
                return at.getNext();
            }
        }
        return null;
    }

    private void add(Node node) {
        if (node instanceof Paragraph paragraph && isNextLine(paragraph)) {
            open("\n", node);
        } else if (node instanceof Block || node instanceof TableCell) {
            close();
            block(node);
        } else if (node instanceof Text text) {
            open(text.getLiteral(), node);
        } else if (node instanceof Code code) {
            open(code.getLiteral(), node);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            open("\n", node);
        } else if (node instanceof Quote quote) {
            open(quoted.apply(quote.entry(), quote.field()), node);
        } else if (node instanceof HtmlInline html) {
            alone(html.getLiteral(), node, 0);
        } else if (node instanceof Link link) {
            alone(link.getDestination(), node, 0);
            alone(link.getTitle(), node, 0);
        } else if (node instanceof Image image) {
            open(OBJECT, node);
            alone(image.getDestination(), node, 0);
            alone(image.getTitle(), node, 0);
        }
    }

    /** Whether a paragraph begins in the line after another: a name that was wrapped may go on there. */
    private static boolean isNextLine(Paragraph paragraph) {
        if (!(paragraph.getPrevious() instanceof Paragraph before)
                || before.getSourceSpans().isEmpty()) {
            return false;
        }
        List<SourceSpan> spans = before.getSourceSpans();
        return spans.get(spans.size() - 1).getLineIndex() + 1 == line(paragraph);
    }

    private void block(Node node) {
        if (node instanceof FencedCodeBlock code) {
            alone(code.getInfo(), node, 0);
            alone(code.getLiteral(), node, 1);
        } else if (node instanceof IndentedCodeBlock code) {
            alone(code.getLiteral(), node, 0);
        } else if (node instanceof HtmlBlock html) {
            alone(html.getLiteral(), node, 0);
        } else if (node instanceof LinkReferenceDefinition definition) {
            alone(definition.getLabel(), node, 0);
            alone(definition.getDestination(), node, 0);
            alone(definition.getTitle(), node, 0);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            runs.add(List.copyOf(open));
            open = new ArrayList<>();
        }
    }

    private void open(String text, Node node) {
        open.add(new Piece(text, line(node), column(node)));
    }

    /** Adds a text of its own, a piece for each of its lines. */
    private void alone(@Nullable String text, Node node, int linesBelow) {
        String[] lines = Objects.requireNonNullElse(text, "").split("\n", -1);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            int column = i + linesBelow == 0 ? column(node) : 1;
            pieces.add(new Piece(last ? lines[i] : lines[i] + "\n", line(node) + linesBelow + i, column));
        }
        runs.add(pieces);
    }

    private static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
    }

    private static int column(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getColumnIndex() + 1;
    }
}
