/** Last stage: stages the pages and swaps them in, whole or not at all. */
@NullMarked
package org.tongbao.publish;

import org.jspecify.annotations.NullMarked;
