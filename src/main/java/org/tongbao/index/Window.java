package org.tongbao.index;

import java.util.List;

/** The part of a long list that is shown around one of its items, so that a page does not grow with the list. */
public final class Window {

    /** How many items it shows at most. */
    public static final int SIZE = 60;

    private Window() {}

    /**
     * Up to {@link #SIZE} items around a place: as many before it as after it, more of one side where the other ends.
     *
     * @param at the place of an item, or where one would be
     */
    public static <T> List<T> around(List<T> all, int at) {
        int from = Math.max(0, Math.min(at - SIZE / 2, all.size() - SIZE));
        return all.subList(from, Math.min(all.size(), from + SIZE));
    }

    /** The last items before a place. */
    static <T> List<T> before(List<T> all, int at) {
        return all.subList(Math.max(0, at - SIZE), at);
    }
}
