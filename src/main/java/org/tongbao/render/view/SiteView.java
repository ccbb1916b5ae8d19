package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the site that every page shows.
 *
 * @param language of the texts of the theme
 * @param contentLanguage of the content
 * @param root the address of the home page
 * @param asOf the day the site was built for
 * @param sample the sentence shown on every page of an example site
 * @param preview whether the page is shown by {@code tongbao serve}
 */
public record SiteView(
        String title,
        String host,
        String description,
        String language,
        String contentLanguage,
        String root,
        String asOf,
        @Nullable String sample,
        boolean preview,
        MenuView menu,
        String manifest,
        SearchView search,
        FooterView footer) {

    /**
     * The navigation; a link is current on its own page and on those below it.
     *
     * @param here the link that leads to the page itself, if one does
     * @param columns all of them
     * @param navigation the columns under their sections; a column of no section is a heading without items
     * @param units one of the indexes, as is {@code corrections}
     * @param indexes the lists of units, regions, years, tags, data and corrections
     */
    public record MenuView(
            @Nullable String here,
            List<LinkView> columns,
            List<SectionView<LinkView>> navigation,
            List<LinkView> indexes,
            LinkView units,
            LinkView corrections,
            LinkView search,
            LinkView map) {}

    /** The foot of every page. */
    public record FooterView(
            @Nullable String organizer,
            @Nullable String siteIdCode,
            @Nullable String icp,
            @Nullable String police,
            @Nullable String phone,
            @Nullable String phoneHref,
            @Nullable String email,
            @Nullable String address,
            @Nullable String errorReport,
            List<LinkView> pages,
            @Nullable ComplaintView complaint) {}

    /** How to complain. */
    public record ComplaintView(
            @Nullable String phone,
            @Nullable String phoneHref,
            @Nullable String hours,
            @Nullable LinkView page) {}
}
