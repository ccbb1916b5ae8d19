/**
 * Compares a new site with the published one, from the JSON of the entries in the output folder.
 *
 * <p>{@link SiteDiff} describes the changes in an editor’s words; {@link PublishedCheck} warns of addresses and facts
 * that a build would change without a statement.
 */
@NullMarked
package org.tongbao.diff;

import org.jspecify.annotations.NullMarked;
