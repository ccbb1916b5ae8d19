package org.tongbao.office;

import java.util.List;
import java.util.Map;

/**
 * A document of Word as its readers see it, in their order.
 *
 * @param notes the footnotes and endnotes by the names that their marks use
 * @param name the name of the file, for messages
 */
public record Document(List<Block> blocks, Map<String, List<Block>> notes, String name) {

    public Document {
        blocks = List.copyOf(blocks);
        notes = Map.copyOf(notes);
    }
}
