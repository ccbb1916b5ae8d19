/**
 * Fourth stage: renders the indexed site as pages. Uses FreeMarker and ICU.
 *
 * <p>The {@code …Views} classes fill the records of {@code render.view}, which templates print. A template looks
 * nothing up; what it lacks goes into a record. Content never becomes a template. {@code Cases} in {@link Renderer}
 * maps each {@code Spot} to its page; the sitemap date of a page that lists entries is in {@link CrawlerFiles}. See
 * ADR 6 and 34.
 *
 * <ul>
 *   <li>{@link PlacePresenter}: pages of units and regions; {@link RolePresenter}: campaigns and honours; {@link HubPresenter}:
 *       their common part
 *   <li>{@link BoardPresenter}, {@link TablePresenter}, {@link ChartPresenter}, {@link RowBoardPresenter}: boards, with the macro
 *       {@code boards} in {@code parts.ftlh}
 *   <li>{@link LayoutPresenter}: masthead, navigation and footer; {@code <@kept>} in a template prints a part once per
 *       place of the navigation ({@link KeptOutput})
 *   <li>{@link ThemeTexts}: texts of the theme in both languages; classes and templates hold no Chinese text that
 *       pages show
 *   <li>{@link SearchDocuments}: facets and names in the search index; {@code data-search} marks searched elements
 *       of a template, {@code data-search-skip} excludes part of one
 *   <li>{@link StructuredData} and {@link HeadMetadata}: metadata; pages that search engines may not keep have none
 *   <li>{@link Scripts}: joins a script of the theme with those it imports; each adds comfort to a page that works
 *       without it
 * </ul>
 */
@NullMarked
package org.tongbao.render;

import org.jspecify.annotations.NullMarked;
