package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a list.
 *
 * @param date as readers read it, to the day
 * @param kind the label of its kind
 * @param facts the values its kind wants listed
 * @param marks notes for readers before they open it: corrected, no longer valid
 * @param nameThen the name a unit bore then, on that unit's page, when it was another
 * @param earlier earlier issues of its series, on pages that fold them under the newest; newest first
 */
public record RowView(
        String title,
        String href,
        String date,
        String dateIso,
        String kind,
        @Nullable String summary,
        @Nullable String region,
        List<String> facts,
        boolean draft,
        List<String> marks,
        @Nullable String nameThen,
        List<RowView> earlier) {

    /** The same with the earlier issues of its series. */
    public RowView with(List<RowView> earlierIssues) {
        return new RowView(
                title,
                href,
                date,
                dateIso,
                kind,
                summary,
                region,
                facts,
                draft,
                marks,
                nameThen,
                List.copyOf(earlierIssues));
    }
}
