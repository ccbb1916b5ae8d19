/** Names of persons: one normal form for every comparison, the names in a cell, names found in a text. */
@NullMarked
package org.tongbao.person;

import org.jspecify.annotations.NullMarked;
