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
record RouteAssigner(
        Site site,
        List<Entry> visible,
        Lists lists,
        SiteBoards boards,
        Pictures pictures,
        Remembered<Entry, OfEntry> known) {

    /**
     * The addresses that one entry asks for.
     *
     * @param boards those that its data and its groups are of
     * @param own its page, and what lies below it
     * @param data below its id
     * @param aliases its old addresses
     */
    record OfEntry(List<Board> boards, List<Routes.Claim> own, List<Routes.Claim> data, List<Routes.Claim> aliases) {

        static OfEntry of(Entry entry, List<Board> boards) {
            Stream<Route> files = entry.files()
                    .filter(f -> !f.isPicture())
                    .map(Entry.FileUse::name)
                    .distinct()
                    .map(f -> new Route.Attachment(entry, f));
            Stream<Route> own = Stream.of(Stream.of(new Route.EntryPage(entry)), groups(entry, boards), files)
                    .flatMap(s -> s);
            Stream<Route> aliases = entry.values().texts("aliases").stream()
                    .flatMap(a -> Aliases.normal(a).stream())
                    .map(a -> new Route.Alias(a, entry));
            return new OfEntry(boards, claims(own), claims(entryData(entry, boards)), claims(aliases));
        }

        private static List<Routes.Claim> claims(Stream<? extends Route> routes) {
            return routes.map(Routes.Claim::of).toList();
        }
    }

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
    Routes routes() {
        List<Routes.Claim> claims = new ArrayList<>();
        List<Routes.Claim> aliases = new ArrayList<>();
        Stream.of(FIXED.stream(), listPages(), hubPages())
                .flatMap(s -> s)
                .map(Routes.Claim::of)
                .forEach(claims::add);
        Set<String> ids = new HashSet<>();
        for (Entry entry : visible) {
            OfEntry asked = ofEntry(entry);
            claims.addAll(asked.own);
            claims.addAll(ids.add(entry.id()) ? asked.data : List.of());
            aliases.addAll(asked.aliases);
        }
        Stream.of(feeds(), listData(), pictures.all())
                .flatMap(s -> s)
                .map(Routes.Claim::of)
                .forEach(claims::add);
        claims.addAll(aliases);
        olderPages().map(Routes.Claim::of).forEach(claims::add);
        return new Routes(claims);
    }

    @SuppressWarnings("ReferenceEquality") // the very objects
    private OfEntry ofEntry(Entry entry) {
        List<Board> own = boards.of(entry);
        return known.of(entry, o -> o.boards == own, e -> OfEntry.of(e, own));
    }

    private Stream<Route> hubPages() {
        return Stream.concat(
                site.units().stream().map(Route.UnitPage::new),
                site.config().regions().stream().map(Route.RegionPage::new));
    }

    private Stream<Route> listPages() {
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
        return Stream.of(channelPages, facets, sections, years, corrections, tags)
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
