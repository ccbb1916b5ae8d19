/** Tables of what is done for each record of a sealed type. */
@NullMarked
package org.tongbao.cases;

import org.jspecify.annotations.NullMarked;
