/** Packing that gives the same bytes with every JDK: deflate, RFC 1951, of our own. */
@NullMarked
package org.tongbao.deflate;

import org.jspecify.annotations.NullMarked;
