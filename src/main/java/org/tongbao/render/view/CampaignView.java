package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign's hub. */
public record CampaignView(
        EntryView entry,
        @Nullable String year,
        @Nullable String leadOffice,
        @Nullable String launched,
        List<String> aims,
        List<FigureView> figures,
        List<StageView> stages,
        List<GroupView> groups) {

    /** A stage of the campaign. */
    public record StageView(
            String stage, @Nullable String from, @Nullable String note) {}
}
