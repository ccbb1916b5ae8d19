package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An award list.
 *
 * @param quota how many were honoured
 * @param unlisted why some or all are not named
 */
public record AwardView(
        EntryView entry,
        String honour,
        @Nullable String year,
        int quota,
        @Nullable String conferredBy,
        @Nullable String unlisted,
        List<HonoureeView> honourees) {

    /** A person or unit honoured. */
    public record HonoureeView(
            String name,
            @Nullable LinkView unit,
            @Nullable String post,
            @Nullable Html deed,
            @Nullable ImageView portrait) {}
}
