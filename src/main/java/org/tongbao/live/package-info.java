/**
 * The site while it is being edited: {@link LiveSite} holds its current state, {@link Watcher} reports changes of files,
 * {@link PreviewPages} shows its pages with the messages about them. The preview and the editing desk use it.
 */
@NullMarked
package org.tongbao.live;

import org.jspecify.annotations.NullMarked;
