/** Runs the stages in order: read, index, check, render, search, publish. {@link PageWriter} renders in parallel. */
@NullMarked
package org.tongbao.pipeline;

import org.jspecify.annotations.NullMarked;
