/** Located diagnostics: what is wrong, where, and what to write instead. Depends on nothing. */
@NullMarked
package org.tongbao.diag;

import org.jspecify.annotations.NullMarked;
