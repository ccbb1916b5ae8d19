package org.tongbao.render.view;

import org.jspecify.annotations.Nullable;

/**
 * Where the answers of the search come from.
 *
 * @param index address of the folder of the index
 * @param server what answers in place of the index
 * @param base what stands before every address of the site
 */
public record SearchView(String index, @Nullable String server, String base) {}
