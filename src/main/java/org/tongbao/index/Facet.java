package org.tongbao.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Value;

/**
 * A way to browse a column: by year, by region, by a field of the kind.
 *
 * @param name its part of addresses
 * @param field that divides the entries; null for the year of publication
 * @param parts those with entries, at least two
 */
public record Facet(String name, @Nullable Field field, List<FacetValue> parts) {

    private static final String YEAR = "year";
    private static final String REGION = "region";

    /**
     * The entries that share a value.
     *
     * @param slug its part of addresses
     * @param label the shared value
     * @param place among the parts of the facet, from 0
     */
    public record FacetValue(String slug, String label, List<Entry> entries, int place) {

        FacetValue(String slug, String label, List<Entry> entries) {
            this(slug, label, entries, 0);
        }

        private FacetValue at(int newPlace) {
            return new FacetValue(slug, label, entries, newPlace);
        }
    }

    public Facet {
        List<FacetValue> given = parts;
        parts = IntStream.range(0, given.size())
                .mapToObj(i -> given.get(i).at(i))
                .toList();
    }

    /** Whether its parts are years. */
    public boolean isOfYears() {
        return name.equals(YEAR);
    }

    /** The facets with at least two parts: years first, then the kind's own fields, then regions. */
    static List<Facet> of(Kind kind, List<Entry> entries, UnitResolver resolver, List<SiteConfig.Region> regions) {
        List<Facet> facets = new ArrayList<>();
        List<Field> fields =
                kind.fields().fields().stream().filter(Field::facet).toList();
        Optional<Field> year = fields.stream()
                .filter(f -> f.name().equals(YEAR) && f.type() instanceof FieldType.Numeric)
                .findFirst();
        facets.add(new Facet(YEAR, year.orElse(null), years(entries, year)));
        for (Field field : fields) {
            if (field.type() instanceof FieldType.Choice choice) {
                facets.add(new Facet(field.name(), field, choices(entries, field, choice)));
            } else if (field.name().equals(REGION)) {
                facets.add(new Facet(REGION, field, regions(entries, resolver, regions)));
            }
        }
        return facets.stream().filter(f -> f.parts.size() > 1).toList();
    }

    private static List<FacetValue> years(List<Entry> entries, Optional<Field> field) {
        Map<Integer, List<Entry>> byYear = new TreeMap<>(Comparator.reverseOrder());
        for (Entry entry : entries) {
            Optional<Integer> year = field.isPresent()
                    ? entry.values().whole(YEAR)
                    : Optional.of(entry.published().getYear());
            year.ifPresent(
                    y -> byYear.computeIfAbsent(y, x -> new ArrayList<>()).add(entry));
        }
        return byYear.entrySet().stream()
                .map(e -> new FacetValue(e.getKey().toString(), e.getKey().toString(), e.getValue()))
                .toList();
    }

    private static List<FacetValue> choices(List<Entry> entries, Field field, FieldType.Choice choice) {
        Map<String, List<Entry>> chosen = grouped(
                entries, e -> e.values().find(field.name(), Value.Choice.class).map(c -> c.option()
                        .value()));
        List<FacetValue> parts = new ArrayList<>();
        for (int i = 0; i < choice.options().size(); i++) {
            FieldType.Option option = choice.options().get(i);
            parts.add(new FacetValue(
                    Integer.toString(i + 1), option.label(), chosen.getOrDefault(option.value(), List.of())));
        }
        return filled(parts);
    }

    private static List<FacetValue> regions(
            List<Entry> entries, UnitResolver resolver, List<SiteConfig.Region> regions) {
        Map<String, List<Entry>> byRegion =
                grouped(entries, e -> resolver.regionOf(e).map(SiteConfig.Region::code));
        return filled(regions.stream()
                .map(r -> new FacetValue(r.code(), r.name(), byRegion.getOrDefault(r.code(), List.of())))
                .toList());
    }

    private static Map<String, List<Entry>> grouped(List<Entry> entries, Function<Entry, Optional<String>> key) {
        Map<String, List<Entry>> groups = new HashMap<>();
        for (Entry entry : entries) {
            key.apply(entry).ifPresent(k -> groups.computeIfAbsent(k, x -> new ArrayList<>())
                    .add(entry));
        }
        return groups;
    }

    private static List<FacetValue> filled(List<FacetValue> parts) {
        return parts.stream().filter(p -> !p.entries.isEmpty()).toList();
    }
}
