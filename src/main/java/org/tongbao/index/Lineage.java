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

/** Which units came of which, by merger or by split. A unit that was renamed is one unit and no matter of lineage. */
public final class Lineage {

    /**
     * A unit that others came of.
     *
     * @param heir the unit that came of it, by way of which it was reached
     * @param others the units that came of it as well
     * @param way how the heir came of it
     */
    public record Predecessor(Unit unit, Unit heir, List<Unit> others, Way way) {}

    /** How a unit came of another. */
    public enum Way {
        /** The other merged with more of them. */
        MERGER,
        /** The other was divided into several. */
        DIVISION,
        /** The other goes on, and gave up a part. */
        SEPARATION,
        /** One took the place of one. */
        SUCCESSION
    }

    /** How many units one may have come of, and how many may have come of one. */
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

    /** The units that came of one, in the order of the register. */
    public List<Unit> successors(Unit unit) {
        return List.copyOf(after.getOrDefault(unit.code(), List.of()));
    }

    /**
     * The units one came of, each followed by those it came of itself; each once, however many ways lead to it. Of more
     * than {@link #MOST} only one more is found.
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

    /** A unit on the way back, and those it came of that are still to be visited. */
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
