package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries that the page of a campaign gathers.
 *
 * @param figures those it states itself
 * @param stands the progress of its ledgers, pledges and the like
 * @param months its newest bulletins by month, newest first
 * @param groups the same by kind
 * @param pager the pages of older ones
 */
public record HubView(
        List<FigureView> figures,
        List<StageView> stages,
        List<StandView> stands,
        List<SectionView<RowView>> months,
        List<GroupView> groups,
        PagerView pager) {

    /**
     * A stage of the campaign.
     *
     * @param state {@code over}, {@code running} or {@code ahead}; null if its days are not stated
     */
    public record StageView(
            String stage,
            @Nullable String from,
            @Nullable String state,
            @Nullable String note) {}
}
