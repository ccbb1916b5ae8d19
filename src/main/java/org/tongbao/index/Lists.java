package org.tongbao.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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

/**
 * The lists of entries, by everything that readers browse by. Entries are newest first, except in series.
 *
 * @param channels the kinds with a list, in the order of the navigation
 * @param byUnit by code
 * @param byRegion by code
 * @param byCampaign by the id of the campaign
 * @param byTag the most frequent tag first
 * @param bySeries by name, first number first
 * @param neighbours by id, the entries beside one in its series, else in its kind's list
 * @param backlinks by id, the entries that refer to one
 * @param amendments of the visible entries, the newest first
 */
public record Lists(
        List<SiteIndex.Channel> channels,
        Map<String, List<Entry>> byUnit,
        Map<String, List<Entry>> byRegion,
        Map<String, List<Entry>> byCampaign,
        SortedMap<Integer, List<Entry>> byYear,
        Map<Tag, List<Entry>> byTag,
        Map<String, List<Entry>> bySeries,
        Map<String, SiteIndex.Neighbours> neighbours,
        Map<String, List<Entry>> backlinks,
        List<Amendment> amendments) {

    /** Resolves the references of the entries. */
    static Lists of(Site site, ShownEntries shown, Resolver resolver) {
        return new Builder(site, shown.listed(), resolver).build(Amendment.of(shown.visible()));
    }

    /**
     * Builds the lists.
     *
     * @param listed the entries in lists, newest first
     */
    private record Builder(Site site, List<Entry> listed, Resolver resolver) {

        Lists build(List<Amendment> amendments) {
            List<SiteIndex.Channel> channels = channels();
            Map<String, List<Entry>> series = series();
            return new Lists(
                    channels,
                    grouped(e -> units(e).map(Unit::code)),
                    grouped(this::regionCodes),
                    grouped(e -> e.values().reference("campaign").flatMap(resolver::entry).map(Entry::id).stream()),
                    new TreeMap<>(grouped(e -> Stream.of(e.published().getYear()))),
                    tags(),
                    series,
                    neighbours(channels, series.values()),
                    backlinks(),
                    amendments);
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
        private List<SiteIndex.Channel> channels() {
            Map<String, SiteConfig.Channel> order = new LinkedHashMap<>();
            for (SiteConfig.Channel channel : site.config().channels()) {
                site.kinds().named(channel.kind()).ifPresent(k -> order.putIfAbsent(k.name(), channel));
            }
            Map<String, List<Entry>> byKind = grouped(e -> Stream.of(e.kind().name()));
            Set<String> names = new LinkedHashSet<>(order.keySet());
            site.kinds().names().stream().filter(byKind::containsKey).forEach(names::add);
            return names.stream()
                    .map(n -> site.kinds().named(n).orElseThrow())
                    .filter(Kind::column)
                    .map(k -> channel(
                            k, Optional.ofNullable(order.get(k.name())), byKind.getOrDefault(k.name(), List.of())))
                    .toList();
        }

        private SiteIndex.Channel channel(Kind kind, Optional<SiteConfig.Channel> config, List<Entry> entries) {
            List<Facet> facets =
                    Facet.of(kind, entries, resolver.units(), site.config().regions());
            return new SiteIndex.Channel(kind, config, entries, facets);
        }

        /** Every unit that an entry refers to, in any field or table. */
        private Stream<Unit> units(Entry entry) {
            return entry.valuesOf(Value.Reference.class)
                    .filter(r -> r.to().equals(FieldType.Ref.UNIT))
                    .flatMap(r -> resolver.units().unit(r, entry).stream());
        }

        /** The region an entry is about, and those of the units it names. */
        private Stream<String> regionCodes(Entry entry) {
            return Stream.concat(
                            resolver.units().regionOf(entry).stream(),
                            units(entry).flatMap(u -> resolver.units().regionOf(u).stream()))
                    .map(SiteConfig.Region::code);
        }

        private Map<Tag, List<Entry>> tags() {
            Map<String, Tag> declared = site.config().tags().stream()
                    .collect(Collectors.toMap(
                            SiteConfig.TagAddress::name, t -> new Tag(t.name(), t.slug()), (a, b) -> a));
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

        /** The issues of a series stand beside one another, all other entries beside those of their kind. */
        private static Map<String, SiteIndex.Neighbours> neighbours(
                List<SiteIndex.Channel> channels, Collection<List<Entry>> series) {
            Map<String, SiteIndex.Neighbours> neighbours = new HashMap<>();
            for (SiteIndex.Channel channel : channels) {
                List<Entry> oldestFirst = new ArrayList<>(channel.entries());
                Collections.reverse(oldestFirst);
                putEachBesideNext(oldestFirst, neighbours);
            }
            for (List<Entry> issues : series) {
                if (issues.size() > 1) {
                    putEachBesideNext(issues, neighbours);
                }
            }
            return neighbours;
        }

        private static void putEachBesideNext(List<Entry> oldestFirst, Map<String, SiteIndex.Neighbours> neighbours) {
            for (int i = 0; i < oldestFirst.size(); i++) {
                neighbours.put(
                        oldestFirst.get(i).id(),
                        new SiteIndex.Neighbours(
                                i + 1 < oldestFirst.size() ? Optional.of(oldestFirst.get(i + 1)) : Optional.empty(),
                                i == 0 ? Optional.empty() : Optional.of(oldestFirst.get(i - 1))));
            }
        }

        private Map<String, List<Entry>> backlinks() {
            Map<String, List<Entry>> links = new HashMap<>();
            for (Entry from : listed) {
                Stream<String> refs = Stream.concat(
                        from.valuesOf(Value.Reference.class)
                                .flatMap(r -> resolver.entry(r).stream())
                                .map(Entry::id),
                        from.valuesOf(Value.QuoteValue.class).map(Value.QuoteValue::entry));
                Stream<String> written = Stream.concat(
                        from.valuesOf(Value.Link.class).map(Value.Link::to),
                        from.bodies().stream().flatMap(b -> b.links().stream()).map(Body.Link::to));
                Stream<String> linked = written.map(LinkTarget::of)
                        .filter(LinkTarget.ToEntry.class::isInstance)
                        .map(t -> ((LinkTarget.ToEntry) t).id());
                Stream.concat(refs, linked)
                        .distinct()
                        .filter(id -> !id.equals(from.id()))
                        .forEach(id -> links.computeIfAbsent(id, x -> new ArrayList<>())
                                .add(from));
            }
            return links;
        }
    }
}
