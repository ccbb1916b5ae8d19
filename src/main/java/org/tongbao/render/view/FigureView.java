package org.tongbao.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A key figure.
 *
 * @param number the digits of the figure with words of approximation: 300多, 61.59
 * @param measure the unit: 项, %; empty if it cannot be separated
 * @param asOf the day or period it holds for
 * @param origin the entry that states it
 * @param computed whether a rule computed it
 * @param corrected the previous value, if it was corrected
 */
public record FigureView(
        String label,
        String number,
        String measure,
        @Nullable String asOf,
        @Nullable LinkView origin,
        boolean computed,
        @Nullable CorrectedView corrected) {}
