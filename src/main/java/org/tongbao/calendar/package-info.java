/** Working days in China, which the State Council announces each year. Depends on nothing. See ADR 15. */
@NullMarked
package org.tongbao.calendar;

import org.jspecify.annotations.NullMarked;
