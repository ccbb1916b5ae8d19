package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a list.
 *
 * @param date as readers read it, to the day
 * @param kind the label of its kind
 * @param facts the values its kind wants listed
 * @param nameThen the name a unit bore then, on that unit's page, when it was another
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
        @Nullable String nameThen) {}
