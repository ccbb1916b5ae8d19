package org.tongbao.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;

/** Assigns an address to every page and file of a site. */
record RouteAssigner(Site site, List<Entry> visible, Lists lists, SiteBoards boards, Pictures pictures) {

    private static final List<Route> FIXED = List.of(
            new Route.Home(),
            new Route.NotFound(),
            new Route.Robots(),
            new Route.Sitemap(),
            new Route.Archive(),
            new Route.TagList(),
            new Route.UnitList(),
            new Route.RegionList(),
            new Route.DataPage(),
            new Route.SearchPage(),
            new Route.SiteMapPage(),
            new Route.Glossary(),
            new Route.Manifest(),
            new Route.Favicon(),
            new Route.ListsPackage(),
            new Route.Catalog());

    /** Entries come before their aliases, so that a conflict is reported at the alias. */
    Stream<Route> all() {
        List<SiteIndex.Channel> channels = lists.channels();
        Stream<Route> channelPages = channels.stream()
                .flatMap(c -> Paging.ofList(c.entries()).numbers().mapToObj(p -> new Route.ChannelPage(c.kind(), p)));
        Stream<Route> facets = channels.stream().flatMap(c -> c.facets().stream()
                .flatMap(f -> f.parts().stream().flatMap(p -> Paging.ofList(p.entries())
                        .numbers()
                        .mapToObj(n -> new Route.FacetPage(c.kind(), f, p, n)))));
        Stream<Route> sections = site.config().sections().stream()
                .filter(s -> channels.stream()
                        .anyMatch(c -> s.channels().contains(c.kind().name())))
                .map(Route.SectionPage::new);
        Stream<Route> years = lists.byYear().entrySet().stream()
                .flatMap(y -> Paging.ofList(y.getValue()).numbers().mapToObj(p -> new Route.YearPage(y.getKey(), p)));
        Stream<Route> corrections = Paging.ofList(lists.amendments()).numbers().mapToObj(Route.CorrectionList::new);
        Stream<Route> tags = lists.byTag().entrySet().stream()
                .flatMap(t -> Paging.ofList(t.getValue()).numbers().mapToObj(p -> new Route.TagPage(t.getKey(), p)));
        Stream<Route> units = site.units().stream().map(Route.UnitPage::new);
        Stream<Route> regions = site.config().regions().stream().map(Route.RegionPage::new);
        Stream<Route> entries = visible.stream().map(Route.EntryPage::new);
        Set<String> ids = new HashSet<>();
        Stream<Route> data = Stream.concat(
                listData(), visible.stream().filter(e -> ids.add(e.id())).flatMap(e -> entryData(e, boards.of(e))));
        Stream<Route> files = visible.stream().flatMap(e -> e.files()
                .filter(f -> !f.isPicture())
                .map(Entry.FileUse::name)
                .distinct()
                .map(f -> new Route.Attachment(e, f)));
        Stream<Route> aliases = visible.stream().flatMap(e -> e.values().texts("aliases").stream()
                .flatMap(a -> Aliases.normal(a).stream())
                .map(a -> new Route.Alias(a, e)));
        Stream<Route> groups = visible.stream().flatMap(e -> groups(e, boards.of(e)));
        return Stream.of(
                        FIXED.stream(),
                        channelPages,
                        facets,
                        sections,
                        years,
                        corrections,
                        tags,
                        units,
                        regions,
                        entries,
                        feeds(),
                        data,
                        groups,
                        files,
                        pictures.all(),
                        aliases,
                        olderPages())
                .flatMap(s -> s);
    }

    /** The pages of hubs after the first. */
    private Stream<Route> olderPages() {
        Stream<Route> units = site.units().stream()
                .flatMap(u -> older(new Route.UnitPage(u), lists.byUnit().getOrDefault(u.code(), List.of())));
        Stream<Route> regions = site.config().regions().stream()
                .flatMap(r -> older(new Route.RegionPage(r), lists.byRegion().getOrDefault(r.code(), List.of())));
        Stream<Route> campaigns = visible.stream()
                .filter(e -> !e.isWithdrawn())
                .flatMap(e -> older(new Route.EntryPage(e), lists.byCampaign().getOrDefault(e.id(), List.of())));
        return Stream.of(units, regions, campaigns).flatMap(s -> s);
    }

    private static Stream<Route> older(Route hub, List<Entry> entries) {
        return Paging.ofHub(entries).numbers().skip(1).mapToObj(p -> new Route.OlderPage(hub, p));
    }

    private Stream<Route> feeds() {
        Stream<Route> firstPages = Stream.concat(
                lists.channels().stream().map(c -> new Route.ChannelPage(c.kind(), 1)),
                lists.byTag().keySet().stream().map(t -> new Route.TagPage(t, 1)));
        Stream<Route> hubs = Stream.concat(
                site.units().stream().map(Route.UnitPage::new),
                visible.stream()
                        .filter(e -> e.kind().role() == Kind.Role.HUB && !e.isWithdrawn())
                        .map(Route.EntryPage::new));
        return Stream.of(Stream.of(new Route.Home()), firstPages, hubs)
                .flatMap(s -> s)
                .flatMap(of -> Stream.of(Route.FeedFormat.values()).map(f -> new Route.Feed(of, f)));
    }

    private Stream<Route> listData() {
        Stream<Route> kinds = lists.channels().stream()
                .filter(c -> !c.entries().isEmpty())
                .flatMap(c -> Stream.of(Route.Format.values()).map(f -> new Route.KindData(c.kind(), f)));
        Stream<Route> units = Stream.of(Route.Format.values()).map(Route.UnitsData::new);
        return Stream.concat(kinds, site.units().isEmpty() ? Stream.empty() : units);
    }

    private static Stream<Route> entryData(Entry entry, List<Board> boards) {
        List<Route> data = new ArrayList<>();
        entry.kind().tables().stream()
                .filter(t -> !entry.rows(t.name()).isEmpty())
                .forEach(t -> Route.Format.OF_TABLES.forEach(f -> data.add(new Route.TableData(entry, t, f))));
        for (int i = 0; i < boards.size(); i++) {
            if (boards.get(i).view().isOwnTable()) {
                for (Route.Format format : Route.Format.values()) {
                    data.add(new Route.BoardData(entry, i + 1, boards.get(i), format));
                }
            }
        }
        if (!data.isEmpty()) {
            data.add(new Route.EntryPackage(entry));
        }
        data.add(new Route.EntryData(entry));
        return data.stream();
    }

    /** The pages of the groups of boards, each with the rows of one group. */
    private static Stream<Route> groups(Entry entry, List<Board> boards) {
        return Boards.groupings(boards).flatMap(b -> b.pages().stream().map(p -> new Route.GroupPage(entry, b, p)));
    }
}
