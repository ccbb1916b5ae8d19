/** Printed figures as intervals with a precision and a measure, and exact arithmetic on them. See ADR 17. */
@NullMarked
package org.tongbao.figure;

import org.jspecify.annotations.NullMarked;
