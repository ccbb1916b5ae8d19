/** The pipeline, told in one method. */
@NullMarked
package org.tongbao.build;

import org.jspecify.annotations.NullMarked;
