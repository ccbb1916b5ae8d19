/**
 * Second stage: computes figures, evaluates rules, resolves references, orders series, fills boards, assigns
 * addresses.
 *
 * <p>{@link Indexer} runs four steps: {@link RuleEngine} computes figures, oldest entry first, into a {@link WorkingEntry};
 * {@link ShownEntries} drops entries and fields that readers may not see; {@link Resolver} resolves references; {@link
 * RouteAssigner} assigns addresses. The result is {@link SiteIndex}. Pages take entries from there, never from {@code Site}:
 * drafts, future entries, non-public fields and names whose sanction is over are gone. Checks use {@link
 * SiteIndex#checked}, the entries as written. See ADR 12.
 *
 * <p>An {@link Evaluation} is one rule applied to one entry or row. {@link RuleJudge} judges it after all figures are
 * known, {@link Explanation} puts it in words, and {@link RuleResult} is the result. From these the index derives:
 *
 * <ul>
 *   <li>{@link SeriesIndex}: series, with the previous and the newest issue
 *   <li>{@link FieldReferences}: figures quoted as {@code {{id#field}}}; see ADR 19
 *   <li>{@link Boards}: the views of a kind filled from an entry; {@link SiteBoards} keeps them
 *   <li>{@link Corrections}: the value that a correction replaced
 *   <li>{@link UnitSummary}: rows and boards of one unit, for its page
 *   <li>{@link StatedFigure}: every figure and the rules that constrain it, for {@code tongbao figures}
 *   <li>{@link NextChange}: the day on which the same content would give another site
 * </ul>
 *
 * <p>A {@link Grid} is the one table of a board: the page prints it, {@code data.Datasets} writes it and {@code
 * render.ChartViews} draws it according to its {@link Plot}. A view made only of grids is a {@link Board.Made}; a
 * column with {@code isShown} false is in the data alone. A view that depends on the day also concerns {@link
 * NextChange}.
 *
 * <p>Pages of bounded size: {@link Paging} splits long lists, {@link Window} keeps the nearest items, and everything a
 * page looks up is sorted once, here. See ADR 32.
 */
@NullMarked
package org.tongbao.index;

import org.jspecify.annotations.NullMarked;
