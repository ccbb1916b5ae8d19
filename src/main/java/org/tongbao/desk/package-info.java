/**
 * The editing desk: forms made from the declarations of kinds, over the files of a site and the same pipeline as builds.
 *
 * <p>{@link DeskHandler} answers the desk's own pages, {@link FrameHandler} the pages of the site shown beside a form, on
 * a port of its own and thus another origin. {@link Inputs} has a control for each type of field; {@link FormEdit}
 * finds what a form changes, and package {@code edit} changes the files there; {@link EntryStore} reads and writes them. Nothing changes on
 * GET, and {@link WriteGuard} checks each write. See ADR 38.
 */
@NullMarked
package org.tongbao.desk;

import org.jspecify.annotations.NullMarked;
