package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All units, by region.
 *
 * @param download null if there are no units
 */
public record UnitListView(
        List<SectionView<UnitRow>> regions,
        int total,
        @Nullable DownloadView download) {

    /** A unit in the list, with how many entries concern it, its other and former names, and its last day, when it has ended. */
    public record UnitRow(
            String name,
            String href,
            String otherNames,
            @Nullable String unitClass,
            @Nullable String until,
            int entries) {}
}
