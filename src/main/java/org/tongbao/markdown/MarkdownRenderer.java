package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Markdown as HTML. Raw HTML is shown as text. Only links that the resolver knows become links; the words of any other
 * stay as words.
 *
 * @param tableLabel what a screen reader calls a table that scrolls
 */
public record MarkdownRenderer(Links links, String tableLabel) {

    /** What the renderer asks of the site. */
    public interface Links {

        /** The address to print for a link, or nothing when it leads nowhere. */
        Optional<String> link(String written);

        /** The words that a quotation stands for, or nothing when it stands for none. */
        Optional<String> quote(String entry, String field);

        /** The picture to print, or nothing when there is none. */
        Optional<Picture> picture(String written);
    }

    /**
     * A picture as it is published.
     *
     * @param srcset the widths it can be had in, for the browser to choose from; empty when it is but one
     * @param sizes how wide it is shown
     */
    public record Picture(String src, String srcset, String sizes, int width, int height) {}

    public String html(Body body) {
        return html(Dialect.parse(body.markdown()));
    }

    /**
     * A body with words that run into its first paragraph, as papers print 电头. A picture alone is no paragraph; where
     * there is none, the words stand above the text.
     */
    public String html(Body body, String runIn) {
        Node document = Dialect.parse(body.markdown());
        firstParagraph(document).prependChild(new RunIn(runIn));
        return html(document);
    }

    private static Node firstParagraph(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            boolean onlyPicture = node.getFirstChild() instanceof Image && node.getFirstChild() == node.getLastChild();
            if (node instanceof Paragraph && !onlyPicture) {
                return node;
            }
        }
        Paragraph above = new Paragraph();
        document.prependChild(above);
        return above;
    }

    /** Words set off at the start of a paragraph. */
    private static final class RunIn extends CustomNode {

        private final String words;

        RunIn(String words) {
            this.words = words;
        }
    }

    /** A picture that stands alone, with its title below it. */
    private static final class Figure extends CustomBlock {

        private final Image image;

        Figure(Image image) {
            this.image = image;
        }
    }

    private static void setFigures(Node document) {
        List<Image> alone = new ArrayList<>();
        for (Node node = document; node != null; node = MarkdownReader.next(node, document)) {
            if (node instanceof Image image && node.getParent() instanceof Paragraph && isOnly(node)) {
                alone.add(image);
            }
        }
        for (Image image : alone) {
            Node paragraph = image.getParent();
            paragraph.insertBefore(new Figure(image));
            paragraph.unlink();
        }
    }

    private static boolean isOnly(Node node) {
        return node.getPrevious() == null && node.getNext() == null;
    }

    private String html(Node document) {
        setFigures(document);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .nodeRendererFactory(Nodes::new)
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .build();
        return renderer.render(document);
    }

    /** Headings with anchors, resolved links and pictures, and tables that scroll by themselves. */
    private final class Nodes implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private int tables;
        private final MarkdownReader.Anchors anchors = new MarkdownReader.Anchors();

        Nodes(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    Heading.class,
                    Link.class,
                    Image.class,
                    Figure.class,
                    TableBlock.class,
                    TableCell.class,
                    Quote.class,
                    RunIn.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Heading heading) {
                String tag = "h" + Math.max(2, heading.getLevel());
                html.line();
                html.tag(tag, Map.of("id", anchors.next(MarkdownReader.text(heading))));
                children(heading);
                html.tag("/" + tag);
                html.line();
            } else if (node instanceof Link link) {
                Optional<String> href = links.link(link.getDestination());
                href.ifPresent(h -> html.tag("a", Map.of("href", h)));
                children(link);
                href.ifPresent(h -> html.tag("/a"));
            } else if (node instanceof Image image) {
                links.picture(image.getDestination()).ifPresent(p -> inLine(image, p));
            } else if (node instanceof Figure figure) {
                Image image = figure.image;
                links.picture(image.getDestination()).ifPresent(p -> figure(image, p));
            } else if (node instanceof Quote quote) {
                html.text(links.quote(quote.entry(), quote.field()).orElse("—"));
            } else if (node instanceof RunIn runIn) {
                html.tag("b", Map.of("class", "run-in"));
                html.text(runIn.words);
                html.tag("/b");
                html.text(" ");
            } else if (node instanceof TableCell cell) {
                cell(cell);
            } else {
                table(node);
            }
        }

        private void figure(Image image, Picture picture) {
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("class", "picture");
            attributes.put("data-alt", MarkdownReader.text(image));
            html.line();
            html.tag("figure", attributes);
            html.line();
            picture(image, picture);
            html.line();
            if (image.getTitle() != null && !image.getTitle().isBlank()) {
                html.tag("figcaption");
                html.text(image.getTitle());
                html.tag("/figcaption");
                html.line();
            }
            html.tag("/figure");
            html.line();
        }

        /** In the middle of a text; its words stand around it for pages without pictures. */
        private void inLine(Image image, Picture picture) {
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("class", "picture-in");
            attributes.put("data-alt", MarkdownReader.text(image));
            html.tag("span", attributes);
            picture(image, picture);
            html.tag("/span");
        }

        private void picture(Image image, Picture picture) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("src", picture.src());
            if (!picture.srcset().isEmpty()) {
                attributes.put("srcset", picture.srcset());
                attributes.put("sizes", picture.sizes());
            }
            attributes.put("width", String.valueOf(picture.width()));
            attributes.put("height", String.valueOf(picture.height()));
            attributes.put("alt", MarkdownReader.text(image));
            attributes.put("loading", "lazy");
            attributes.put("decoding", "async");
            html.tag("img", attributes, true);
        }

        private void table(Node table) {
            Map<String, String> region = new TreeMap<>();
            region.put("class", "scroll");
            region.put("tabindex", "0");
            region.put("role", "region");
            tables++;
            region.put("aria-label", tables == 1 ? tableLabel : tableLabel + " " + tables);
            html.line();
            html.tag("div", region);
            html.tag("table");
            children(table);
            html.tag("/table");
            html.tag("/div");
            html.line();
        }

        /** A cell's alignment as a class: the attribute is long gone from HTML. */
        private void cell(TableCell cell) {
            String tag = cell.isHeader() ? "th" : "td";
            boolean right = cell.getAlignment() == TableCell.Alignment.RIGHT;
            Map<String, String> attributes = new TreeMap<>();
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
            if (right) {
                attributes.put("class", "num");
            }
            html.line();
            html.tag(tag, attributes);
            children(cell);
            html.tag("/" + tag);
            html.line();
        }

        private void children(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                context.render(node);
            }
        }
    }
}
