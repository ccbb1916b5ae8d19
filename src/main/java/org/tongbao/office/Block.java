package org.tongbao.office;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a document that stands on lines of its own. */
public sealed interface Block {

    /** The position among the paragraphs of the document, from 1, by which messages name it. */
    int position();

    /** Where a paragraph stands on its line. */
    enum Alignment {
        START,
        CENTRE,
        END
    }

    /**
     * The look of a paragraph, as far as it tells its role.
     *
     * @param level of a heading, from 1; 0 of other text
     * @param role by its style
     * @param size of its first letters in half points; 0 where the document does not say
     */
    record Look(int level, Role role, Alignment alignment, int size) {
        /** The look of plain text. */
        public static final Look PLAIN = new Look(0, Role.TEXT, Alignment.START, 0);
    }

    /** What the style of a paragraph says it is. */
    enum Role {
        TEXT,
        TITLE,
        CAPTION,
        /** A line of a table of contents. */
        CONTENTS
    }

    /**
     * A paragraph.
     *
     * @param label its automatic number as Word shows it, such as {@code 一、}; empty without one
     * @param bullet whether it is an item of a list without numbers
     */
    record Paragraph(Look look, String label, boolean bullet, List<Inline> inlines, int position) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }

        /** Its words with its number, without footnotes and pictures; a line break is a space. */
        public String text() {
            return label + inlines.stream().map(Inline::text).collect(Collectors.joining());
        }

        public boolean isBlank() {
            return text().isBlank() && inlines.stream().allMatch(i -> i.text().isBlank() && !i.isObject());
        }
    }

    /** A table; rows may differ in length. */
    record Table(List<Row> rows, int position) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a table. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param span the columns it takes
     * @param continued whether it goes on from the cell above it
     */
    record Cell(List<Block> blocks, int span, boolean continued) {
        public Cell {
            blocks = List.copyOf(blocks);
        }
    }
}
