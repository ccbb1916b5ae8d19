package org.tongbao.desk.view;

import java.util.List;

/**
 * The list of entries.
 *
 * @param asked what is searched for
 * @param filtered whether not all entries are meant
 * @param page counted from 1
 * @param newer the address of the page before; empty if there is none
 * @param older the address of the page after; empty if there is none
 */
public record ListView(
        List<FilterView> filters,
        String asked,
        boolean filtered,
        List<RowView> rows,
        int total,
        int page,
        int pages,
        String newer,
        String older) {

    /** One of the ways to narrow the list. */
    public record FilterView(String name, String label, List<ControlView.OptionView> options) {}

    /**
     * An entry.
     *
     * @param state the word for what readers see of it
     * @param tone how it is shown: {@code draft}, {@code waits}, {@code out}, {@code withdrawn}
     */
    public record RowView(
            String title, String href, String kind, String date, String state, String tone, int errors, int warnings) {}
}
