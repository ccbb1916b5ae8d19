/**
 * Located diagnostics: the problem, its place and what to write instead. Depends on nothing.
 *
 * <p>A code keeps its meaning forever. {@code docs/testing.md} lists what a new code needs.
 */
@NullMarked
package org.tongbao.diag;

import org.jspecify.annotations.NullMarked;
