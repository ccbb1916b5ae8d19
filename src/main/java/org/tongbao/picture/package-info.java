/** Pictures: what a file really is, whether it is whole, and what is published in its place. */
@NullMarked
package org.tongbao.picture;

import org.jspecify.annotations.NullMarked;
