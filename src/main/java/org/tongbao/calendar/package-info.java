/** Working days in China, as the State Council moves them year by year. Depends on nothing. */
@NullMarked
package org.tongbao.calendar;

import org.jspecify.annotations.NullMarked;
