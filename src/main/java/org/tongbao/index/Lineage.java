package org.tongbao.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.model.Unit;

/** Predecessors and successors of units, by merger or split. A renamed unit remains one unit. */
public final class Lineage {

    /**
     * A predecessor of units.
     *
     * @param heir the successor through which it was reached
     * @param others its other successors
     * @param way the kind of succession
     */
    public record Predecessor(Unit unit, Unit heir, List<Unit> others, Way way) {}

    /** How a unit succeeded another. */
    public enum Way {
        /** Several units merged into one. */
        MERGER,
        /** One unit split into several. */
        DIVISION,
        /** One unit continues and gave up a part. */
        SEPARATION,
        /** One unit replaced another. */
        SUCCESSION
    }

    /** The most predecessors and the most successors of a unit. */
    public static final int MOST = 200;

    private final Map<String, List<Unit>> before = new HashMap<>();
    private final Map<String, List<Unit>> after = new HashMap<>();

    Lineage(List<Unit> units, UnitResolver names) {
        for (Unit unit : units) {
            Map<String, Unit> byCode = new LinkedHashMap<>();
            unit.succeeds().stream().flatMap(r -> names.unit(r).stream()).forEach(u -> byCode.putIfAbsent(u.code(), u));
            List<Unit> came = List.copyOf(byCode.values());
            before.put(unit.code(), came);
            came.forEach(
                    u -> after.computeIfAbsent(u.code(), c -> new ArrayList<>()).add(unit));
        }
    }

    /** The successors of a unit, in the order of the register. */
    public List<Unit> successors(Unit unit) {
        return List.copyOf(after.getOrDefault(unit.code(), List.of()));
    }

    /**
     * The predecessors of a unit, each followed by its own predecessors; each once, even if several paths lead to it.
     * The search stops one after {@link #MOST}.
     */
    public List<Predecessor> predecessors(Unit unit) {
        List<Predecessor> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(unit.code()));
        Deque<Heir> path = new ArrayDeque<>(List.of(heir(unit)));
        while (!path.isEmpty() && found.size() <= MOST) {
            Heir heir = path.element();
            if (!heir.before.hasNext()) {
                path.pop();
                continue;
            }
            Unit one = heir.before.next();
            if (seen.add(one.code())) {
                List<Unit> others = after.getOrDefault(one.code(), List.of()).stream()
                        .filter(u -> !u.code().equals(heir.unit.code()))
                        .limit(MOST)
                        .toList();
                found.add(new Predecessor(one, heir.unit, others, way(one, heir.unit, others)));
                path.push(heir(one));
            }
        }
        return found;
    }

    /** A unit on the path, and its predecessors still to be visited. */
    private record Heir(Unit unit, Iterator<Unit> before) {}

    private Heir heir(Unit unit) {
        return new Heir(unit, before.getOrDefault(unit.code(), List.of()).iterator());
    }

    private Way way(Unit unit, Unit heir, List<Unit> others) {
        if (unit.until().isEmpty()) {
            return Way.SEPARATION;
        } else if (!others.isEmpty()) {
            return Way.DIVISION;
        }
        return before.getOrDefault(heir.code(), List.of()).size() > 1 ? Way.MERGER : Way.SUCCESSION;
    }
}
