package org.tongbao.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Value;

/**
 * A way to look through a column: by year, by region, by a field of the kind.
 *
 * @param name its part of addresses
 * @param field by which the entries are parted; nothing when it is the year of publication
 * @param parts those that hold something, at least two
 */
public record Facet(String name, @Nullable Field field, List<Part> parts) {

    private static final String YEAR = "year";
    private static final String REGION = "region";

    /**
     * The entries that say one thing.
     *
     * @param slug its part of addresses
     * @param label what they say
     */
    public record Part(String slug, String label, List<Entry> entries) {}

    public Facet {
        parts = List.copyOf(parts);
    }

    /** Whether its parts are years. */
    public boolean isOfYears() {
        return name.equals(YEAR);
    }

    /** The ways that part the entries of a column at all: years first, then the kind's own fields, then regions. */
    static List<Facet> of(SiteIndex.Column column, Resolver resolver, List<SiteConfig.Region> regions) {
        List<Facet> facets = new ArrayList<>();
        List<Entry> entries = column.entries();
        List<Field> fields =
                column.kind().fields().fields().stream().filter(Field::facet).toList();
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

    private static List<Part> years(List<Entry> entries, Optional<Field> field) {
        Map<Integer, List<Entry>> byYear = new TreeMap<>(Comparator.reverseOrder());
        for (Entry entry : entries) {
            Optional<Integer> year = field.isPresent()
                    ? entry.values().whole(YEAR)
                    : Optional.of(entry.published().getYear());
            year.ifPresent(
                    y -> byYear.computeIfAbsent(y, x -> new ArrayList<>()).add(entry));
        }
        return byYear.entrySet().stream()
                .map(e -> new Part(e.getKey().toString(), e.getKey().toString(), e.getValue()))
                .toList();
    }

    private static List<Part> choices(List<Entry> entries, Field field, FieldType.Choice choice) {
        Function<Entry, Optional<String>> said =
                e -> e.values().find(field.name(), Value.Choice.class).map(c -> c.option()
                        .value());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < choice.options().size(); i++) {
            FieldType.Option option = choice.options().get(i);
            parts.add(new Part(
                    Integer.toString(i + 1),
                    option.label(),
                    entries.stream()
                            .filter(e -> said.apply(e).equals(Optional.of(option.value())))
                            .toList()));
        }
        return filled(parts);
    }

    private static List<Part> regions(List<Entry> entries, Resolver resolver, List<SiteConfig.Region> regions) {
        return filled(regions.stream()
                .map(r -> new Part(
                        r.code(),
                        r.name(),
                        entries.stream()
                                .filter(e -> resolver.regionOf(e).equals(Optional.of(r)))
                                .toList()))
                .toList());
    }

    private static List<Part> filled(List<Part> parts) {
        return parts.stream().filter(p -> !p.entries.isEmpty()).toList();
    }
}
