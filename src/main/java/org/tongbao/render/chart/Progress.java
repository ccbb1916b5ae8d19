package org.tongbao.render.chart;

import java.math.BigDecimal;

/**
 * A bar of a {@link ProgressChart}.
 *
 * @param note said after the label, more quietly; may be empty
 * @param fraction of the target, 1 when it is reached; may be above
 * @param printed how far it is as readers read it
 */
public record Progress(String label, String note, BigDecimal fraction, String printed, Tone tone) {}
