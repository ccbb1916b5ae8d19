/** The views of the desk's templates: records of ready text. */
@NullMarked
package org.tongbao.desk.view;

import org.jspecify.annotations.NullMarked;
