package org.tongbao.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A key figure.
 *
 * @param number the digits of the figure, with what belongs to them: 300多, 61.59
 * @param measure what is counted: 项, %; empty when the figure cannot be parted
 * @param asOf the day or period it holds for
 * @param origin the entry that states it
 * @param computed whether it was worked out and not stated
 * @param corrected what was there before, when it was corrected
 */
public record FigureView(
        String label,
        String number,
        String measure,
        @Nullable String asOf,
        @Nullable LinkView origin,
        boolean computed,
        @Nullable CorrectedView corrected) {}
