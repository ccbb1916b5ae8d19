package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries under a heading.
 *
 * @param href the address of the whole list, if there is one
 * @param stacks the same rows, earlier issues of a series under the newest of them
 * @param total how many there are in the whole list
 */
public record GroupView(String heading, @Nullable String href, List<RowView> rows, List<RowView> stacks, int total) {

    /** A group that folds nothing. */
    public GroupView(String heading, @Nullable String href, List<RowView> rows, int total) {
        this(heading, href, rows, rows, total);
    }
}
