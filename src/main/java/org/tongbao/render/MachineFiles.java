package org.tongbao.render;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongbao.index.Spot;
import org.tongbao.model.Entry;
import org.tongbao.render.view.Html;

/** What crawlers read. */
record MachineFiles(Context context) {

    String robots() {
        return "User-agent: *\nAllow: /\n\nSitemap: " + context.hrefs().full("/sitemap.xml") + "\n";
    }

    /** Every page a search engine may keep, with the day it last changed where that is known. */
    String sitemap() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Spot spot : context.index().addresses().all()) {
            if (isListed(spot)) {
                xml.append("  <url><loc>")
                        .append(Html.escape(context.hrefs().full(spot.address())))
                        .append("</loc>");
                changed(spot)
                        .ifPresent(day -> xml.append("<lastmod>").append(day).append("</lastmod>"));
                xml.append("</url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private static boolean isListed(Spot spot) {
        if (spot instanceof Spot.EntryPage page) {
            return FrameViews.isIndexed(page.entry());
        }
        if (spot instanceof Spot.GroupPage page) {
            return FrameViews.isIndexed(page.entry());
        }
        return spot.address().endsWith("/") && !(spot instanceof Spot.Alias);
    }

    private Optional<String> changed(Spot spot) {
        if (spot instanceof Spot.EntryPage page) {
            return Optional.of(day(page.entry()));
        } else if (spot instanceof Spot.ColumnPage page && page.page() == 1) {
            return newest(
                    context.index().column(page.kind()).map(c -> c.entries()).orElse(List.of()));
        } else if (spot instanceof Spot.Home) {
            return newest(context.index().listed());
        } else if (spot instanceof Spot.UnitPage page) {
            return newest(context.index().ofUnit(page.unit()));
        }
        return spot instanceof Spot.RegionPage page
                ? newest(context.index().ofRegion(page.region()))
                : Optional.empty();
    }

    private static Optional<String> newest(List<Entry> entries) {
        return entries.stream().map(MachineFiles::day).max(Comparator.naturalOrder());
    }

    private static String day(Entry entry) {
        return Formats.iso(entry.changed());
    }
}
