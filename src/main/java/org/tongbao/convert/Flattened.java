package org.tongbao.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Paragraph;
import org.tongbao.office.Block.Table;
import org.tongbao.office.Inline;

/** A document whose lines and frames that only serve the layout are paragraphs. */
final class Flattened {

    private static final Pattern FOOT = Pattern.compile("(?s)\\s*(抄\\s*送\\s*[：:].*|.*印发\\s*|)");

    private Flattened() {}

    /** The blocks: tables of one column or for 版记 alone are paragraphs, and lines set to the right stand alone. */
    static List<Block> of(List<Block> blocks) {
        List<Block> flat = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && paragraph.look().alignment() == Block.Alignment.END) {
                flat.addAll(lines(paragraph));
            } else if (block instanceof Table table && isFrame(table)) {
                table.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .filter(c -> !c.continued())
                        .forEach(c -> flat.addAll(of(c.blocks())));
            } else {
                flat.add(block);
            }
        }
        return flat;
    }

    private static boolean isFrame(Table table) {
        boolean oneColumn =
                table.rows().size() == 1 && table.rows().get(0).cells().size() == 1;
        boolean foot = table.rows().stream().flatMap(r -> r.cells().stream()).allMatch(c -> FOOT.matcher(text(c))
                .matches());
        return oneColumn || foot;
    }

    private static String text(Block.Cell cell) {
        StringBuilder text = new StringBuilder();
        for (Block block : cell.blocks()) {
            text.append(block instanceof Paragraph p ? p.text() : "\uFFFC");
        }
        return text.toString();
    }

    /** The lines of a paragraph as paragraphs. */
    private static List<Paragraph> lines(Paragraph paragraph) {
        List<Paragraph> lines = new ArrayList<>();
        List<Inline> line = new ArrayList<>();
        String label = paragraph.label();
        for (Inline inline : paragraph.inlines()) {
            if (inline instanceof Inline.Break) {
                lines.add(new Paragraph(paragraph.look(), label, paragraph.bullet(), line, paragraph.position()));
                line = new ArrayList<>();
                label = "";
            } else {
                line.add(inline);
            }
        }
        lines.add(new Paragraph(paragraph.look(), label, paragraph.bullet(), line, paragraph.position()));
        return lines;
    }
}
