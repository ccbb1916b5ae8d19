package org.tongbao.markdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
import org.tongbao.source.Columns;

/** The places of the characters of a piece of text within one line. */
final class Places {

    private final String text;
    private final Place start;
    private @Nullable Columns columns;

    Places(String text, Place start) {
        this.text = text;
        this.start = start;
    }

    /** The place of a character; columns are counted when the first place is asked for. */
    Place at(int offset) {
        if (start.column() == 0) {
            return new Place(start.file(), start.line(), 0);
        }
        if (columns == null) {
            columns = Columns.of(text);
        }
        return new Place(start.file(), start.line(), start.column() + columns.before(offset));
    }
}
