/**
 * Changes the files of an entry where a value changed, and nowhere else: comments, the order of keys, quotes,
 * indentation and line ends stay. Every changed text is read again by the reader of the site and must say what was
 * asked for; else the edit is refused. Texts in, texts out: nothing here opens or writes a file.
 *
 * <p>{@link EntryText} is a Markdown file: the fields of its front matter change by a {@link Change}, and its body as a
 * whole. {@link CsvText} is a table in a CSV file.
 */
@NullMarked
package org.tongbao.edit;

import org.jspecify.annotations.NullMarked;
