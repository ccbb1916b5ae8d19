package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of open data.
 *
 * @param lists of the entries of each kind, and of the units
 * @param kinds those whose entries have tables or boards
 * @param description of the lists, for programs; null if there are no lists
 * @param catalog the address of the catalogue of data packages
 */
public record DataView(
        List<ListData> lists,
        List<KindData> kinds,
        @Nullable LinkView description,
        LinkView catalog) {

    /** A list as a file, with how many rows it has. */
    public record ListData(LinkView page, String count, DownloadView download) {}

    /**
     * The newest entries of a kind that have tables or boards.
     *
     * @param total how many there are in all
     */
    public record KindData(LinkView page, int total, List<EntryData> entries) {}

    /** An entry and its files. */
    public record EntryData(LinkView page, String date, List<DownloadView> files, String description) {}
}
