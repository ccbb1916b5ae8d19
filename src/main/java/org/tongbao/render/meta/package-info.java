/**
 * Files for programs, written from plain records: feeds, sitemap, files of the web server.
 *
 * <p>{@link Headers} and {@link ServerFiles} hold the HTTP headers and the server rules, {@link MediaTypes} the types
 * of files. See ADR 23.
 */
@NullMarked
package org.tongbao.render.meta;

import org.jspecify.annotations.NullMarked;
