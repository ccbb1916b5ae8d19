package org.tongbao.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Map<String, List<Unit>> before = new HashMap<>();
    private final Map<String, List<Unit>> after = new HashMap<>();

    Lineage(List<Unit> units, Resolver names) {
        for (Unit unit : units) {
            List<Unit> came = unit.succeeds().stream()
                    .flatMap(r -> names.unit(r).stream())
                    .distinct()
                    .toList();
            before.put(unit.code(), came);
            came.forEach(
                    u -> after.computeIfAbsent(u.code(), c -> new ArrayList<>()).add(unit));
        }
    }

    /** The units that came of one, in the order of the register. */
    public List<Unit> successors(Unit unit) {
        return List.copyOf(after.getOrDefault(unit.code(), List.of()));
    }

    /** The units one came of, each followed by those it came of itself; each once, however many ways lead to it. */
    public List<Predecessor> predecessors(Unit unit) {
        List<Predecessor> found = new ArrayList<>();
        collect(unit, new HashSet<>(Set.of(unit.code())), found);
        return found;
    }

    private void collect(Unit heir, Set<String> seen, List<Predecessor> found) {
        for (Unit unit : before.getOrDefault(heir.code(), List.of())) {
            if (seen.add(unit.code())) {
                List<Unit> others = successors(unit).stream()
                        .filter(u -> !u.code().equals(heir.code()))
                        .toList();
                found.add(new Predecessor(unit, heir, others, way(unit, heir, others)));
                collect(unit, seen, found);
            }
        }
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
