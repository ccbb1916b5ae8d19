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

    /**
     * A key figure.
     *
     * @param number the digits of the figure, with what belongs to them: 300多, 61.59
     * @param measure what is counted: 项, %; empty when the figure cannot be parted
     * @param asOf the day or period it holds for
     * @param origin the entry that states it
     */
    public record FigureView(
            String label,
            String number,
            String measure,
            @Nullable String asOf,
            @Nullable LinkView origin) {}

    /** A stage of the campaign. */
    public record StageView(
            String stage, @Nullable String from, @Nullable String note) {}
}
