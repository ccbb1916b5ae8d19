/** What programs read instead of people, written from plain records: feeds, sitemap, the files of the web server. */
@NullMarked
package org.tongbao.render.machine;

import org.jspecify.annotations.NullMarked;
