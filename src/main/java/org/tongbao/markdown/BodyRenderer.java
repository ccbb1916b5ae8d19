package org.tongbao.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
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
import org.jspecify.annotations.Nullable;

/**
 * Markdown as HTML. Raw HTML is shown as text. Only links that the resolver knows become links; the words of any other
 * stay as words.
 *
 * @param words the words that the renderer adds
 */
public record BodyRenderer(Links links, Words words) {

    /**
     * Words in the language of the page.
     *
     * @param table the name of a scrolling table for screen readers
     * @param cue what says that a table goes on beyond the edge
     * @param notes the heading of the footnotes
     * @param note the name of the mark of a footnote for screen readers, by its number
     * @param back the name of the link back to a mark, by the numbers of the footnote and the mark
     */
    public record Words(
            String table,
            String cue,
            String notes,
            IntFunction<String> note,
            BiFunction<Integer, Integer, String> back) {}

    /** The data of the site that the renderer needs. */
    public interface Links {

        /** The address to print for a link; empty if the link has no target. */
        Optional<String> link(String written);

        /** The text of a quotation; empty if it has none. */
        Optional<String> quote(String entry, String field);

        /** The picture to print; empty if there is none. */
        Optional<Picture> picture(String written);
    }

    /**
     * A picture as it is published.
     *
     * @param srcset the widths it can be had in, for the browser to choose from; empty when it is but one
     * @param sizes how wide it is shown
     */
    public record Picture(String src, String srcset, String sizes, int width, int height) {}

    /** The body of an entry; links lead to its headings. */
    public String html(Body body) {
        return html(Dialect.parse(body.markdown()), null);
    }

    /** A text in a field, of which a page may show several: its headings have no ids, and its footnotes ids of their own. */
    public String field(Body text) {
        String place = text.start().toString();
        return html(Dialect.parse(text.markdown()), "-" + place.replaceAll("[^\\p{L}\\p{N}]+", "-"));
    }

    /**
     * A body with words that run into its first paragraph, as papers print 电头. A picture alone is no paragraph; where
     * there is none, the words stand above the text.
     */
    public String html(Body body, String runIn) {
        Node document = Dialect.parse(body.markdown());
        firstParagraph(document).prependChild(new RunIn(runIn));
        return html(document, null);
    }

    private static Node firstParagraph(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
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

    private String html(Node document, @Nullable String scope) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .nodeRendererFactory(context -> new Nodes(context, scope))
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .build();
        return renderer.render(document);
    }

    /** Headings with anchors, resolved links and pictures, and tables that scroll by themselves. */
    private final class Nodes implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private final @Nullable String scope;
        private int tables;
        private final MarkdownReader.Anchors anchors = new MarkdownReader.Anchors();

        /** With what sets ids apart; null for the body, whose headings have ids. */
        Nodes(HtmlNodeRendererContext context, @Nullable String scope) {
            this.context = context;
            this.scope = scope;
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
                    RunIn.class,
                    Footnote.class,
                    FootnoteMark.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Heading heading) {
                String tag = "h" + Math.max(2, heading.getLevel());
                html.line();
                html.tag(tag, scope == null ? Map.of("id", anchors.next(MarkdownReader.text(heading))) : Map.of());
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
                links.picture(figure.image().getDestination()).ifPresent(p -> figure(figure, p));
            } else if (node instanceof Footnote footnote) {
                footnote(footnote);
            } else if (node instanceof FootnoteMark mark) {
                mark(mark);
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

        private void figure(Figure figure, Picture picture) {
            Image image = figure.image();
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("class", "picture");
            attributes.put("data-alt", MarkdownReader.text(image));
            html.line();
            html.tag("figure", attributes);
            html.line();
            picture(image, picture);
            html.line();
            boolean titled = image.getTitle() != null && !image.getTitle().isBlank();
            if (titled || image.getNext() != null) {
                html.tag("figcaption");
                if (titled) {
                    html.text(image.getTitle());
                }
                if (titled && image.getNext() != null) {
                    html.tag("br", Map.of(), true);
                }
                for (Node node = image.getNext(); node != null; node = node.getNext()) {
                    context.render(node);
                }
                html.tag("/figcaption");
                html.line();
            }
            html.tag("/figure");
            html.line();
        }

        /** The footnotes form a list at the end: the first begins it, the last ends it. */
        private void footnote(Footnote footnote) {
            if (!(footnote.getPrevious() instanceof Footnote)) {
                html.line();
                Map<String, String> attributes = new TreeMap<>();
                attributes.put("class", "footnotes");
                attributes.put("aria-label", words.notes());
                html.tag("section", attributes);
                html.tag("ol");
            }
            html.line();
            html.tag("li", Map.of("id", id(footnote)));
            boolean last = false;
            for (Node node = footnote.getFirstChild(); node != null; node = node.getNext()) {
                last = node == footnote.getLastChild() && node instanceof Paragraph;
                if (last) {
                    html.tag("p");
                    children(node);
                    ways(footnote);
                    html.tag("/p");
                } else {
                    context.render(node);
                }
            }
            if (!last) {
                ways(footnote);
            }
            html.tag("/li");
            html.line();
            if (!(footnote.getNext() instanceof Footnote)) {
                html.tag("/ol");
                html.tag("/section");
                html.line();
            }
        }

        /** The ways back to the marks. */
        private void ways(Footnote footnote) {
            for (int ordinal = 1; ordinal <= footnote.marks(); ordinal++) {
                Map<String, String> attributes = new TreeMap<>();
                attributes.put("class", "footnote-back");
                attributes.put("href", "#" + id(footnote, ordinal));
                attributes.put("aria-label", words.back().apply(footnote.number(), ordinal));
                attributes.put("data-search-skip", null);
                html.text(" ");
                html.tag("a", attributes);
                html.text("↑");
                html.tag("/a");
            }
        }

        private void mark(FootnoteMark mark) {
            Footnote footnote = Objects.requireNonNull(mark.footnote());
            Map<String, String> outside = new TreeMap<>();
            outside.put("class", "footnote-mark");
            outside.put("data-search-skip", null);
            html.tag("sup", outside);
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("id", id(footnote, mark.ordinal()));
            attributes.put("href", "#" + id(footnote));
            attributes.put("aria-label", words.note().apply(footnote.number()));
            html.tag("a", attributes);
            html.text("[" + footnote.number() + "]");
            html.tag("/a");
            html.tag("/sup");
        }

        private String id(Footnote footnote) {
            return "note" + Objects.requireNonNullElse(scope, "") + "-" + footnote.number();
        }

        private String id(Footnote footnote, int ordinal) {
            return "to-" + id(footnote) + "-" + ordinal;
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
            region.put("data-cue", words.cue());
            tables++;
            region.put("aria-label", tables == 1 ? words.table() : words.table() + " " + tables);
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
