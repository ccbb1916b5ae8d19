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
import java.util.stream.Collectors;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.source.CheckedFiles;

/**
 * The site with everything looked up. All lists of entries are newest first and hold what readers may see, and no more
 * of each ({@link Entry#shown}); {@link #checked} alone holds them as written.
 *
 * @param asOf the day the site is built for
 * @param visible every entry that has a page
 * @param listed those that stand in lists: neither withdrawn nor of a kind without a list
 * @param columns the kinds with a list, in the order of the navigation
 * @param tags by name, those in {@code byTag}
 * @param backlinks by an entry's id, the entries that refer to it
 * @param files those beside entries
 * @param pictures of the visible entries
 * @param issues the series, of entries as written and with their figures worked out
 * @param judgements what came of every rule
 * @param lineage which units came of which
 * @param register which units are below which, and in which region
 * @param boards those of the visible entries
 */
public record SiteIndex(
        Site site,
        LocalDate asOf,
        List<Entry> visible,
        List<Entry> listed,
        List<Column> columns,
        Map<String, List<Entry>> byUnit,
        Map<String, List<Entry>> byRegion,
        Map<String, List<Entry>> byCampaign,
        SortedMap<Integer, List<Entry>> byYear,
        Map<Tag, List<Entry>> byTag,
        Map<String, Tag> tags,
        Map<String, List<Entry>> bySeries,
        Map<String, List<Entry>> backlinks,
        Map<String, Neighbours> neighbours,
        Resolver resolver,
        Addresses addresses,
        LinkResolver links,
        CheckedFiles files,
        Pictures pictures,
        Issues issues,
        List<Judgement> judgements,
        Quotes quotes,
        Lineage lineage,
        Register register,
        SiteBoards boards,
        Corrections corrections) {

    /** The order of the issues of a series. */
    static final Comparator<Entry> BY_NUMBER = Comparator.comparing(
                    (Entry e) -> e.values().whole("number").orElse(Integer.MAX_VALUE))
            .thenComparing(Entry::published)
            .thenComparing(Entry::id, Comparator.reverseOrder());

    /**
     * A kind's list.
     *
     * @param config what {@code site.yaml} says of it
     * @param facets the ways to look through it
     */
    public record Column(Kind kind, Optional<SiteConfig.Column> config, List<Entry> entries, List<Facet> facets) {

        public String name() {
            return config.flatMap(SiteConfig.Column::name).orElse(kind.label());
        }

        public String description() {
            return config.flatMap(SiteConfig.Column::description).orElse(kind.description());
        }

        public String address() {
            return "/" + kind.folder() + "/";
        }
    }

    /** The entries that checks look at: also those held back, since their day comes; not drafts, unless they are shown. */
    public List<Entry> checked() {
        Set<String> shown = visible.stream().map(Entry::id).collect(Collectors.toSet());
        return site.entries().stream()
                .filter(e -> !e.isDraft() || shown.contains(e.id()))
                .toList();
    }

    /** The same, and of those that were withdrawn only the notice: what is not published any more need not be sound. */
    public List<Entry> published() {
        return checked().stream().map(e -> e.isWithdrawn() ? e.shown(asOf) : e).toList();
    }

    /** The entries before and after one in its kind's list. */
    public record Neighbours(Optional<Entry> newer, Optional<Entry> older) {}

    public Optional<Column> column(Kind kind) {
        return columns.stream().filter(c -> c.kind().name().equals(kind.name())).findFirst();
    }

    public List<Entry> ofUnit(Unit unit) {
        return byUnit.getOrDefault(unit.code(), List.of());
    }

    public List<Entry> ofRegion(SiteConfig.Region region) {
        return byRegion.getOrDefault(region.code(), List.of());
    }

    /** The entries that the page of a unit, a region or a campaign gathers. */
    public List<Entry> ofHub(Spot hub) {
        if (hub instanceof Spot.UnitPage at) {
            return ofUnit(at.unit());
        } else if (hub instanceof Spot.RegionPage at) {
            return ofRegion(at.region());
        }
        return hub instanceof Spot.EntryPage at ? ofCampaign(at.entry()) : List.of();
    }

    /** The entries of a campaign, itself not among them. */
    public List<Entry> ofCampaign(Entry campaign) {
        return byCampaign.getOrDefault(campaign.id(), List.of());
    }

    public List<Entry> backlinksOf(Entry entry) {
        return backlinks.getOrDefault(entry.id(), List.of());
    }

    /** The sections that have a column. */
    public List<SiteConfig.Section> sections() {
        return site.config().sections().stream()
                .filter(s -> !columns(s).isEmpty())
                .toList();
    }

    /** The columns of a section that have a list. */
    public List<Column> columns(SiteConfig.Section section) {
        return columns.stream()
                .filter(c -> section.columns().contains(c.kind().name()))
                .toList();
    }

    /** The section that holds the column of a kind. */
    public Optional<SiteConfig.Section> sectionOf(Kind kind) {
        return site.config().sections().stream()
                .filter(s -> s.columns().contains(kind.name()))
                .findFirst();
    }

    /** The boards of an entry, of what readers may see of it. */
    public List<Board> boards(Entry entry) {
        return boards.of(entry);
    }

    /** The series an entry is an issue of, told apart by kind; nothing when it stands alone. */
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
                .map(name -> bySeries.getOrDefault(name, List.of()))
                .orElse(List.of());
    }

    /**
     * What the entries say of a unit, newest first; of each series the newest issue that says something. No more than a
     * page holds.
     */
    public List<UnitRecord> records(Unit unit) {
        List<UnitRecord> records = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Entry entry : ofUnit(unit)) {
            if (records.size() < Paging.OF_HUB
                    && seriesOf(entry).filter(told::contains).isEmpty()) {
                UnitRecord record = boards.record(entry, unit);
                if (!record.parts().isEmpty()) {
                    seriesOf(entry).ifPresent(told::add);
                    records.add(record);
                }
            }
        }
        return records;
    }

    /** Whether no later issue of the same series is published. */
    public boolean isNewest(Entry entry) {
        return issues.isNewest(entry);
    }

    /** Whether only a preview shows the entry: a draft, or one whose day has not come. */
    public boolean isUnpublished(Entry entry) {
        return entry.isDraft() || entry.published().toLocalDate().isAfter(asOf);
    }

    /** What stands beside an entry in its kind's list. */
    public Neighbours neighboursOf(Entry entry) {
        return neighbours.getOrDefault(entry.id(), new Neighbours(Optional.empty(), Optional.empty()));
    }
}
