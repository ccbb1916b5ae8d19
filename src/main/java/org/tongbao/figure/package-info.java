/** Printed figures as what they say: an interval, a precision, a measure; and exact arithmetic with them. */
@NullMarked
package org.tongbao.figure;

import org.jspecify.annotations.NullMarked;
