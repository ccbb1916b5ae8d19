/** First stage: files into a {@link org.tongbao.model.Site}, every problem a located diagnostic. */
@NullMarked
package org.tongbao.read;

import org.jspecify.annotations.NullMarked;
