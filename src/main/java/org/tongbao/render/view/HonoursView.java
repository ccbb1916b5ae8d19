package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those that a list of honours names.
 *
 * @param quota how many were honoured
 * @param proposed whether they are proposed in public, and not yet honoured
 * @param reported whether the list is of another body, so that it may name fewer than there are
 */
public record HonoursView(int quota, List<HonoureeView> named, boolean proposed, boolean reported) {

    /**
     * A person or unit honoured.
     *
     * @param id unique in the page; empty if its table declares no key, as a person's name is no address
     * @param facts short ones, such as 女, 汉族
     */
    public record HonoureeView(
            String id,
            String name,
            @Nullable LinkView unit,
            List<String> facts,
            @Nullable String post,
            @Nullable Html deed,
            @Nullable ImageView portrait) {}
}
