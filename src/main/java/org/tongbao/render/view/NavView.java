package org.tongbao.render.view;

import java.util.List;

/**
 * An item of the navigation: a section with its columns, or a column of no section, which has none beneath it.
 *
 * @param link current on its own page and on those beneath it
 */
public record NavView(LinkView link, List<LinkView> columns) {}
