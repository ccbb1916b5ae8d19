package org.tongbao.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;

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
 * @param keys where each listed entry is listed
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
        List<Amendment> amendments,
        IdentityHashMap<Entry, ListKeys> keys) {

    /** Resolves the references of the entries. */
    static Lists of(Site site, ShownEntries shown, Resolver resolver, Remembered<Entry, ListKeys> known) {
        UnitResolver units = resolver.units();
        IdentityHashMap<Entry, ListKeys> keys = new IdentityHashMap<>();
        shown.listed().forEach(entry -> keys.put(entry, known.of(entry, e -> ListKeys.of(e, units))));
        return new Builder(site, shown.listed(), resolver, keys).build(Amendment.of(shown.visible()));
    }

    /**
     * Builds the lists.
     *
     * @param listed the entries in lists, newest first
     * @param keys where each of them is listed; by identity
     */
    private record Builder(Site site, List<Entry> listed, Resolver resolver, IdentityHashMap<Entry, ListKeys> keys) {

        private ListKeys keys(Entry entry) {
            return Objects.requireNonNull(keys.get(entry));
        }

        Lists build(List<Amendment> amendments) {
            List<SiteIndex.Channel> channels = channels();
            Map<String, List<Entry>> series = series();
            return new Lists(
                    channels,
                    grouped(e -> keys(e).units()),
                    grouped(e -> keys(e).regions()),
                    grouped(e -> keys(e).campaign().flatMap(resolver::entry).map(Entry::id).stream()
                            .toList()),
                    new TreeMap<>(grouped(e -> List.of(e.published().getYear()))),
                    tags(),
                    series,
                    neighbours(channels, series.values()),
                    backlinks(),
                    amendments,
                    keys);
        }

        /** The listed entries under each of their keys, which are distinct; the order of entries is kept. */
        private <K> Map<K, List<Entry>> grouped(Function<Entry, List<K>> keys) {
            Map<K, List<Entry>> groups = new LinkedHashMap<>();
            for (Entry entry : listed) {
                for (K key : keys.apply(entry)) {
                    groups.computeIfAbsent(key, x -> new ArrayList<>()).add(entry);
                }
            }
            return groups;
        }

        /** The kinds with a list: first in the order of {@code site.yaml}, then the others that hold something. */
        private List<SiteIndex.Channel> channels() {
            Map<String, SiteConfig.Channel> order = new LinkedHashMap<>();
            for (SiteConfig.Channel channel : site.config().channels()) {
                site.kinds().named(channel.kind()).ifPresent(k -> order.putIfAbsent(k.name(), channel));
            }
            Map<String, List<Entry>> byKind = grouped(e -> List.of(e.kind().name()));
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

        private Map<Tag, List<Entry>> tags() {
            Map<String, Tag> declared = site.config().tags().stream()
                    .collect(Collectors.toMap(
                            SiteConfig.TagAddress::name, t -> new Tag(t.name(), t.slug()), (a, b) -> a));
            Map<Tag, List<Entry>> unsorted = new LinkedHashMap<>();
            grouped(e -> keys(e).tags())
                    .forEach((name, entries) -> unsorted.put(declared.getOrDefault(name, Tag.of(name)), entries));
            SortedMap<Tag, List<Entry>> sorted = new TreeMap<>(Comparator.comparing(
                            (Tag t) -> -unsorted.getOrDefault(t, List.of()).size())
                    .thenComparing(Tag::slug)
                    .thenComparing(Tag::name));
            sorted.putAll(unsorted);
            return new LinkedHashMap<>(sorted);
        }

        /** The issues of each series, first number first. */
        private Map<String, List<Entry>> series() {
            Map<String, List<Entry>> series = grouped(e -> keys(e).series());
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
                ListKeys own = keys(from);
                Set<String> to = new LinkedHashSet<>(own.links());
                own.references().forEach(r -> resolver.entry(r).map(Entry::id).ifPresent(to::add));
                to.remove(from.id());
                to.forEach(
                        id -> links.computeIfAbsent(id, x -> new ArrayList<>()).add(from));
            }
            return links;
        }
    }
}
