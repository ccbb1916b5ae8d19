package org.tongbao.render.view;

import java.util.List;

/**
 * What happened in a month.
 *
 * @param rows newest first
 */
public record MonthView(String month, List<RowView> rows) {}
