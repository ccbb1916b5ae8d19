/**
 * Entries from office documents, and back. A document is recognized by the layout of official documents, GB/T 9704, and
 * written as the files of an entry of a kind; an entry is laid out as a document.
 */
@NullMarked
package org.tongbao.convert;

import org.jspecify.annotations.NullMarked;
