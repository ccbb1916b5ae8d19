package org.tongbao.desk.view;

import java.util.List;

/** A list of names that a control offers while one types. */
public record NamesView(String id, List<NameView> names) {

    /**
     * A name.
     *
     * @param value what is written
     * @param label what it is called; empty if that is the same
     */
    public record NameView(String value, String label) {}
}
