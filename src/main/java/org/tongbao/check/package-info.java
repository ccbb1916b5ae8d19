/**
 * Third stage: checks the indexed site. One check per class, listed in {@link org.tongbao.check.Checker}.
 *
 * <p>{@link RuleCheck} reports the verdicts on rules, {@link SeriesCheck} issue numbers, {@link ContinuityCheck} rows
 * and states from issue to issue, {@link QuoteCheck} and {@link ProseCheck} figures in text. {@link PublishedTexts}
 * lists every place where an entry shows text.
 */
@NullMarked
package org.tongbao.check;

import org.jspecify.annotations.NullMarked;
