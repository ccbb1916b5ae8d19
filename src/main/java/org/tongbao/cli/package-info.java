/** The command line: streams in, exit status out. The only package that knows picocli. */
@NullMarked
package org.tongbao.cli;

import org.jspecify.annotations.NullMarked;
