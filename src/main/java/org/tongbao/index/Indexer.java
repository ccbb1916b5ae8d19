package org.tongbao.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.LinkTarget;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.source.CheckedFiles;

/** Looks everything up, once, so that the stages after it only read. */
public final class Indexer {

    private final Site site;
    private final List<Entry> visible;
    private final List<Entry> listed;
    private final Resolver resolver;

    private final CheckedFiles files;
    private final Pictures pictures;
    private final Issues issues;
    private final SiteBoards boards;
    private final Quotes quotes;
    private final List<Judgement> judgements;

    private Indexer(Site written, LocalDate asOf, boolean withDrafts) {
        UnitResolver units = new UnitResolver(written);
        ComputedSite computed = Reckoner.compute(written, units, asOf);
        ShownEntries shown = ShownEntries.of(computed, asOf, withDrafts);
        this.site = computed.site();
        this.issues = computed.issues();
        this.judgements = computed.judgements();
        this.quotes = shown.quotes();
        this.visible = shown.visible();
        this.listed = shown.listed();
        this.resolver = new Resolver(units, site.entries(), visible);
        this.files = new CheckedFiles(site.root());
        this.pictures = new Pictures(visible, files);
        this.boards = new SiteBoards(visible, resolver, issues, asOf);
    }

    /**
     * Indexes the site.
     *
     * @param asOf entries published after this day are held back
     * @param withDrafts whether drafts and held-back entries are shown, as a preview does
     */
    public static SiteIndex index(Site site, LocalDate asOf, boolean withDrafts) {
        return new Indexer(site, asOf, withDrafts).index(asOf);
    }

    private SiteIndex index(LocalDate asOf) {
        List<SiteIndex.Column> columns = columns();
        SortedMap<Integer, List<Entry>> byYear =
                new TreeMap<>(grouped(e -> Stream.of(e.published().getYear())));
        Map<Tag, List<Entry>> byTag = tags();
        Map<String, List<Entry>> byUnit = grouped(this::unitCodes);
        Map<String, List<Entry>> byRegion =
                grouped(e -> resolver.units().regionOf(e).map(SiteConfig.Region::code).stream());
        Map<String, List<Entry>> byCampaign =
                grouped(e -> e.values().reference("campaign").flatMap(resolver::entry).map(Entry::id).stream());
        Stream<Spot> older = older(byUnit, byRegion, byCampaign);
        Addresses addresses = new Addresses(Stream.concat(spots(columns, byYear, byTag), older));
        return new SiteIndex(
                site,
                asOf,
                visible,
                listed,
                columns,
                byUnit,
                byRegion,
                byCampaign,
                byYear,
                byTag,
                byTag.keySet().stream().collect(Collectors.toMap(Tag::name, t -> t)),
                series(),
                backlinks(),
                neighbours(columns),
                resolver,
                addresses,
                new LinkResolver(resolver, addresses),
                files,
                pictures,
                issues,
                judgements,
                quotes,
                new Lineage(site.units(), resolver.units()),
                new Register(site.units(), resolver.units()),
                boards,
                new Corrections(visible));
    }

    /** The listed entries under each of their keys; the order of entries is kept. */
    private <K> Map<K, List<Entry>> grouped(Function<Entry, Stream<K>> keys) {
        Map<K, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : listed) {
            keys.apply(entry).distinct().forEach(k -> groups.computeIfAbsent(k, x -> new ArrayList<>())
                    .add(entry));
        }
        return groups;
    }

    /** The kinds with a list: first in the order of {@code site.yaml}, then the others that hold something. */
    private List<SiteIndex.Column> columns() {
        Map<String, SiteConfig.Column> order = new LinkedHashMap<>();
        for (SiteConfig.Column column : site.config().columns()) {
            site.kinds().named(column.kind()).ifPresent(k -> order.putIfAbsent(k.name(), column));
        }
        Map<String, List<Entry>> byKind = grouped(e -> Stream.of(e.kind().name()));
        Set<String> names = new LinkedHashSet<>(order.keySet());
        site.kinds().names().stream().filter(byKind::containsKey).forEach(names::add);
        return names.stream()
                .map(n -> site.kinds().named(n).orElseThrow())
                .filter(Kind::column)
                .map(k -> column(k, Optional.ofNullable(order.get(k.name())), byKind.getOrDefault(k.name(), List.of())))
                .toList();
    }

    private SiteIndex.Column column(Kind kind, Optional<SiteConfig.Column> config, List<Entry> entries) {
        List<Facet> facets =
                Facet.of(kind, entries, resolver.units(), site.config().regions());
        return new SiteIndex.Column(kind, config, entries, facets);
    }

    /** Every unit an entry refers to, in whatever field or table. */
    private Stream<String> unitCodes(Entry entry) {
        return entry.deep(Value.Reference.class)
                .filter(r -> r.to().equals(FieldType.Ref.UNIT))
                .flatMap(r -> resolver.units().unit(r, entry).stream())
                .map(Unit::code);
    }

    private Map<Tag, List<Entry>> tags() {
        Map<String, Tag> declared = site.config().tags().stream()
                .collect(Collectors.toMap(SiteConfig.TagAddress::name, t -> new Tag(t.name(), t.slug()), (a, b) -> a));
        Map<Tag, List<Entry>> unsorted =
                grouped(e -> e.values().texts("tags").stream().map(t -> declared.getOrDefault(t, Tag.of(t))));
        SortedMap<Tag, List<Entry>> sorted = new TreeMap<>(Comparator.comparing(
                        (Tag t) -> -unsorted.getOrDefault(t, List.of()).size())
                .thenComparing(Tag::slug)
                .thenComparing(Tag::name));
        sorted.putAll(unsorted);
        return new LinkedHashMap<>(sorted);
    }

    /** The issues of each series, first number first. */
    private Map<String, List<Entry>> series() {
        Map<String, List<Entry>> series = grouped(e -> e.values().text("series").stream());
        series.values().forEach(issues -> issues.sort(SiteIndex.BY_NUMBER));
        return series;
    }

    private static Map<String, SiteIndex.Neighbours> neighbours(List<SiteIndex.Column> columns) {
        Map<String, SiteIndex.Neighbours> neighbours = new HashMap<>();
        for (SiteIndex.Column column : columns) {
            List<Entry> all = column.entries();
            for (int i = 0; i < all.size(); i++) {
                Optional<Entry> newer = i == 0 ? Optional.empty() : Optional.of(all.get(i - 1));
                Optional<Entry> older = i == all.size() - 1 ? Optional.empty() : Optional.of(all.get(i + 1));
                neighbours.put(all.get(i).id(), new SiteIndex.Neighbours(newer, older));
            }
        }
        return neighbours;
    }

    private Map<String, List<Entry>> backlinks() {
        Map<String, List<Entry>> links = new HashMap<>();
        for (Entry from : listed) {
            Stream<String> refs = Stream.concat(
                    from.deep(Value.Reference.class)
                            .flatMap(r -> resolver.entry(r).stream())
                            .map(Entry::id),
                    from.deep(Value.Quoted.class).map(Value.Quoted::entry));
            Stream<String> written = Stream.concat(
                    from.deep(Value.Link.class).map(Value.Link::to),
                    from.bodies().stream().flatMap(b -> b.links().stream()).map(Body.Target::to));
            Stream<String> linked = written.map(LinkTarget::of)
                    .filter(LinkTarget.ToEntry.class::isInstance)
                    .map(t -> ((LinkTarget.ToEntry) t).id());
            Stream.concat(refs, linked)
                    .distinct()
                    .filter(id -> !id.equals(from.id()))
                    .forEach(id ->
                            links.computeIfAbsent(id, x -> new ArrayList<>()).add(from));
        }
        return links;
    }

    /** Entries before their aliases, so that of two claims the older address is the one reported. */
    private Stream<Spot> spots(
            List<SiteIndex.Column> columns, SortedMap<Integer, List<Entry>> byYear, Map<Tag, List<Entry>> byTag) {
        Stream<Spot> fixed = Stream.of(
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
                new Spot.Manifest(),
                new Spot.ListsPackage(),
                new Spot.Catalog());
        Stream<Spot> lists = columns.stream()
                .flatMap(c -> Paging.ofList(c.entries()).numbers().mapToObj(p -> new Spot.ColumnPage(c.kind(), p)));
        Stream<Spot> facets = columns.stream().flatMap(c -> c.facets().stream().flatMap(f -> f.parts().stream()
                .flatMap(p ->
                        Paging.ofList(p.entries()).numbers().mapToObj(n -> new Spot.FacetPage(c.kind(), f, p, n)))));
        Stream<Spot> sections = site.config().sections().stream()
                .filter(s -> columns.stream()
                        .anyMatch(c -> s.columns().contains(c.kind().name())))
                .map(Spot.SectionPage::new);
        Stream<Spot> years = byYear.entrySet().stream()
                .flatMap(y -> Paging.ofList(y.getValue()).numbers().mapToObj(p -> new Spot.YearPage(y.getKey(), p)));
        Stream<Spot> tags = byTag.entrySet().stream()
                .flatMap(t -> Paging.ofList(t.getValue()).numbers().mapToObj(p -> new Spot.TagPage(t.getKey(), p)));
        Stream<Spot> units = site.units().stream().map(Spot.UnitPage::new);
        Stream<Spot> regions = site.config().regions().stream().map(Spot.RegionPage::new);
        Stream<Spot> entries = visible.stream().map(Spot.EntryPage::new);
        Set<String> ids = new HashSet<>();
        Stream<Spot> data = Stream.concat(
                listData(columns),
                visible.stream().filter(e -> ids.add(e.id())).flatMap(e -> entryData(e, boards.of(e))));
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
                        fixed,
                        lists,
                        facets,
                        sections,
                        years,
                        tags,
                        units,
                        regions,
                        entries,
                        feeds(columns, byTag),
                        data,
                        groups,
                        files,
                        pictures.all(),
                        aliases)
                .flatMap(s -> s);
    }

    /** The pages of hubs after the first. */
    private Stream<Spot> older(
            Map<String, List<Entry>> byUnit, Map<String, List<Entry>> byRegion, Map<String, List<Entry>> byCampaign) {
        Stream<Spot> units = site.units().stream()
                .flatMap(u -> older(new Spot.UnitPage(u), byUnit.getOrDefault(u.code(), List.of())));
        Stream<Spot> regions = site.config().regions().stream()
                .flatMap(r -> older(new Spot.RegionPage(r), byRegion.getOrDefault(r.code(), List.of())));
        Stream<Spot> campaigns = visible.stream()
                .filter(e -> !e.isWithdrawn())
                .flatMap(e -> older(new Spot.EntryPage(e), byCampaign.getOrDefault(e.id(), List.of())));
        return Stream.of(units, regions, campaigns).flatMap(s -> s);
    }

    private static Stream<Spot> older(Spot hub, List<Entry> entries) {
        return Paging.ofHub(entries).numbers().skip(1).mapToObj(p -> new Spot.OlderPage(hub, p));
    }

    private Stream<Spot> feeds(List<SiteIndex.Column> columns, Map<Tag, List<Entry>> byTag) {
        Stream<Spot> lists = Stream.concat(
                columns.stream().map(c -> new Spot.ColumnPage(c.kind(), 1)),
                byTag.keySet().stream().map(t -> new Spot.TagPage(t, 1)));
        Stream<Spot> hubs = Stream.concat(
                site.units().stream().map(Spot.UnitPage::new),
                visible.stream()
                        .filter(e -> e.kind().name().equals("campaign") && !e.isWithdrawn())
                        .map(Spot.EntryPage::new));
        return Stream.of(Stream.of(new Spot.Home()), lists, hubs)
                .flatMap(s -> s)
                .flatMap(of -> Stream.of(Spot.FeedFormat.values()).map(f -> new Spot.Feed(of, f)));
    }

    private Stream<Spot> listData(List<SiteIndex.Column> columns) {
        Stream<Spot> kinds = columns.stream()
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
            if (boards.get(i).isOwnTable()) {
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

    /** The pages of the groups of boards, on which the rows of each can be read by themselves. */
    private static Stream<Spot> groups(Entry entry, List<Board> boards) {
        return Boards.groupings(boards).flatMap(b -> b.pages().stream().map(p -> new Spot.GroupPage(entry, b, p)));
    }
}
