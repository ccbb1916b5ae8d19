package org.tongbao.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.diag.Hints;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Value;

/** Resolves references: entries by id; units and regions as {@link UnitResolver} does. */
public final class Resolver {

    private final Hints hints = new Hints();
    private final UnitResolver units;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> visible = new HashMap<>();

    /**
     * Resolves references of a site.
     *
     * @param entries all that are known, as written
     * @param visible those that readers may see, as they see them
     */
    Resolver(UnitResolver units, List<Entry> entries, List<Entry> visible) {
        this.units = units;
        visible.forEach(e -> this.visible.putIfAbsent(e.id(), e));
        entries.forEach(e -> this.entries.putIfAbsent(e.id(), e));
    }

    /** The units and regions. */
    public UnitResolver units() {
        return units;
    }

    /** The entry of that id, as readers see it. */
    Optional<Entry> visible(String id) {
        return Optional.ofNullable(visible.get(id));
    }

    /** Resolves a reference written in an entry. */
    public Resolution resolve(Value.Reference reference, Entry from) {
        return resolve(reference, from.day(), units.regionOf(from).map(SiteConfig.Region::code));
    }

    /**
     * Resolves a reference.
     *
     * @param day on which a unit's name must have been valid
     * @param region in which a short name is looked up; anywhere if empty
     */
    public Resolution resolve(Value.Reference reference, LocalDate day, Optional<String> region) {
        return switch (reference.to()) {
            case FieldType.Ref.UNIT -> units.unit(reference.written(), day, region);
            case FieldType.Ref.REGION -> units.region(reference.written());
            default -> entry(reference.written(), reference.to());
        };
    }

    /** The target of a reference in an entry, if readers may see it. */
    public Optional<Target> target(Value.Reference reference, Entry from) {
        return resolve(reference, from) instanceof Resolution.Resolved found
                ? Optional.of(found.target())
                : Optional.empty();
    }

    /** The entry of that id, of any kind. */
    public Resolution entry(String id) {
        return entry(id, FieldType.Ref.ENTRY);
    }

    /** The visible entry that a reference leads to, if it leads to one. */
    public Optional<Entry> entry(Value.Reference reference) {
        if (reference.to().equals(FieldType.Ref.UNIT) || reference.to().equals(FieldType.Ref.REGION)) {
            return Optional.empty();
        }
        return entry(reference.written(), reference.to()) instanceof Resolution.Resolved found
                        && found.target() instanceof Target.ToEntry to
                ? Optional.of(to.entry())
                : Optional.empty();
    }

    private Resolution entry(String id, String kind) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return new Resolution.Missing(() -> hints.near(id, () -> entries.values().stream()
                    .filter(e ->
                            kind.equals(FieldType.Ref.ENTRY) || e.kind().name().equals(kind))
                    .map(Entry::id)
                    .toList()));
        }
        if (!kind.equals(FieldType.Ref.ENTRY) && !entry.kind().name().equals(kind)) {
            return new Resolution.WrongKind(entry);
        }
        Entry shown = visible.get(id);
        return shown == null ? new Resolution.Hidden(entry) : new Resolution.Resolved(new Target.ToEntry(shown));
    }
}
