/** The pipeline, told in one method. */
@NullMarked
package org.tongbao.pipeline;

import org.jspecify.annotations.NullMarked;
