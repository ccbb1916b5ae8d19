package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns that belong together, with how many entries each holds.
 *
 * @param link to the section; nothing for columns of no section
 */
public record SectionView(@Nullable LinkView link, List<CountedView.Item> columns) {}
