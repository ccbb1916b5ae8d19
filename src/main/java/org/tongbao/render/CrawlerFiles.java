package org.tongbao.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tongbao.index.Amendment;
import org.tongbao.index.Boards;
import org.tongbao.index.Lineage;
import org.tongbao.index.Paging;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.render.meta.Redirects;
import org.tongbao.render.meta.ServerFiles;
import org.tongbao.render.meta.Sitemap;

/**
 * The files for crawlers and web servers.
 *
 * @param limit the most addresses in one sitemap
 */
record CrawlerFiles(Context context, int limit) {

    String robots() {
        return "User-agent: *\nAllow: /\n\nSitemap: " + context.hrefs().full("/sitemap.xml") + "\n";
    }

    /** The configuration of the web server. */
    ServerFiles forTheServer() {
        SiteConfig config = context.index().site().config();
        List<Redirects.Moved> moved =
                context.index().routes().all().stream().flatMap(this::moved).toList();
        String host = config.baseUrl().replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
        SortedMap<String, List<String>> groups = new TreeMap<>();
        for (Kind kind : context.index().site().kinds().all()) {
            groups.put(kind.folder(), Boards.parts(kind));
        }
        return new ServerFiles(host, config.basePath(), new Redirects(moved), groups);
    }

    /** The old addresses of an entry, and those of groups that the general rule of the server would redirect to a wrong page. */
    private Stream<Redirects.Moved> moved(Route route) {
        if (route instanceof Route.Alias alias) {
            return Stream.of(moved(alias.address(), alias.entry().address()));
        }
        return route instanceof Route.GroupPage at
                        && at.page().isShared()
                        && at.page().number() > 1
                ? at.page().groups().stream()
                        .map(g -> moved(
                                at.entry().address() + at.grouping().alone(g),
                                at.entry().address() + at.grouping().address(g)))
                : Stream.empty();
    }

    private Redirects.Moved moved(String from, String to) {
        return new Redirects.Moved(
                context.hrefs().basePath() + from, context.hrefs().to(to));
    }

    /** The sitemap of every page that search engines may index, or the index of several sitemaps. */
    String sitemap() {
        List<String> parts = sitemapParts();
        List<Sitemap.Url> urls = listed().stream().map(this::url).toList();
        return parts.isEmpty()
                ? Sitemap.write(urls)
                : Sitemap.writeIndex(parts.stream().map(context.hrefs()::full).toList(), urls, limit);
    }

    /** The addresses of further sitemaps, with {@code /sitemap.xml} as their index; usually none. */
    List<String> sitemapParts() {
        return IntStream.rangeClosed(1, Sitemap.parts(listed().size(), limit))
                .mapToObj(n -> "/sitemap-" + n + ".xml")
                .toList();
    }

    /** One of the further sitemaps, counted from 1. */
    String sitemapPart(int number) {
        return Sitemap.write(
                Sitemap.part(listed(), number, limit).stream().map(this::url).toList());
    }

    private List<Route> listed() {
        return context.index().routes().all().stream()
                .filter(CrawlerFiles::isListed)
                .toList();
    }

    private static boolean isListed(Route route) {
        if (route instanceof Route.EntryPage page) {
            return LayoutPresenter.isIndexed(page.entry());
        }
        if (route instanceof Route.OlderPage page && page.hub() instanceof Route.EntryPage campaign) {
            return LayoutPresenter.isIndexed(campaign.entry());
        }
        if (route instanceof Route.GroupPage page) {
            return LayoutPresenter.isIndexed(page.entry());
        }
        return route.address().endsWith("/") && !(route instanceof Route.Alias);
    }

    private Sitemap.Url url(Route route) {
        Optional<String> changed =
                shown(route).map(Entry::changed).max(Comparator.naturalOrder()).map(LocalDate::toString);
        return new Sitemap.Url(context.hrefs().full(route.address()), changed.orElse(null));
    }

    /** The entries that a page shows or counts: the page changes when one of them does. */
    private Stream<Entry> shown(Route route) {
        SiteIndex index = context.index();
        if (route instanceof Route.EntryPage at) {
            return Stream.concat(Stream.of(at.entry()), index.ofCampaign(at.entry()).stream());
        } else if (route instanceof Route.GroupPage at) {
            return Stream.of(at.entry());
        } else if (route instanceof Route.ChannelPage at) {
            return listed(at, at.page());
        } else if (route instanceof Route.FacetPage at) {
            return listed(at, at.page());
        } else if (route instanceof Route.YearPage at) {
            return listed(at, at.page());
        } else if (route instanceof Route.TagPage at) {
            return listed(at, at.page());
        }
        return gathered(route);
    }

    private Stream<Entry> listed(Route at, int page) {
        return Paging.ofList(context.index().gathered(at)).page(page).stream();
    }

    private Stream<Entry> gathered(Route route) {
        SiteIndex index = context.index();
        if (route instanceof Route.SectionPage at) {
            return index.channels(at.section()).stream().flatMap(c -> c.entries().stream());
        } else if (route instanceof Route.UnitPage at) {
            Stream<Unit> before =
                    index.lineage().predecessors(at.unit()).stream().map(Lineage.Predecessor::unit);
            return Stream.concat(Stream.of(at.unit()), before).flatMap(u -> index.ofUnit(u).stream());
        } else if (route instanceof Route.OlderPage at) {
            return Paging.ofHub(index.gathered(at.hub())).page(at.page()).stream();
        } else if (route instanceof Route.UnitList) {
            return index.lists().byUnit().values().stream().flatMap(List::stream);
        } else if (route instanceof Route.RegionPage at) {
            return index.ofRegion(at.region()).stream();
        } else if (route instanceof Route.RegionList) {
            return index.lists().byRegion().values().stream().flatMap(List::stream);
        } else if (route instanceof Route.TagList) {
            return index.byTag().values().stream().flatMap(List::stream);
        } else if (route instanceof Route.CorrectionList at) {
            return Paging.ofList(index.lists().amendments()).page(at.page()).stream()
                    .map(Amendment::entry);
        }
        boolean ofAll = route instanceof Route.Home
                || route instanceof Route.Archive
                || route instanceof Route.SiteMapPage
                || route instanceof Route.DataPage;
        return ofAll ? index.listed().stream() : Stream.empty();
    }
}
