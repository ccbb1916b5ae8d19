package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a matter, by the newest entry that states it.
 *
 * @param kind the label of the entry's kind
 * @param asOf the day or period it holds for, in words
 * @param figures the first of its key figures
 * @param chart the parts of its whole; null if the entry has none
 */
public record StandView(
        String kind,
        LinkView entry,
        String asOf,
        List<FigureView> figures,
        @Nullable Html chart) {}
