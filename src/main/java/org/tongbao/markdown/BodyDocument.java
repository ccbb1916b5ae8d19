package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Look;
import org.tongbao.office.Block.Role;
import org.tongbao.office.Inline;

/** A body as the blocks of a document, with quoted figures put in. Its pictures bear the names of their files. */
public final class BodyDocument {

    /** The blocks of a body, and its footnotes by the names of their marks. */
    public record Blocks(List<Block> blocks, Map<String, List<Block>> notes) {}

    private final BinaryOperator<String> quoted;
    private final Map<String, List<Block>> notes = new HashMap<>();

    private BodyDocument(BinaryOperator<String> quoted) {
        this.quoted = quoted;
    }

    /**
     * The blocks of a body.
     *
     * @param quoted the text of a quotation, given the id of an entry and a field
     */
    public static Blocks of(Body body, BinaryOperator<String> quoted) {
        BodyDocument document = new BodyDocument(quoted);
        List<Block> blocks = new ArrayList<>();
        document.blocks(Dialect.parse(body.markdown()), "", blocks);
        return new Blocks(blocks, document.notes);
    }

    /**
     * Adds the blocks within a node. Lists, quotations and notes nest no deeper than the parser lets them.
     *
     * @param first the mark of a list item, which stands before its first paragraph
     */
    private void blocks(Node parent, String first, List<Block> out) {
        String mark = first;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                Look look = new Look(Math.max(1, heading.getLevel() - 1), Role.TEXT, Block.Alignment.START, 0);
                out.add(new Block.Paragraph(look, "", false, inlines(node), 0));
            } else if (node instanceof Paragraph) {
                boolean bullet = mark.equals("-");
                out.add(new Block.Paragraph(Look.PLAIN, bullet ? "" : mark, bullet, inlines(node), 0));
                mark = "";
            } else if (node instanceof BulletList || node instanceof OrderedList) {
                list(node, out);
            } else if (node instanceof TableBlock) {
                out.add(table(node));
            } else if (node instanceof Figure figure) {
                figure(figure, out);
            } else if (node instanceof Footnote note) {
                List<Block> text = new ArrayList<>();
                blocks(note, "", text);
                notes.put(String.valueOf(note.number()), text);
            } else {
                literal(node).lines().forEach(l -> out.add(plain(l)));
                blocks(node, "", out);
            }
        }
    }

    private static Block.Paragraph plain(String text) {
        return new Block.Paragraph(Look.PLAIN, "", false, List.of(new Inline.Words(text, false)), 0);
    }

    private static String literal(Node node) {
        if (node instanceof FencedCodeBlock code) {
            return code.getLiteral();
        } else if (node instanceof IndentedCodeBlock code) {
            return code.getLiteral();
        }
        return node instanceof HtmlBlock html ? html.getLiteral() : "";
    }

    private void list(Node list, List<Block> out) {
        int number =
                list instanceof OrderedList ordered ? Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1) : 0;
        String delimiter = list instanceof OrderedList ordered
                ? Objects.requireNonNullElse(ordered.getMarkerDelimiter(), ".")
                : "";
        for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
            blocks(item, delimiter.isEmpty() ? "-" : number + delimiter + " ", out);
            number++;
        }
    }

    private void figure(Figure figure, List<Block> out) {
        out.add(new Block.Paragraph(
                new Look(0, Role.TEXT, Block.Alignment.CENTRE, 0), "", false, List.of(picture(figure.image())), 0));
        List<Inline> caption = new ArrayList<>();
        for (Node node = figure.image().getNext(); node != null; node = node.getNext()) {
            inline(node, false, "", caption);
        }
        String title = Objects.requireNonNullElse(figure.image().getTitle(), "");
        if (caption.isEmpty() && !title.isEmpty()) {
            caption.add(new Inline.Words(title, false));
        }
        if (!caption.isEmpty()) {
            Look look = new Look(0, Role.CAPTION, Block.Alignment.CENTRE, 0);
            out.add(new Block.Paragraph(look, "", false, caption, 0));
        }
    }

    private static Inline.Picture picture(Image image) {
        return new Inline.Picture(image.getDestination(), MarkdownReader.text(image));
    }

    private Block.Table table(Node table) {
        List<Block.Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Block.Cell> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(cell((TableCell) cell));
                }
                rows.add(new Block.Row(cells));
            }
        }
        return new Block.Table(rows, 0);
    }

    private Block.Cell cell(TableCell cell) {
        Block.Paragraph words = new Block.Paragraph(Look.PLAIN, "", false, inlines(cell), 0);
        return new Block.Cell(List.of(words), 1, false);
    }

    private List<Inline> inlines(Node parent) {
        List<Inline> inlines = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, false, "", inlines);
        }
        return inlines;
    }

    private void inline(Node node, boolean bold, String link, List<Inline> out) {
        if (node instanceof Text text) {
            out.add(new Inline.Words(text.getLiteral(), bold, link));
        } else if (node instanceof Code code) {
            out.add(new Inline.Words(code.getLiteral(), bold, link));
        } else if (node instanceof HtmlInline html) {
            out.add(new Inline.Words(html.getLiteral(), bold, link));
        } else if (node instanceof Quote quote) {
            out.add(new Inline.Words(quoted.apply(quote.entry(), quote.field()), bold, link));
        } else if (node instanceof HardLineBreak) {
            out.add(new Inline.Break());
        } else if (node instanceof SoftLineBreak) {
            out.add(new Inline.Words(" ", bold, link));
        } else if (node instanceof Image image) {
            out.add(picture(image));
        } else if (node instanceof FootnoteMark mark && mark.footnote() != null) {
            out.add(new Inline.NoteMark(
                    String.valueOf(Objects.requireNonNull(mark.footnote()).number())));
        } else {
            String within = node instanceof Link to ? address(to.getDestination()) : link;
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                inline(child, bold || node instanceof StrongEmphasis, within, out);
            }
        }
    }

    /** An address that leads somewhere from a document; others lead within the site. */
    private static String address(String destination) {
        return LinkTarget.of(destination) instanceof LinkTarget.ToWeb ? destination : "";
    }
}
