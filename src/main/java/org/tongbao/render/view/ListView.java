package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of entries: a column, a year, a tag.
 *
 * @param every how often it is meant to appear
 * @param showKind whether rows tell their kind
 * @param series the numbered series of a column, on its first page
 * @param facets the ways to look through a column, on its first page
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
        List<SeriesView> series,
        List<FacetView> facets,
        @Nullable DownloadView download) {

    /** The same with what stands above its rows. */
    public ListView with(List<SeriesView> newSeries, List<FacetView> newFacets) {
        return new ListView(heading, description, every, total, showKind, rows, pager, newSeries, newFacets, download);
    }

    /** The same with its file. */
    public ListView with(DownloadView file) {
        return new ListView(heading, description, every, total, showKind, rows, pager, series, facets, file);
    }

    /** A way to look through a column: a label, and a link to each part with how many entries it holds. */
    public record FacetView(String label, List<LinkView> parts) {}

    /** A series and its issues, each by its number. */
    public record SeriesView(String name, List<IssueView> issues) {}

    /** An issue of a series. */
    public record IssueView(String number, String title, String href) {}
}
