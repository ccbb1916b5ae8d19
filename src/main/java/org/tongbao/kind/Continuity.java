package org.tongbao.kind;

import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;

/**
 * How a field stands to the same one in the previous issue.
 *
 * @param cumulative whether it may not fall
 * @param fixed the field that states why it changed, without which it may not; nothing when it may change freely
 * @param place where the field is declared
 */
public record Continuity(boolean cumulative, @Nullable String fixed, Place place) {}
