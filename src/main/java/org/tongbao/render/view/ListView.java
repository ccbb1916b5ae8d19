package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of entries: a column, a year, a tag.
 *
 * @param every how often it is meant to appear
 * @param showKind whether rows show their kind
 * @param series the numbered series of a column, on its first page
 * @param facets the ways to look through a column, each with a link to its parts, on its first page
 * @param download the list of a column as a file, on its first page
 */
public record ListView(
        String heading,
        @Nullable String description,
        @Nullable String every,
        int total,
        boolean showKind,
        List<RowView> rows,
        PagerView pager,
        List<SectionView<IssueView>> series,
        List<SectionView<LinkView>> facets,
        @Nullable DownloadView download) {

    /** A list of rows alone. */
    public ListView(
            String heading,
            @Nullable String description,
            @Nullable String every,
            int total,
            boolean showKind,
            List<RowView> rows,
            PagerView pager) {
        this(heading, description, every, total, showKind, rows, pager, List.of(), List.of(), null);
    }

    /** The same list with the part above the rows that only its first page has. */
    public ListView with(
            List<SectionView<IssueView>> newSeries,
            List<SectionView<LinkView>> newFacets,
            @Nullable DownloadView file) {
        return new ListView(heading, description, every, total, showKind, rows, pager, newSeries, newFacets, file);
    }

    /** An issue of a series. */
    public record IssueView(String number, String title, String href) {}
}
