/**
 * The site as immutable typed data: settings, register of units, entries and their values.
 *
 * <p>Each value knows its place. {@link ValueText} prints a value as one line of text. {@link Entry#shown} removes
 * what readers may not see on a given day.
 */
@NullMarked
package org.tongbao.model;

import org.jspecify.annotations.NullMarked;
