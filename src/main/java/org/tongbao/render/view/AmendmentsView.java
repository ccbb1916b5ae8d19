package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list of corrections and withdrawals, the newest first. */
public record AmendmentsView(int total, List<AmendmentView> items, PagerView pager) {

    /**
     * A correction or a withdrawal.
     *
     * @param entry its link leads to the correction on the page of the entry
     * @param correction null if the entry was withdrawn
     * @param withdrawal null if the entry was corrected
     */
    public record AmendmentView(
            String date,
            String dateIso,
            String kind,
            LinkView entry,
            EntryView.@Nullable CorrectionView correction,
            EntryView.@Nullable WithdrawalView withdrawal) {}
}
