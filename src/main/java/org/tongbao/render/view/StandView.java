package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter stands, by the newest entry that says it.
 *
 * @param kind the label of the entry's kind
 * @param asOf the day or period it holds for, in words
 * @param figures the first of its key figures
 * @param chart how its whole is made up; null if it does not say
 */
public record StandView(
        String kind,
        LinkView entry,
        String asOf,
        List<FigureView> figures,
        @Nullable Html chart) {}
