/** Second stage: identities, references, orders and addresses over the whole site. */
@NullMarked
package org.tongbao.index;

import org.jspecify.annotations.NullMarked;
