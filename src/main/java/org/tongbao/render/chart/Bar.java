package org.tongbao.render.chart;

import java.math.BigDecimal;

/**
 * A bar of a {@link BarChart}.
 *
 * @param note said after the label, more quietly; may be empty
 * @param printed the value as readers read it, with its measure
 */
public record Bar(String label, String note, BigDecimal value, String printed) {}
