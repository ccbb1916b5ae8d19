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
record Spots(Site site, List<Entry> visible, Lists lists, SiteBoards boards, Pictures pictures) {

    private static final List<Spot> FIXED = List.of(
            new Spot.Home(),
            new Spot.NotFound(),
            new Spot.Robots(),
            new Spot.Sitemap(),
            new Spot.Archive(),
            new Spot.TagList(),
            new Spot.UnitList(),
            new Spot.RegionList(),
            new Spot.DataPage(),
            new Spot.SearchPage(),
            new Spot.SiteMapPage(),
            new Spot.Glossary(),
            new Spot.Manifest(),
            new Spot.Favicon(),
            new Spot.ListsPackage(),
            new Spot.Catalog());

    /** Entries come before their aliases, so that a conflict is reported at the alias. */
    Stream<Spot> all() {
        List<SiteIndex.Column> columns = lists.columns();
        Stream<Spot> columnPages = columns.stream()
                .flatMap(c -> Paging.ofList(c.entries()).numbers().mapToObj(p -> new Spot.ColumnPage(c.kind(), p)));
        Stream<Spot> facets = columns.stream().flatMap(c -> c.facets().stream().flatMap(f -> f.parts().stream()
                .flatMap(p ->
                        Paging.ofList(p.entries()).numbers().mapToObj(n -> new Spot.FacetPage(c.kind(), f, p, n)))));
        Stream<Spot> sections = site.config().sections().stream()
                .filter(s -> columns.stream()
                        .anyMatch(c -> s.columns().contains(c.kind().name())))
                .map(Spot.SectionPage::new);
        Stream<Spot> years = lists.byYear().entrySet().stream()
                .flatMap(y -> Paging.ofList(y.getValue()).numbers().mapToObj(p -> new Spot.YearPage(y.getKey(), p)));
        Stream<Spot> corrections = Paging.ofList(lists.amendments()).numbers().mapToObj(Spot.CorrectionList::new);
        Stream<Spot> tags = lists.byTag().entrySet().stream()
                .flatMap(t -> Paging.ofList(t.getValue()).numbers().mapToObj(p -> new Spot.TagPage(t.getKey(), p)));
        Stream<Spot> units = site.units().stream().map(Spot.UnitPage::new);
        Stream<Spot> regions = site.config().regions().stream().map(Spot.RegionPage::new);
        Stream<Spot> entries = visible.stream().map(Spot.EntryPage::new);
        Set<String> ids = new HashSet<>();
        Stream<Spot> data = Stream.concat(
                listData(), visible.stream().filter(e -> ids.add(e.id())).flatMap(e -> entryData(e, boards.of(e))));
        Stream<Spot> files = visible.stream().flatMap(e -> e.files()
                .filter(f -> !f.isPicture())
                .map(Entry.FileUse::name)
                .distinct()
                .map(f -> new Spot.Attachment(e, f)));
        Stream<Spot> aliases = visible.stream().flatMap(e -> e.values().texts("aliases").stream()
                .flatMap(a -> Aliases.normal(a).stream())
                .map(a -> new Spot.Alias(a, e)));
        Stream<Spot> groups = visible.stream().flatMap(e -> groups(e, boards.of(e)));
        return Stream.of(
                        FIXED.stream(),
                        columnPages,
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
    private Stream<Spot> olderPages() {
        Stream<Spot> units = site.units().stream()
                .flatMap(u -> older(new Spot.UnitPage(u), lists.byUnit().getOrDefault(u.code(), List.of())));
        Stream<Spot> regions = site.config().regions().stream()
                .flatMap(r -> older(new Spot.RegionPage(r), lists.byRegion().getOrDefault(r.code(), List.of())));
        Stream<Spot> campaigns = visible.stream()
                .filter(e -> !e.isWithdrawn())
                .flatMap(e -> older(new Spot.EntryPage(e), lists.byCampaign().getOrDefault(e.id(), List.of())));
        return Stream.of(units, regions, campaigns).flatMap(s -> s);
    }

    private static Stream<Spot> older(Spot hub, List<Entry> entries) {
        return Paging.ofHub(entries).numbers().skip(1).mapToObj(p -> new Spot.OlderPage(hub, p));
    }

    private Stream<Spot> feeds() {
        Stream<Spot> firstPages = Stream.concat(
                lists.columns().stream().map(c -> new Spot.ColumnPage(c.kind(), 1)),
                lists.byTag().keySet().stream().map(t -> new Spot.TagPage(t, 1)));
        Stream<Spot> hubs = Stream.concat(
                site.units().stream().map(Spot.UnitPage::new),
                visible.stream()
                        .filter(e -> e.kind().role() == Kind.Role.HUB && !e.isWithdrawn())
                        .map(Spot.EntryPage::new));
        return Stream.of(Stream.of(new Spot.Home()), firstPages, hubs)
                .flatMap(s -> s)
                .flatMap(of -> Stream.of(Spot.FeedFormat.values()).map(f -> new Spot.Feed(of, f)));
    }

    private Stream<Spot> listData() {
        Stream<Spot> kinds = lists.columns().stream()
                .filter(c -> !c.entries().isEmpty())
                .flatMap(c -> Stream.of(Spot.Format.values()).map(f -> new Spot.KindData(c.kind(), f)));
        Stream<Spot> units = Stream.of(Spot.Format.values()).map(Spot.UnitsData::new);
        return Stream.concat(kinds, site.units().isEmpty() ? Stream.empty() : units);
    }

    private static Stream<Spot> entryData(Entry entry, List<Board> boards) {
        List<Spot> data = new ArrayList<>();
        entry.kind().tables().stream()
                .filter(t -> !entry.rows(t.name()).isEmpty())
                .forEach(t -> data.add(new Spot.TableData(entry, t)));
        for (int i = 0; i < boards.size(); i++) {
            if (boards.get(i).view().isOwnTable()) {
                for (Spot.Format format : Spot.Format.values()) {
                    data.add(new Spot.BoardData(entry, i + 1, boards.get(i), format));
                }
            }
        }
        if (!data.isEmpty()) {
            data.add(new Spot.EntryPackage(entry));
        }
        data.add(new Spot.EntryData(entry));
        return data.stream();
    }

    /** The pages of the groups of boards, each with the rows of one group. */
    private static Stream<Spot> groups(Entry entry, List<Board> boards) {
        return Boards.groupings(boards).flatMap(b -> b.pages().stream().map(p -> new Spot.GroupPage(entry, b, p)));
    }
}
