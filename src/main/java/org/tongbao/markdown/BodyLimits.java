package org.tongbao.markdown;

import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text goes beyond its limits, before it is parsed in full: short rows of a table are filled up to its
 * width, so that a short text can have cells without end. Only blocks are parsed for it.
 */
final class BodyLimits implements InlineParser {

    /** The cells of all tables of a text, those that are filled up included. */
    static final int CELLS = 50_000;

    /** Fewer bars and tabs than this cannot make so many cells, whatever the rows and columns. */
    private static final int FEW_BARS = 2 * (int) Math.sqrt(CELLS) - 2;

    /** A limit that a text goes beyond, and where. */
    record Beyond(String reason, int limit, SourceSpan at) {}

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private int cells;
    private @Nullable SourceSpan table;
    private int lastLine = -1;
    private @Nullable Beyond beyond;

    private BodyLimits() {}

    /** The first limit that the text goes beyond. */
    static Optional<Beyond> beyond(String markdown) {
        boolean few = markdown.chars()
                        .filter(c -> c == '|' || c == '\t')
                        .limit(FEW_BARS)
                        .count()
                < FEW_BARS;
        BodyLimits limits = new BodyLimits();
        try {
            if (!few) {
                limits.blocks(markdown);
            }
        } catch (Stop e) {
            // The rest does not matter.
        }
        return Optional.ofNullable(limits.beyond);
    }

    private void blocks(String markdown) {
        Dialect.blocks(context -> this).build().parse(markdown);
    }

    @Override
    public void parse(SourceLines lines, Node node) {
        if (node instanceof TableCell) {
            if (!node.getSourceSpans().isEmpty()) {
                follow(node.getSourceSpans().get(0));
            }
            cells++;
            if (cells > CELLS && table != null) {
                stop("body.cells", CELLS, table);
            }
        }
    }

    private void stop(String reason, int limit, SourceSpan at) {
        beyond = new Beyond(reason, limit, at);
        throw new Stop();
    }

    /** A row belongs to the table above it when it is on the next line, or below the dashes under the headings. */
    private void follow(SourceSpan cell) {
        int line = cell.getLineIndex();
        boolean underHeadings = table != null && lastLine == table.getLineIndex() && line == lastLine + 2;
        if (table == null || (line > lastLine + 1 && !underHeadings)) {
            table = SourceSpan.of(line, 0, cell.getInputIndex() - cell.getColumnIndex(), 0);
        }
        lastLine = line;
    }
}
