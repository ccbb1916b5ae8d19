/** Tables with one case for each record of a sealed type. A table that lacks a record is refused when it is made. */
@NullMarked
package org.tongbao.cases;

import org.jspecify.annotations.NullMarked;
