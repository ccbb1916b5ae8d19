package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those that a list of honours names.
 *
 * @param quota how many were honoured
 */
public record HonoursView(int quota, List<HonoureeView> named) {

    /** A person or unit honoured. */
    public record HonoureeView(
            String name,
            @Nullable LinkView unit,
            @Nullable String post,
            @Nullable Html deed,
            @Nullable ImageView portrait) {}
}
