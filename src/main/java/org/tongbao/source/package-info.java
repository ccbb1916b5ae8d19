/** Content files as text: read safely, and taken apart into YAML nodes and CSV cells that know where they stand. */
@NullMarked
package org.tongbao.source;

import org.jspecify.annotations.NullMarked;
