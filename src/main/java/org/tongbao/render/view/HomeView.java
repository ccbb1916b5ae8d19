package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The home page. */
public record HomeView(
        String description,
        @Nullable CampaignTeaser campaign,
        List<GroupView> columns,
        List<HonourView> honours,
        List<CountedView.Item> regions) {

    /** The running campaign and its key figures. */
    public record CampaignTeaser(
            LinkView link,
            @Nullable String region,
            @Nullable String summary,
            List<FigureView> figures) {}

    /** An award list with the people it names. */
    public record HonourView(LinkView link, @Nullable String region, int quota, List<String> names) {}
}
