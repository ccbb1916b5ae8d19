/**
 * The formats of Word and Excel: workbooks and documents as rows, paragraphs and pictures with their places, and back. It
 * knows nothing of kinds. See ADR 36.
 */
@NullMarked
package org.tongbao.office;

import org.jspecify.annotations.NullMarked;
