/**
 * The local preview: renders pages on request and reloads them when a file changes. Uses Jetty.
 *
 * <p>Readers hold no thread: pages, files and events are written asynchronously, and a thread works only while a page
 * is rendered. {@link ErrorPages} answers errors, also of requests that are not valid HTTP. {@link PreviewSearch}
 * scans the texts of all pages, which it reads at the first query after a change. See ADR 7.
 */
@NullMarked
package org.tongbao.serve;

import org.jspecify.annotations.NullMarked;
