package org.tongbao.desk.view;

import java.util.List;

/** The kinds of which a new entry can be. */
public record KindsView(List<GroupView> groups) {

    /**
     * Kinds that belong together.
     *
     * @param name empty where there are no groups
     */
    public record GroupView(String name, List<KindView> kinds) {}

    /** A kind, with one line on what it is for. */
    public record KindView(String label, String description, String href) {}
}
