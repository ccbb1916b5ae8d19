/** Fourth stage: the indexed site as pages. The only package that knows FreeMarker. */
@NullMarked
package org.tongbao.render;

import org.jspecify.annotations.NullMarked;
