package org.tongbao.search;

import org.jspecify.annotations.Nullable;

/** An element of a page whose end was not read yet. */
final class OpenElement {

    private final Element tag;
    private final String anchor;
    private final boolean hasId;
    private final int start;
    private OpenRows.@Nullable Part part;

    /**
     * An element that starts here.
     *
     * @param anchor its id or that of the nearest element around it; empty when none has one
     * @param hasId whether it has one itself
     * @param start where it starts in the text of its block
     */
    OpenElement(Element tag, String anchor, boolean hasId, int start) {
        this.tag = tag;
        this.anchor = anchor;
        this.hasId = hasId;
        this.start = start;
    }

    Element tag() {
        return tag;
    }

    String anchor() {
        return anchor;
    }

    boolean hasId() {
        return hasId;
    }

    int start() {
        return start;
    }

    OpenRows.@Nullable Part part() {
        return part;
    }

    /** The element is a row or a cell. */
    void is(OpenRows.Part of) {
        part = of;
    }

    void end(int at) {
        if (part != null) {
            part.end = at;
        }
    }
}
