/** What a build would change, in an editor's words: the site as it stands in the output folder beside the new one. */
@NullMarked
package org.tongbao.diff;

import org.jspecify.annotations.NullMarked;
