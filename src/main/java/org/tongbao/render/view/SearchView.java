package org.tongbao.render.view;

import java.util.List;

/**
 * The page of the search.
 *
 * @param list address of what it looks through
 */
public record SearchView(String list, List<OptionView> kinds, List<OptionView> regions) {

    /** A choice of a form. */
    public record OptionView(String value, String text) {}
}
