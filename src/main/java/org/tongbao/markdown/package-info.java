/** Markdown bodies: the facts the other stages ask about, and safe HTML. The only package that knows commonmark. */
@NullMarked
package org.tongbao.markdown;

import org.jspecify.annotations.NullMarked;
