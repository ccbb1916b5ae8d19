package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Markdown that can be read away from its site: quoted figures are put in, links and pictures have full addresses, and
 * what a page would not show, such as where a refused link led, is not there.
 *
 * @param links what the site knows; the addresses it gives are printed as they are
 */
public record MarkdownPrinter(org.tongbao.markdown.MarkdownRenderer.Links links) {

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
                    links.picture(image.getDestination()).map(org.tongbao.markdown.MarkdownRenderer.Picture::src);
            src.ifPresentOrElse(image::setDestination, image::unlink);
        } else if (node instanceof Quote quote) {
            quote.insertBefore(
                    new Text(links.quote(quote.entry(), quote.field()).orElse("—")));
            quote.unlink();
        } else if (node instanceof LinkReferenceDefinition) {
            node.unlink();
        }
    }

    private static void keepWordsOnly(Link link) {
        while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
        }
        link.unlink();
    }
}
