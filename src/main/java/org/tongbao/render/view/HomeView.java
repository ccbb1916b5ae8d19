package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param progress the progress of what is running, as charts
 * @param due matters that need attention: overdue rows, open publicity periods
 * @param latest the newest entries, of whatever kind
 * @param directory the columns by section
 */
public record HomeView(
        String description,
        @Nullable CampaignTeaser campaign,
        List<ProgressView> progress,
        List<DueView> due,
        List<RowView> latest,
        List<SectionView<CountedView.Item>> directory,
        List<HonourView> honours,
        List<CountedView.Item> regions) {

    /** The running campaign and its key figures. */
    public record CampaignTeaser(
            LinkView link,
            @Nullable String region,
            @Nullable String summary,
            List<FigureView> figures) {}

    /**
     * A whole and its parts.
     *
     * @param asOf the day it holds for
     */
    public record ProgressView(
            LinkView entry, String kind, @Nullable String asOf, Html chart) {}

    /** Something to look at. */
    public record DueView(String what, LinkView entry) {}

    /** An award list with the people it names. */
    public record HonourView(LinkView link, @Nullable String region, int quota, List<String> names) {}
}
