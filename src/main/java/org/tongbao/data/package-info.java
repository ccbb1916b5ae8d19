/** The site for machines: the same facts as the pages, as JSON. */
@NullMarked
package org.tongbao.data;

import org.jspecify.annotations.NullMarked;
