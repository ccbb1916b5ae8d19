package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items under a heading: the rows of a month, the columns of a section, the units of a region.
 *
 * @param heading without an address when it leads nowhere; null for items that belong under none
 */
public record SectionView<T>(@Nullable LinkView heading, List<T> items) {

    public SectionView {
        items = List.copyOf(items);
    }

    /** A heading that leads nowhere. */
    public static <T> SectionView<T> of(String heading, List<T> items) {
        return new SectionView<>(new LinkView(heading, ""), items);
    }
}
