package org.tongbao.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbao.diag.Hints;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.person.Folded;

/**
 * Resolves references to units, by code or by a name that was valid on the day, and to regions, by code or name. It reads
 * the settings and the register of units alone, and so is there before any figure is computed.
 */
public final class UnitResolver {

    private record NamedUnit(Unit unit, Unit.Name name) {}

    /** A name of a unit, looked up on a day in a region; tables repeat the same one many times. */
    private record Key(String written, LocalDate day, Optional<String> region) {}

    private final Hints hints = new Hints();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, List<NamedUnit>> named = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();
    private final Map<String, SiteConfig.Region> regions = new HashMap<>();
    private final Map<Key, Resolution> resolved = new ConcurrentHashMap<>();

    UnitResolver(Site site) {
        for (Unit unit : site.units()) {
            units.putIfAbsent(unit.code(), unit);
            for (Unit.Name name : unit.names()) {
                name.forms().distinct().forEach(form -> add(form, new NamedUnit(unit, name)));
            }
        }
        for (SiteConfig.Region region : site.config().regions()) {
            regions.putIfAbsent(region.name(), region);
            region.fullName().ifPresent(n -> regions.putIfAbsent(n, region));
        }
        site.config().regions().forEach(r -> regions.put(r.code(), r));
    }

    private void add(String form, NamedUnit unit) {
        named.computeIfAbsent(form, f -> new ArrayList<>()).add(unit);
        spellings.computeIfAbsent(Folded.of(form).text(), f -> new TreeSet<>()).add(form);
    }

    /**
     * The spelling in the register of a name that differs from it in nothing but width, capitals, spaces or compatibility
     * forms; empty if it is spelled so, or if none or several are.
     */
    public Optional<String> spelling(String written) {
        if (units.containsKey(written) || named.containsKey(written)) {
            return Optional.empty();
        }
        Set<String> known = spellings.getOrDefault(Folded.of(written).text(), Set.of());
        return known.size() == 1 ? known.stream().findFirst() : Optional.empty();
    }

    /** The unit that an entry refers to; empty if the target is no unit, or an unknown one. */
    public Optional<Unit> unit(Value.Reference reference, Entry from) {
        return reference.to().equals(FieldType.Ref.UNIT)
                ? found(unit(reference.written(), from.day(), regionOf(from).map(SiteConfig.Region::code)))
                : Optional.empty();
    }

    /** The unit that the register of units refers to; empty as above. */
    public Optional<Unit> unit(Value.Reference reference) {
        return found(ofRegister(reference));
    }

    private static Optional<Unit> found(Resolution resolution) {
        return resolution instanceof Resolution.Resolved found && found.target() instanceof Target.ToUnit unit
                ? Optional.of(unit.unit())
                : Optional.empty();
    }

    /** Resolves a reference of the register of units: a unit by code, or by a name it had at any time; a region. */
    public Resolution ofRegister(Value.Reference reference) {
        if (reference.to().equals(FieldType.Ref.REGION)) {
            return region(reference.written());
        }
        if (units.containsKey(reference.written())) {
            return unit(reference.written(), LocalDate.MAX, Optional.empty());
        }
        String name = spelling(reference.written()).orElse(reference.written());
        List<Unit> candidates = named.getOrDefault(name, List.of()).stream()
                .map(NamedUnit::unit)
                .distinct()
                .toList();
        if (candidates.size() == 1) {
            return new Resolution.Resolved(new Target.ToUnit(candidates.get(0)));
        }
        return candidates.isEmpty()
                ? new Resolution.Missing(() -> hints.near(reference.written(), named::keySet))
                : new Resolution.Ambiguous(
                        candidates.stream().map(Unit::code).sorted().toList());
    }

    /** The region that an entry belongs to. */
    public Optional<SiteConfig.Region> regionOf(Entry entry) {
        return entry.values().reference("region").flatMap(this::known);
    }

    /** The region that a unit belongs to. */
    public Optional<SiteConfig.Region> regionOf(Unit unit) {
        return unit.region().flatMap(this::known);
    }

    /** The meaning of a reference, however it is written: the code of a unit or region, the id of an entry. */
    String identity(Value.Reference reference, Entry from) {
        Optional<String> region = reference.to().equals(FieldType.Ref.REGION)
                ? known(reference).map(SiteConfig.Region::code)
                : unit(reference, from).map(Unit::code);
        return region.orElse(reference.written());
    }

    /** A key that is equal for all spellings of one unit or region; for other values, the value in one line. */
    public String identity(Value value, Entry from) {
        return value instanceof Value.Reference reference
                ? identity(reference, from)
                : value.line().orElse("");
    }

    private Optional<SiteConfig.Region> known(Value.Reference reference) {
        return Optional.ofNullable(regions.get(reference.written()));
    }

    /** Resolves a region by code or name. */
    Resolution region(String written) {
        SiteConfig.Region region = regions.get(written);
        return region == null
                ? new Resolution.Missing(() -> hints.near(written, regions::keySet))
                : new Resolution.Resolved(new Target.ToRegion(region));
    }

    /**
     * Resolves a unit.
     *
     * @param day on which the name must have been valid
     * @param region in which a short name is looked up; anywhere if empty
     */
    Resolution unit(String written, LocalDate day, Optional<String> region) {
        String name = spelling(written).orElse(written);
        return resolved.computeIfAbsent(new Key(name, day, region), this::lookUp);
    }

    private Resolution lookUp(Key key) {
        Unit byCode = units.get(key.written);
        if (byCode != null) {
            return new Resolution.Resolved(new Target.ToUnit(byCode));
        }
        List<NamedUnit> here = named.getOrDefault(key.written, List.of()).stream()
                .filter(n -> n.name.full().equals(key.written) || isIn(n.unit, key.region))
                .toList();
        List<NamedUnit> then =
                here.stream().filter(n -> n.name.holdsOn(key.day)).toList();
        if (then.size() == 1) {
            return new Resolution.Resolved(new Target.ToUnit(then.get(0).unit));
        }
        if (then.size() > 1) {
            return new Resolution.Ambiguous(
                    then.stream().map(n -> n.unit.code()).distinct().sorted().toList());
        }
        if (!here.isEmpty()) {
            Unit unit = here.get(0).unit;
            boolean existed = unit.names().stream().anyMatch(n -> n.holdsOn(key.day));
            return existed ? new Resolution.NotThen(unit, unit.nameOn(key.day)) : new Resolution.NotThere(unit);
        }
        return new Resolution.Missing(() -> hints.near(key.written, () -> named.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(n -> isIn(n.unit, key.region)))
                .map(Map.Entry::getKey)
                .toList()));
    }

    private boolean isIn(Unit unit, Optional<String> region) {
        Optional<String> own = regionOf(unit).map(SiteConfig.Region::code);
        return region.isEmpty() || own.isEmpty() || own.equals(region);
    }
}
