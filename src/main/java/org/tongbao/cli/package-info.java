/**
 * The command line: streams in, exit status out. The only package with the streams, the clock and {@code exit}.
 *
 * <p>A command is a class here, a line in {@link Main}, and a row in both READMEs. Uses picocli.
 */
@NullMarked
package org.tongbao.cli;

import org.jspecify.annotations.NullMarked;
