/**
 * Markdown bodies: headings, links, pictures, quoted figures, figures in prose, and safe HTML. Uses commonmark.
 *
 * <p>Raw HTML becomes text, and a link of an unknown form is refused. {@link VisibleText} gives the text that a reader
 * sees. See ADR 5 and 33.
 */
@NullMarked
package org.tongbao.markdown;

import org.jspecify.annotations.NullMarked;
