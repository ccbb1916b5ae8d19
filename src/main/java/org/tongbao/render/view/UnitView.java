package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's page.
 *
 * @param otherNames short names and second signboards
 * @param formerNames with the days they held
 * @param groups all that concerns it, by kind
 */
public record UnitView(
        String name,
        List<String> otherNames,
        @Nullable String unitClass,
        @Nullable LinkView parent,
        @Nullable LinkView region,
        List<LinkView> children,
        List<LinkView> succeeds,
        List<FormerView> formerNames,
        List<GroupView> groups,
        int total) {

    /** A name it bore. */
    public record FormerView(String name, @Nullable String from, String until) {}
}
