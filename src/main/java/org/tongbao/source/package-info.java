/**
 * Reads the files of a site: text, YAML nodes and CSV cells that know their place, and the limits on them.
 *
 * <p>{@link SiteFiles} is the only way to open a file of a site. It follows no link below the site’s folder, opens
 * only regular files within their limit, and never waits for a pipe. On Linux it descends by open handles, so that
 * nobody can swap a folder on the way. Systems without {@code SecureDirectoryStream} use paths and compare them again
 * after opening, which leaves a short gap. Two hard links to one file look the same.
 *
 * <p>{@link CheckedFiles} refuses a file beside an entry that has changed since it was checked.
 */
@NullMarked
package org.tongbao.source;

import org.jspecify.annotations.NullMarked;
