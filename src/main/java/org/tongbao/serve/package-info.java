/** The local preview: pages on request, reloaded when a file changes. The only package that knows Jetty. */
@NullMarked
package org.tongbao.serve;

import org.jspecify.annotations.NullMarked;
