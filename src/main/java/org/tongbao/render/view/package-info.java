/**
 * What templates see: records of text that is ready to print, nothing to compute and nothing to look up. Dates are
 * given twice where both are needed: as readers read them, and in ISO form for {@code <time>}. A component that may be
 * missing is null, {@code ??} in a template.
 */
@NullMarked
package org.tongbao.render.view;

import org.jspecify.annotations.NullMarked;
