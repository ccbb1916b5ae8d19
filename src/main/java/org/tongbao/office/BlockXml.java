package org.tongbao.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tongbao.office.Block.Alignment;
import org.tongbao.office.Block.Paragraph;
import org.tongbao.office.Block.Role;
import org.tongbao.office.Block.Table;

/** Writes blocks as WordprocessingML. */
final class BlockXml {

    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    /** GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; in twentieths of a point. */
    private static final String PAGE = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\""
            + " w:footer=\"1417\" w:gutter=\"0\"/></w:sectPr>";

    /** The width of the text in twentieths of a point. */
    private static final int WIDTH = 8845;

    private final UnaryOperator<String> link;
    private final Function<Inline.Picture, String> picture;
    private final StringBuilder out = new StringBuilder();

    /**
     * A writer.
     *
     * @param link gives the relationship of an address
     * @param picture writes a picture
     */
    BlockXml(UnaryOperator<String> link, Function<Inline.Picture, String> picture) {
        this.link = link;
        this.picture = picture;
    }

    String xml() {
        return out.toString();
    }

    static String document(String body) {
        return "<w:document" + SPACES + "><w:body>" + body + PAGE + "</w:body></w:document>";
    }

    static String footnotes(String notes) {
        return "<w:footnotes" + SPACES + ">"
                + "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r>"
                + "</w:p></w:footnote>" + notes + "</w:footnotes>";
    }

    void notes(Map<String, List<Block>> notes) {
        new TreeMap<>(notes).forEach((id, blocks) -> {
            out.append("<w:footnote w:id=\"").append(id).append("\">");
            boolean first = true;
            for (Block block : blocks) {
                if (block instanceof Paragraph paragraph) {
                    out.append("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>");
                    out.append(
                            first
                                    ? "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
                                    : "");
                    inlines(paragraph);
                    out.append("</w:p>");
                    first = false;
                }
            }
            out.append("</w:footnote>");
        });
    }

    void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph, "");
            } else if (block instanceof Table table) {
                table(table);
            }
        }
    }

    private void paragraph(Paragraph paragraph, String style) {
        out.append("<w:p>");
        String named = style.isEmpty() ? style(paragraph) : style;
        String alignment =
                switch (paragraph.look().alignment()) {
                    case CENTRE -> "<w:jc w:val=\"center\"/>";
                    case END -> "<w:jc w:val=\"right\"/>";
                    default -> "";
                };
        if (!named.isEmpty() || !alignment.isEmpty()) {
            out.append("<w:pPr>");
            out.append(named.isEmpty() ? "" : "<w:pStyle w:val=\"" + named + "\"/>");
            out.append(alignment).append("</w:pPr>");
        }
        if (!paragraph.label().isEmpty()) {
            run(paragraph.label(), false, "");
        }
        inlines(paragraph);
        out.append("</w:p>");
    }

    private static String style(Paragraph paragraph) {
        Block.Look look = paragraph.look();
        if (look.level() > 0) {
            return "Heading" + Math.min(look.level(), WordStyles.HEADINGS);
        } else if (paragraph.bullet()) {
            return "ListBullet";
        } else if (look.role() != Role.TEXT) {
            return look.role() == Role.TITLE ? "Title" : look.role() == Role.CAPTION ? "Caption" : "";
        }
        boolean pictureAlone = paragraph.text().isBlank();
        return look.alignment() == Alignment.END ? "Signature" : look.size() == 1 || pictureAlone ? "Plain" : "";
    }

    private void inlines(Paragraph paragraph) {
        for (Inline inline : paragraph.inlines()) {
            if (inline instanceof Inline.Words words) {
                run(words.text(), words.bold(), words.link());
            } else if (inline instanceof Inline.Break) {
                out.append("<w:r><w:br/></w:r>");
            } else if (inline instanceof Inline.Tab) {
                out.append("<w:r><w:tab/></w:r>");
            } else if (inline instanceof Inline.NoteMark mark) {
                out.append("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"")
                        .append(mark.note())
                        .append("\"/></w:r>");
            } else if (inline instanceof Inline.Picture shown) {
                out.append(picture.apply(shown));
            }
        }
    }

    private void run(String text, boolean bold, String address) {
        if (text.isEmpty()) {
            return;
        }
        String id = address.isEmpty() ? "" : link.apply(address);
        out.append(id.isEmpty() ? "" : "<w:hyperlink r:id=\"" + id + "\">");
        out.append("<w:r>").append(bold ? "<w:rPr><w:b/></w:rPr>" : "");
        out.append("<w:t xml:space=\"preserve\">").append(escaped(text)).append("</w:t></w:r>");
        out.append(id.isEmpty() ? "" : "</w:hyperlink>");
    }

    private void table(Table table) {
        int columns = table.rows().stream()
                .mapToInt(r -> r.cells().stream().mapToInt(Block.Cell::span).sum())
                .max()
                .orElse(1);
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>");
        out.append("<w:tblGrid>")
                .append(("<w:gridCol w:w=\"" + WIDTH / columns + "\"/>").repeat(columns))
                .append("</w:tblGrid>");
        boolean heading = true;
        for (Block.Row row : table.rows()) {
            out.append("<w:tr>").append(heading ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
            for (Block.Cell cell : row.cells()) {
                cell(cell, heading ? "TableHeading" : "TableText");
            }
            out.append("</w:tr>");
            heading = false;
        }
        out.append("</w:tbl>");
    }

    private void cell(Block.Cell cell, String style) {
        out.append("<w:tc>");
        out.append(cell.span() > 1 ? "<w:tcPr><w:gridSpan w:val=\"" + cell.span() + "\"/></w:tcPr>" : "");
        for (Block block : cell.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph, style);
            }
        }
        out.append(cell.blocks().isEmpty() ? "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr></w:p>" : "");
        out.append("</w:tc>");
    }

    /** Text between marks; a character that XML may not hold is left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 || c == '\t' || c == '\n')
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }
}
