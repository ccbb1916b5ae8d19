package org.tongbao.check;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;

/** The register of units is sound: one code and one full name a unit at a time, periods that run forward, no circles. */
final class RegisterCheck implements Check {

    private record Bearer(Unit unit, Unit.Name name) {}

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        Map<String, Unit> codes = new HashMap<>();
        Map<String, List<Bearer>> names = new HashMap<>();
        for (Unit unit : index.site().units()) {
            Unit same = codes.putIfAbsent(unit.code(), unit);
            if (same != null) {
                diagnostics.add(
                        Code.UNT001, unit.place(), unit.code(), same.name().full());
            }
            for (Unit.Name name : unit.names()) {
                period(name, diagnostics);
                List<Bearer> others = names.computeIfAbsent(name.full(), n -> new ArrayList<>());
                others.stream()
                        .filter(o -> overlap(o.name, name))
                        .findFirst()
                        .ifPresent(o -> diagnostics.add(Code.UNT002, name.place(), name.full(), o.unit.code()));
                others.add(new Bearer(unit, name));
            }
            circle(unit, index, diagnostics);
        }
    }

    private static void period(Unit.Name name, Diagnostics diagnostics) {
        if (name.from().isPresent()
                && name.until().isPresent()
                && name.until().get().isBefore(name.from().get())) {
            diagnostics.add(
                    Code.UNT003, name.place(), name.from().get(), name.until().get());
        }
    }

    private static boolean overlap(Unit.Name a, Unit.Name b) {
        LocalDate from = later(a.from().orElse(LocalDate.MIN), b.from().orElse(LocalDate.MIN));
        return a.until().map(u -> !u.isBefore(from)).orElse(true)
                && b.until().map(u -> !u.isBefore(from)).orElse(true);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** A unit that is above itself, or came from itself, be it by way of others. */
    private static void circle(Unit unit, SiteIndex index, Diagnostics diagnostics) {
        Function<Unit, Stream<Value.Reference>> above = u -> u.parent().stream();
        Function<Unit, Stream<Value.Reference>> before = u -> u.succeeds().stream();
        if (reaches(unit, above, index) || reaches(unit, before, index)) {
            diagnostics.add(Code.UNT004, unit.place(), unit.name().full());
        }
    }

    private static boolean reaches(Unit unit, Function<Unit, Stream<Value.Reference>> steps, SiteIndex index) {
        Set<String> seen = new HashSet<>();
        Deque<Unit> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            steps.apply(open.pop())
                    .flatMap(r -> index.resolver().unit(r).stream())
                    .filter(u -> seen.add(u.code()))
                    .forEach(open::push);
        }
        return seen.contains(unit.code());
    }
}
