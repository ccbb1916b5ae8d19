package org.tongbao.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.source.CheckedFiles;

/**
 * The site with all references resolved. Lists of entries are newest first and hold entries as readers may see them
 * ({@link Entry#shown}); only {@link #checked} holds them as written.
 */
public final class SiteIndex {

    private final LocalDate asOf;
    private final ComputedSite computed;
    private final ShownEntries shown;
    private final Lists lists;
    private final Resolver resolver;
    private final Routes routes;
    private final SiteBoards boards;
    private final CheckedFiles files;
    private final Pictures pictures;
    private final LinkResolver links;
    private final Lineage lineage;
    private final Register register;
    private final Corrections corrections;
    private final List<Entry> checked;
    private final List<Entry> published;
    private final Map<String, Tag> tags;

    SiteIndex(
            LocalDate asOf,
            ComputedSite computed,
            ShownEntries shown,
            Lists lists,
            Resolver resolver,
            Routes routes,
            SiteBoards boards,
            CheckedFiles files,
            Pictures pictures) {
        this.asOf = asOf;
        this.computed = computed;
        this.shown = shown;
        this.lists = lists;
        this.resolver = resolver;
        this.routes = routes;
        this.boards = boards;
        this.files = files;
        this.pictures = pictures;
        this.links = new LinkResolver(resolver, routes);
        this.lineage = new Lineage(computed.site().units(), resolver.units());
        this.register = new Register(computed.site().units(), resolver.units());
        this.corrections = new Corrections(shown.visible());
        this.checked = findChecked();
        this.published =
                checked.stream().map(e -> e.isWithdrawn() ? e.shown(asOf) : e).toList();
        this.tags = lists.byTag().keySet().stream().collect(Collectors.toMap(Tag::name, t -> t));
    }

    private SiteIndex(SiteIndex whole, Predicate<Entry> examined) {
        this.asOf = whole.asOf;
        this.computed = whole.computed;
        this.shown = whole.shown;
        this.lists = whole.lists;
        this.resolver = whole.resolver;
        this.routes = whole.routes;
        this.boards = whole.boards;
        this.files = whole.files;
        this.pictures = whole.pictures;
        this.links = whole.links;
        this.lineage = whole.lineage;
        this.register = whole.register;
        this.corrections = whole.corrections;
        this.checked = whole.checked.stream().filter(examined).toList();
        this.published = whole.published.stream().filter(examined).toList();
        this.tags = whole.tags;
    }

    /** The same index, in which checks examine some entries alone; they still know all others. */
    public SiteIndex examining(Predicate<Entry> some) {
        return new SiteIndex(this, some);
    }

    /** The settings, units and kinds, and all entries as written, with computed figures in them. */
    public Site site() {
        return computed.site();
    }

    /** The day the site is built for. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Every entry that has a page. */
    public List<Entry> visible() {
        return shown.visible();
    }

    /** The entries in lists: neither withdrawn nor of a kind without a list. */
    public List<Entry> listed() {
        return shown.listed();
    }

    /** The figures that entries quote. */
    public FieldReferences fieldReferences() {
        return shown.fieldReferences();
    }

    /** The kinds with a list, in the order of the navigation. */
    public List<Channel> channels() {
        return lists.channels();
    }

    /** The entries by everything that readers browse by. */
    public Lists lists() {
        return lists;
    }

    public SortedMap<Integer, List<Entry>> byYear() {
        return lists.byYear();
    }

    public Map<Tag, List<Entry>> byTag() {
        return lists.byTag();
    }

    /** The tags by name. */
    public Map<String, Tag> tags() {
        return tags;
    }

    public Resolver resolver() {
        return resolver;
    }

    public Routes routes() {
        return routes;
    }

    public LinkResolver links() {
        return links;
    }

    /** The files beside entries. */
    public CheckedFiles files() {
        return files;
    }

    /** The pictures of the visible entries. */
    public Pictures pictures() {
        return pictures;
    }

    /** The series, of entries as written and with their figures computed. */
    public SeriesIndex seriesIndex() {
        return computed.seriesIndex();
    }

    /** The results of all rules. */
    public List<RuleResult> ruleResults() {
        return computed.ruleResults();
    }

    /** The predecessors and successors of units. */
    public Lineage lineage() {
        return lineage;
    }

    /** The hierarchy of units, and their regions. */
    public Register register() {
        return register;
    }

    /** The corrections of the visible entries. */
    public Corrections corrections() {
        return corrections;
    }

    /** The order of the issues of a series. */
    static final Comparator<Entry> BY_NUMBER = Comparator.comparing(
                    (Entry e) -> e.values().whole("number").orElse(Integer.MAX_VALUE))
            .thenComparing(Entry::published)
            .thenComparing(Entry::id, Comparator.reverseOrder());

    /**
     * A kind's list.
     *
     * @param config its settings in {@code site.yaml}
     * @param facets the ways to browse it
     */
    public record Channel(Kind kind, Optional<SiteConfig.Channel> config, List<Entry> entries, List<Facet> facets) {

        public String name() {
            return config.flatMap(SiteConfig.Channel::name).orElse(kind.label());
        }

        public String description() {
            return config.flatMap(SiteConfig.Channel::description).orElse(kind.description());
        }

        public String address() {
            return "/" + kind.folder() + "/";
        }
    }

    /** The entries that checks examine: also those not yet published; drafts only if they are shown. */
    public List<Entry> checked() {
        return checked;
    }

    /** The same, with withdrawn entries reduced to their notice: content that is no longer published need not be valid. */
    public List<Entry> published() {
        return published;
    }

    private List<Entry> findChecked() {
        Set<String> shown = visible().stream().map(Entry::id).collect(Collectors.toSet());
        return site().entries().stream()
                .filter(e -> !e.isDraft() || shown.contains(e.id()))
                .toList();
    }

    /** The entries before and after one in its kind's list. */
    public record Neighbours(Optional<Entry> newer, Optional<Entry> older) {}

    public Optional<Channel> channel(Kind kind) {
        return channels().stream()
                .filter(c -> c.kind().name().equals(kind.name()))
                .findFirst();
    }

    public List<Entry> ofUnit(Unit unit) {
        return lists.byUnit().getOrDefault(unit.code(), List.of());
    }

    public List<Entry> ofRegion(SiteConfig.Region region) {
        return lists.byRegion().getOrDefault(region.code(), List.of());
    }

    /** The entries that a page gathers: those of a channel, a part of it, a year, a tag; of a unit, a region, a campaign. */
    public List<Entry> gathered(Route at) {
        if (at instanceof Route.ChannelPage page) {
            return channel(page.kind()).map(Channel::entries).orElse(List.of());
        } else if (at instanceof Route.FacetPage page) {
            return page.part().entries();
        } else if (at instanceof Route.YearPage page) {
            return byYear().getOrDefault(page.year(), List.of());
        } else if (at instanceof Route.TagPage page) {
            return byTag().getOrDefault(page.tag(), List.of());
        } else if (at instanceof Route.UnitPage page) {
            return ofUnit(page.unit());
        } else if (at instanceof Route.RegionPage page) {
            return ofRegion(page.region());
        }
        return at instanceof Route.EntryPage page ? ofCampaign(page.entry()) : List.of();
    }

    /** The entries of a campaign, itself not among them. */
    public List<Entry> ofCampaign(Entry campaign) {
        return lists.byCampaign().getOrDefault(campaign.id(), List.of());
    }

    public List<Entry> backlinksOf(Entry entry) {
        return lists.backlinks().getOrDefault(entry.id(), List.of());
    }

    /** The sections that have a channel. */
    public List<SiteConfig.Section> sections() {
        return site().config().sections().stream()
                .filter(s -> !channels(s).isEmpty())
                .toList();
    }

    /** The channels of a section that have a list. */
    public List<Channel> channels(SiteConfig.Section section) {
        return channels().stream()
                .filter(c -> section.channels().contains(c.kind().name()))
                .toList();
    }

    /** The section that holds the channel of a kind. */
    public Optional<SiteConfig.Section> sectionOf(Kind kind) {
        return site().config().sections().stream()
                .filter(s -> s.channels().contains(kind.name()))
                .findFirst();
    }

    /**
     * What the text of an entry's page is made of: the text is the same while these very objects are. Empty if that is
     * not known.
     */
    public List<Object> sourcesOfText(Entry entry) {
        ListKeys keys = lists.keys().get(entry);
        if (keys == null) {
            return List.of();
        }
        List<Object> sources = new ArrayList<>(List.of(entry, boards.of(entry), resolver.units()));
        keys.references().forEach(r -> resolver.entry(r).ifPresent(sources::add));
        Stream.concat(keys.links().stream(), keys.quotes().stream())
                .forEach(id -> fieldReferences().quoted(id).ifPresent(sources::add));
        return sources;
    }

    /** The boards of an entry as readers may see it. */
    public List<Board> boards(Entry entry) {
        return boards.of(entry);
    }

    /** The series of an entry, unique within its kind; empty if the entry belongs to none. */
    public static Optional<String> seriesOf(Entry entry) {
        return entry.values().text("series").map(s -> entry.kind().name() + "\n" + s);
    }

    /** The issues of the series of an entry that are nearest to it, first number first. */
    public List<Entry> issuesAround(Entry entry) {
        List<Entry> all = series(entry);
        int at = Collections.binarySearch(all, entry, BY_NUMBER);
        return Window.around(all, at < 0 ? -at - 1 : at);
    }

    /** The issues of the series of an entry, of whatever kind, first number first. */
    public List<Entry> series(Entry entry) {
        return entry.values()
                .text("series")
                .map(name -> lists.bySeries().getOrDefault(name, List.of()))
                .orElse(List.of());
    }

    /**
     * The statements of entries on a unit, newest first, limited to a page. Each series counts once, with its newest issue
     * that mentions the unit.
     */
    public List<UnitSummary> summaries(Unit unit) {
        List<UnitSummary> summaries = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Entry entry : ofUnit(unit)) {
            if (summaries.size() < Paging.OF_HUB
                    && seriesOf(entry).filter(told::contains).isEmpty()) {
                UnitSummary record = boards.record(entry, unit);
                if (!record.parts().isEmpty()) {
                    seriesOf(entry).ifPresent(told::add);
                    summaries.add(record);
                }
            }
        }
        return summaries;
    }

    /** The entries that name a unit in public for a problem, newest first. */
    public List<Entry> naming(Unit unit) {
        return ofUnit(unit).stream().filter(e -> boards.isNaming(e, unit)).toList();
    }

    /** Whether no later issue of the same series is published. */
    public boolean isNewest(Entry entry) {
        return seriesIndex().isNewest(entry);
    }

    /** Whether only a preview shows the entry: a draft, or one whose day has not come. */
    public boolean isUnpublished(Entry entry) {
        return entry.isDraft() || entry.published().toLocalDate().isAfter(asOf);
    }

    /** The issues before and after one of a series; of an entry in no series, its neighbours in the list of its kind. */
    public Neighbours neighboursOf(Entry entry) {
        return lists.neighbours().getOrDefault(entry.id(), new Neighbours(Optional.empty(), Optional.empty()));
    }
}
