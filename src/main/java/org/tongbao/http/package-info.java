/**
 * A small web server on this machine, which the preview and the editing desk share. Uses Jetty, whose types stay in this
 * package: a {@link WebHandler} gets a {@link WebRequest} that is read whole, and answers with {@link Answers}.
 *
 * <p>Readers hold no thread: pages, files and events are written asynchronously, and forms are read so. {@link
 * ErrorPages} answers errors, also of requests that are not valid HTTP.
 */
@NullMarked
package org.tongbao.http;

import org.jspecify.annotations.NullMarked;
