package org.tongbao.render.view;

import org.jspecify.annotations.Nullable;

/**
 * The search page: the source of its results.
 *
 * @param index address of the folder of the index
 * @param server the address of a server that replaces the index
 * @param base the prefix of every address of the site
 */
public record SearchView(String index, @Nullable String server, String base) {}
