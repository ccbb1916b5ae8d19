package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Markdown that can be read away from its site: quoted figures are put in, links and pictures have full addresses, and
 * what a page would not show, such as where a refused link led, is not there.
 *
 * @param links what the site knows; the addresses it gives are printed as they are
 */
public record MarkdownPrinter(org.tongbao.markdown.BodyRenderer.Links links) {

    /** A body, ending without a line break. */
    public String print(Body body) {
        if (body.isEmpty()) {
            return "";
        }
        Node document = Dialect.parse(body.markdown());
        List<Node> nodes = new ArrayList<>();
        for (Node node = document; node != null; node = MarkdownReader.next(node, document)) {
            nodes.add(node);
        }
        nodes.forEach(this::settle);
        return MarkdownRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(document)
                .stripTrailing();
    }

    private void settle(Node node) {
        if (node instanceof Link link) {
            Optional<String> href = links.link(link.getDestination());
            href.ifPresentOrElse(link::setDestination, () -> keepWordsOnly(link));
        } else if (node instanceof Image image) {
            Optional<String> src =
                    links.picture(image.getDestination()).map(org.tongbao.markdown.BodyRenderer.Picture::src);
            src.ifPresentOrElse(image::setDestination, image::unlink);
        } else if (node instanceof Quote quote) {
            quote.insertBefore(
                    new Text(links.quote(quote.entry(), quote.field()).orElse("—")));
            quote.unlink();
        } else if (node instanceof LinkReferenceDefinition) {
            node.unlink();
        } else if (node instanceof HardLineBreak && node.getParent() instanceof TableCell) {
            replace(node, "<br>");
        } else if (node instanceof FootnoteMark mark) {
            replace(mark, "[^" + Objects.requireNonNull(mark.footnote()).number() + "]");
        } else if (node instanceof Footnote footnote) {
            label(footnote);
        } else if (node instanceof Figure figure) {
            setAsLines(figure);
        }
    }

    /** Puts Markdown in the place of a node. */
    private static void replace(Node node, String markdown) {
        HtmlInline raw = new HtmlInline();
        raw.setLiteral(markdown);
        node.insertBefore(raw);
        node.unlink();
    }

    /** The text of a footnote as paragraphs, the first behind its number and the others indented. */
    private static void label(Footnote footnote) {
        if (!(footnote.getFirstChild() instanceof Paragraph)) {
            footnote.prependChild(new Paragraph());
        }
        for (Node node = footnote.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                HtmlInline start = new HtmlInline();
                start.setLiteral(node.getPrevious() == null ? "[^" + footnote.number() + "]: " : "    ");
                node.prependChild(start);
            }
        }
        while (footnote.getFirstChild() != null) {
            footnote.insertBefore(footnote.getFirstChild());
        }
        footnote.unlink();
    }

    private static void setAsLines(Figure figure) {
        Paragraph paragraph = new Paragraph();
        Image image = figure.image();
        figure.insertBefore(paragraph);
        while (figure.getFirstChild() != null) {
            Node node = figure.getFirstChild();
            paragraph.appendChild(node);
            if (node == image && figure.getFirstChild() != null) {
                paragraph.appendChild(new SoftLineBreak());
            }
        }
        figure.unlink();
    }

    private static void keepWordsOnly(Link link) {
        while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
        }
        link.unlink();
    }
}
