package org.tongbao.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.diag.Place;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Rule;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * A figure in a file of the site, and the rules that constrain it.
 *
 * @param text as written
 * @param field the name of its field, {@code items.found} in a table; empty in running text
 * @param heldBy the rules that looked at it, each once, in the order of their words
 */
public record StatedFigure(Place place, String text, String field, List<Constraint> heldBy) {

    /** A rule as declared, and the kind of its constraint. */
    public record Constraint(String rule, Rule.Relation relation) {}

    public StatedFigure {
        heldBy = List.copyOf(heldBy);
    }

    /** Whether a constraint stronger than a bound applies. */
    public boolean isHeld() {
        return heldBy.stream().anyMatch(h -> h.relation() != Rule.Relation.BOUND);
    }

    /** Every figure of the site, in the order of files and places. */
    public static List<StatedFigure> all(SiteIndex index) {
        Map<Place, Set<Constraint>> constraints = new HashMap<>();
        for (RuleResult result : index.ruleResults()) {
            Constraint constraint =
                    new Constraint(result.rule().text(), result.rule().relation());
            result.held().forEach(p -> constraints
                    .computeIfAbsent(p, x -> new LinkedHashSet<>())
                    .add(constraint));
        }
        List<StatedFigure> all = new ArrayList<>();
        for (Entry entry : index.checked()) {
            if (entry.isWithdrawn()) {
                continue;
            }
            stated(entry.values(), entry.kind().fields(), "", constraints, all);
            series(entry, all);
            for (Table table : entry.kind().tables()) {
                entry.rows(table.name()).forEach(r -> stated(r, table.columns(), table.name() + ".", constraints, all));
            }
            entry.bodies().forEach(b -> b.mentions()
                    .forEach(m -> all.add(new StatedFigure(m.place(), m.figure(), "", List.of()))));
        }
        all.sort(Comparator.comparing(StatedFigure::place));
        return all;
    }

    private static void stated(
            Values values,
            FieldSet fieldSet,
            String prefix,
            Map<Place, Set<Constraint>> constraints,
            List<StatedFigure> all) {
        for (Field field : fieldSet.fields()) {
            Value value = values.get(field.name());
            String name = prefix + field.name();
            if (value instanceof Value.FigureValue quantity && !quantity.computed()) {
                all.add(figure(value, quantity.figure().written(), name, constraints));
            } else if (value instanceof Value.NumberValue number && !name.equals("number")) {
                all.add(figure(value, number.written(), name, constraints));
            } else if (value instanceof Value.Group group) {
                stated(group.parts(), group.fieldSet(), name + ".", constraints, all);
            }
        }
    }

    private static StatedFigure figure(Value value, String text, String name, Map<Place, Set<Constraint>> constraints) {
        return new StatedFigure(
                value.place(), text, name, List.copyOf(constraints.getOrDefault(value.place(), Set.of())));
    }

    /** The number of an issue is constrained by those before and after it. */
    private static void series(Entry entry, List<StatedFigure> all) {
        Value number = entry.values().get("number");
        if (number instanceof Value.NumberValue numeric) {
            boolean held = entry.kind().series() == Kind.Series.NUMBERED
                    && entry.values().text("series").isPresent();
            List<Constraint> constraints =
                    held ? List.of(new Constraint("series: numbered", Rule.Relation.SEQUENCE)) : List.of();
            all.add(new StatedFigure(number.place(), numeric.written(), "number", constraints));
        }
    }
}
