/** Third stage: judges the indexed site. One check a file, listed in {@link org.tongbao.check.Checker}. */
@NullMarked
package org.tongbao.check;

import org.jspecify.annotations.NullMarked;
