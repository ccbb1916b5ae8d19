/** The site as typed, immutable data: configuration, register of units, entries and their values. */
@NullMarked
package org.tongbao.model;

import org.jspecify.annotations.NullMarked;
