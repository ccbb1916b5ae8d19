package org.tongbao.kind;

import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;

/**
 * How a field relates to the same field in the previous issue.
 *
 * @param cumulative whether it may not fall
 * @param fixed the field that must state the reason of a change; null if the field may change freely
 * @param place where the field is declared
 */
public record SeriesRule(boolean cumulative, @Nullable String fixed, Place place) {}
