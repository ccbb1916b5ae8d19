/**
 * Open data, as {@code docs/data.md} documents it: the JSON of entries; boards, tables and lists as CSV and JSON.
 *
 * <p>{@link Datasets} builds every dataset, {@link Csv} and {@link PackageJson} write it, {@code check.FormulaCheck}
 * checks the same datasets. {@code Cells.cell} alone turns a value into a cell. It withholds names under sanction on
 * any day, because a downloaded file cannot be recalled. See ADR 20 and 21.
 */
@NullMarked
package org.tongbao.data;

import org.jspecify.annotations.NullMarked;
