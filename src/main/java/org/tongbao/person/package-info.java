/**
 * Names of persons: one normal form for every comparison, and recognition of names in cells and text. See ADR 28.
 *
 * <p>{@link Folded} decides which characters are equal within a name, {@link NamesInCell} which words may surround
 * names in a cell, {@link PersonsInCell} how two cells compare, and {@link NameFinder} finds many names in one pass
 * over a text.
 */
@NullMarked
package org.tongbao.person;

import org.jspecify.annotations.NullMarked;
