package org.tongbao.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Paragraph;

/** The footnotes of a document in the order of their marks. */
final class Notes {

    private final Map<String, List<Block>> texts;
    private final List<String> order = new ArrayList<>();

    Notes(Map<String, List<Block>> texts) {
        this.texts = texts;
    }

    /** The mark of a note; empty if it has no text. */
    String mark(String note) {
        if (!texts.containsKey(note)) {
            return "";
        }
        if (!order.contains(note)) {
            order.add(note);
        }
        return "[^" + (order.indexOf(note) + 1) + "]";
    }

    /** The texts of all marked notes. */
    List<String> written(ParagraphWriter writer) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            List<String> paragraphs = new ArrayList<>();
            for (Block block : texts.getOrDefault(order.get(i), List.of())) {
                if (block instanceof Paragraph paragraph && !paragraph.isBlank()) {
                    paragraphs.add(writer.write(paragraph));
                }
            }
            written.add("[^" + (i + 1) + "]: " + String.join("\n\n    ", paragraphs));
        }
        return written;
    }
}
