package org.tongbao.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.Lineage;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Circles;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;

/** The register of units is sound: one code and one full name a unit at a time, periods that run forward, no circles. */
final class RegisterCheck implements Check {

    /** The name of a unit as one of several of the same text. */
    private record NamedUnit(Unit unit, Unit.Name name, int order) {

        LocalDate from() {
            return name.from().orElse(LocalDate.MIN);
        }

        LocalDate until() {
            return name.until().orElse(LocalDate.MAX);
        }
    }

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        List<Unit> units = index.site().units();
        Map<String, Unit> codes = new HashMap<>();
        Map<String, List<NamedUnit>> names = new LinkedHashMap<>();
        for (Unit unit : units) {
            Unit same = codes.putIfAbsent(unit.code(), unit);
            if (same != null) {
                diagnostics.add(
                        Code.UNT001, unit.place(), unit.code(), same.name().full());
            }
            for (Unit.Name name : unit.names()) {
                period(name, diagnostics);
                List<NamedUnit> namedUnits = names.computeIfAbsent(name.full(), n -> new ArrayList<>());
                namedUnits.add(new NamedUnit(unit, name, namedUnits.size()));
            }
            crowd(unit, index, diagnostics);
        }
        names.values().forEach(namedUnits -> overlaps(namedUnits, diagnostics));
        Set<String> circles = new HashSet<>(circles(codes, index, u -> u.parent().stream()));
        circles.addAll(circles(codes, index, u -> u.succeeds().stream()));
        units.stream()
                .filter(u -> circles.contains(u.code()))
                .forEach(u -> diagnostics.add(Code.UNT004, u.place(), u.name().full()));
    }

    private static void period(Unit.Name name, Diagnostics diagnostics) {
        if (name.from().isPresent()
                && name.until().isPresent()
                && name.until().get().isBefore(name.from().get())) {
            diagnostics.add(
                    Code.UNT003, name.place(), name.from().get(), name.until().get());
        }
    }

    /** If two units have a name at the same time, the report is at the later one in the register. */
    private static void overlaps(List<NamedUnit> namedUnits, Diagnostics diagnostics) {
        namedUnits.sort(Comparator.comparing(NamedUnit::from).thenComparing(NamedUnit::order));
        NamedUnit longest = namedUnits.get(0);
        for (NamedUnit next : namedUnits.subList(1, namedUnits.size())) {
            if (!next.from().isAfter(longest.until()) && !next.from().isAfter(next.until())) {
                boolean inOrder = next.order > longest.order;
                NamedUnit later = inOrder ? next : longest;
                NamedUnit earlier = inOrder ? longest : next;
                diagnostics.add(Code.UNT002, later.name.place(), later.name.full(), earlier.unit.code());
            }
            longest = next.until().isAfter(longest.until()) ? next : longest;
        }
    }

    /** The codes of the units that are above themselves, or came from themselves, be it by way of others. */
    private static Set<String> circles(
            Map<String, Unit> codes, SiteIndex index, Function<Unit, Stream<Value.Reference>> steps) {
        return Circles.of(codes.keySet(), code -> steps.apply(Objects.requireNonNull(codes.get(code)))
                .flatMap(r -> index.resolver().units().unit(r).stream())
                .map(Unit::code)
                .toList());
    }

    /** The page of a unit lists its predecessors and successors, so their number is limited. */
    private static void crowd(Unit unit, SiteIndex index, Diagnostics diagnostics) {
        int before = index.lineage().predecessors(unit).size();
        int after = index.lineage().successors(unit).size();
        if (before > Lineage.MOST || after > Lineage.MOST) {
            diagnostics.add(Code.UNT005, unit.place(), unit.name().full(), Lineage.MOST);
        }
    }
}
