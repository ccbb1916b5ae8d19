package org.tongbao.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tongbao.diag.Hints;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;

/** Finds what references lead to: entries by id; units by code, or by a name they bore on the day; regions by code or name. */
public final class Resolver {

    private record Bearer(Unit unit, Unit.Name name) {}

    private final Hints hints = new Hints();
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> visible = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, List<Bearer>> bearers = new HashMap<>();
    private final Map<String, SiteConfig.Region> regions = new HashMap<>();

    /** A name of a unit, asked for on a day in a region; tables ask for the same one over and over. */
    private record Asked(String written, LocalDate day, Optional<String> region) {}

    private final Map<Asked, Resolution> named = new ConcurrentHashMap<>();

    Resolver(Site site, List<Entry> visible) {
        visible.forEach(e -> this.visible.putIfAbsent(e.id(), e));
        site.entries().forEach(e -> entries.putIfAbsent(e.id(), e));
        for (Unit unit : site.units()) {
            units.putIfAbsent(unit.code(), unit);
            for (Unit.Name name : unit.names()) {
                name.forms().distinct().forEach(form -> bearers.computeIfAbsent(form, f -> new ArrayList<>())
                        .add(new Bearer(unit, name)));
            }
        }
        for (SiteConfig.Region region : site.config().regions()) {
            regions.putIfAbsent(region.name(), region);
            region.fullName().ifPresent(n -> regions.putIfAbsent(n, region));
        }
        site.config().regions().forEach(r -> regions.put(r.code(), r));
    }

    /** The entry of that id, as readers see it. */
    Optional<Entry> visible(String id) {
        return Optional.ofNullable(visible.get(id));
    }

    /** What a reference written in an entry leads to. */
    public Resolution resolve(Value.Reference reference, Entry from) {
        Optional<String> region = regionOf(from).map(SiteConfig.Region::code);
        return resolve(reference, from.day(), region);
    }

    /**
     * What a reference leads to.
     *
     * @param day on which a unit's name must have held
     * @param region in which a short name is looked up; anywhere when there is none
     */
    public Resolution resolve(Value.Reference reference, LocalDate day, Optional<String> region) {
        return switch (reference.to()) {
            case FieldType.Ref.UNIT -> unit(reference.written(), day, region);
            case FieldType.Ref.REGION ->
                region(reference)
                        .<Resolution>map(r -> new Resolution.Found(new Target.ToRegion(r)))
                        .orElseGet(() -> missing(reference.written(), regions::keySet));
            default -> entry(reference.written(), reference.to());
        };
    }

    /** The entry of that id, of any kind. */
    public Resolution entry(String id) {
        return entry(id, FieldType.Ref.ENTRY);
    }

    /** The unit a reference leads to, when it leads to one. */
    public Optional<Unit> unit(Value.Reference reference, Entry from) {
        return target(resolve(reference, from), Target.ToUnit.class).map(Target.ToUnit::unit);
    }

    /** What a reference means, however it is written: the code of a unit or region, the id of an entry. */
    String identity(Value.Reference reference, Entry from) {
        Optional<String> unit = unit(reference, from).map(Unit::code);
        Optional<String> region =
                reference.to().equals(FieldType.Ref.REGION) ? region(reference).map(SiteConfig.Region::code) : unit;
        return region.orElse(reference.written());
    }

    /** What a reference of the register of units leads to: a unit by code, or by a name it bore at any time. */
    public Resolution ofRegister(Value.Reference reference) {
        if (!reference.to().equals(FieldType.Ref.UNIT) || units.containsKey(reference.written())) {
            return resolve(reference, LocalDate.MAX, Optional.empty());
        }
        List<Unit> bearing = bearers.getOrDefault(reference.written(), List.of()).stream()
                .map(Bearer::unit)
                .distinct()
                .toList();
        if (bearing.size() == 1) {
            return new Resolution.Found(new Target.ToUnit(bearing.get(0)));
        }
        return bearing.isEmpty()
                ? missing(reference.written(), bearers::keySet)
                : new Resolution.Ambiguous(
                        bearing.stream().map(Unit::code).sorted().toList());
    }

    /** The unit a reference of the register leads to, when it leads to one. */
    public Optional<Unit> unit(Value.Reference reference) {
        return target(ofRegister(reference), Target.ToUnit.class).map(Target.ToUnit::unit);
    }

    /** The region an entry belongs to. */
    public Optional<SiteConfig.Region> regionOf(Entry entry) {
        return entry.values().reference("region").flatMap(this::region);
    }

    /** The region a unit belongs to. */
    public Optional<SiteConfig.Region> regionOf(Unit unit) {
        return unit.region().flatMap(this::region);
    }

    private Optional<SiteConfig.Region> region(Value.Reference reference) {
        return Optional.ofNullable(regions.get(reference.written()));
    }

    /** The visible entry a reference leads to, when it leads to one. */
    public Optional<Entry> entry(Value.Reference reference) {
        if (reference.to().equals(FieldType.Ref.UNIT) || reference.to().equals(FieldType.Ref.REGION)) {
            return Optional.empty();
        }
        return target(entry(reference.written(), reference.to()), Target.ToEntry.class)
                .map(Target.ToEntry::entry);
    }

    private static <T extends Target> Optional<T> target(Resolution resolution, Class<T> type) {
        return resolution instanceof Resolution.Found found && type.isInstance(found.target())
                ? Optional.of(type.cast(found.target()))
                : Optional.empty();
    }

    private Resolution entry(String id, String kind) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return missing(id, () -> entries.values().stream()
                    .filter(e ->
                            kind.equals(FieldType.Ref.ENTRY) || e.kind().name().equals(kind))
                    .map(Entry::id)
                    .toList());
        }
        if (!kind.equals(FieldType.Ref.ENTRY) && !entry.kind().name().equals(kind)) {
            return new Resolution.WrongKind(entry);
        }
        Entry shown = visible.get(id);
        return shown == null ? new Resolution.Hidden(entry) : new Resolution.Found(new Target.ToEntry(shown));
    }

    private Resolution unit(String written, LocalDate day, Optional<String> region) {
        return named.computeIfAbsent(new Asked(written, day, region), a -> look(a.written, a.day, a.region));
    }

    private Resolution look(String written, LocalDate day, Optional<String> region) {
        Unit byCode = units.get(written);
        if (byCode != null) {
            return new Resolution.Found(new Target.ToUnit(byCode));
        }
        List<Bearer> here = bearers.getOrDefault(written, List.of()).stream()
                .filter(b -> b.name.full().equals(written) || isIn(b.unit, region))
                .toList();
        List<Bearer> then = here.stream().filter(b -> b.name.holdsOn(day)).toList();
        if (then.size() == 1) {
            return new Resolution.Found(new Target.ToUnit(then.get(0).unit));
        }
        if (then.size() > 1) {
            return new Resolution.Ambiguous(
                    then.stream().map(b -> b.unit.code()).distinct().sorted().toList());
        }
        if (!here.isEmpty()) {
            Unit unit = here.get(0).unit;
            boolean there = unit.names().stream().anyMatch(n -> n.holdsOn(day));
            return there ? new Resolution.NotThen(unit, unit.nameOn(day)) : new Resolution.NotThere(unit);
        }
        return missing(written, () -> bearers.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(b -> isIn(b.unit, region)))
                .map(Map.Entry::getKey)
                .toList());
    }

    private boolean isIn(Unit unit, Optional<String> region) {
        Optional<String> own = regionOf(unit).map(SiteConfig.Region::code);
        return region.isEmpty() || own.isEmpty() || own.equals(region);
    }

    private Resolution missing(String written, Supplier<Collection<String>> known) {
        return new Resolution.Missing(() -> hints.near(written, known));
    }
}
