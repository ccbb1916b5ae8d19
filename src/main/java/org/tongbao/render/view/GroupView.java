package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries under a heading.
 *
 * @param href where the whole list stands, if it stands anywhere
 * @param total how many there are in the whole list
 */
public record GroupView(String heading, @Nullable String href, List<RowView> rows, int total) {}
