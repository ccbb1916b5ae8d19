/** Deflate (RFC 1951) and zlib with the same bytes on every JDK, for search files, PNG and compressed copies. */
@NullMarked
package org.tongbao.deflate;

import org.jspecify.annotations.NullMarked;
