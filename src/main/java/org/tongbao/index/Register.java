package org.tongbao.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;

/** The units of the register by the unit above them and by region, in the order of the register. */
public final class Register {

    private final Map<String, List<Unit>> below = new HashMap<>();
    private final Map<String, List<Unit>> in = new HashMap<>();

    Register(List<Unit> units, UnitResolver names) {
        for (Unit unit : units) {
            unit.parent().flatMap(names::unit).ifPresent(p -> add(below, p.code(), unit));
            names.regionOf(unit).ifPresent(r -> add(in, r.code(), unit));
        }
    }

    private static void add(Map<String, List<Unit>> units, String key, Unit unit) {
        units.computeIfAbsent(key, k -> new ArrayList<>()).add(unit);
    }

    /** The units directly below one. */
    public List<Unit> below(Unit unit) {
        return List.copyOf(below.getOrDefault(unit.code(), List.of()));
    }

    /** The units of a region. */
    public List<Unit> in(SiteConfig.Region region) {
        return List.copyOf(in.getOrDefault(region.code(), List.of()));
    }
}
