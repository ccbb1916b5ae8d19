/**
 * The local preview: renders pages on request and reloads them when a file changes.
 *
 * <p>{@link PreviewSearch} scans the texts of all pages, which it reads at the first query after a change. See ADR 7.
 */
@NullMarked
package org.tongbao.serve;

import org.jspecify.annotations.NullMarked;
