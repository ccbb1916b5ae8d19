/**
 * The search of the finished site: an index in small files that a browser reads without a server, and the same search in
 * Java. docs/search.md has the format.
 */
@NullMarked
package org.tongbao.search;

import org.jspecify.annotations.NullMarked;
