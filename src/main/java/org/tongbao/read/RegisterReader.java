package org.tongbao.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.source.Node;

/** Reads {@code content/units.yaml}. */
record RegisterReader(Diagnostics diagnostics) {

    List<Unit> read(Node.Mapping mapping) {
        Values values = FieldSetFiller.ofYaml(diagnostics).fill(BuiltInKinds.units(), mapping);
        return values.many("units", Value.Group.class).stream()
                .filter(g -> g.parts().text("code").isPresent()
                        && g.parts().text("name").isPresent())
                .map(g -> unit(g.parts(), g))
                .toList();
    }

    private static Unit unit(Values v, Value.Group group) {
        List<Unit.Name> former = former(v);
        Optional<LocalDate> begins = former.isEmpty() ? v.date("since") : dayAfter(former.get(former.size() - 1));
        List<String> others = new ArrayList<>(v.text("short").stream().toList());
        others.addAll(v.texts("alsoKnown"));
        List<Unit.Name> names = new ArrayList<>(former);
        names.add(new Unit.Name(v.text("name").orElseThrow(), others, begins, v.date("until"), group.place()));
        Collections.reverse(names);
        return new Unit(
                v.text("code").orElseThrow(),
                names,
                v.text("class"),
                v.reference("parent"),
                v.reference("region"),
                v.many("succeeds", Value.Reference.class),
                group.place());
    }

    /** Former names, oldest first. A name whose first day is not given began when the one before it ended. */
    private static List<Unit.Name> former(Values v) {
        List<Value.Group> written = v.many("formerly", Value.Group.class).stream()
                .filter(g -> g.parts().text("name").isPresent()
                        && g.parts().date("until").isPresent())
                .sorted(Comparator.comparing(g -> g.parts().date("until").orElseThrow()))
                .toList();
        List<Unit.Name> names = new ArrayList<>();
        Optional<LocalDate> begins = v.date("since");
        for (Value.Group group : written) {
            Values n = group.parts();
            Unit.Name name = new Unit.Name(
                    n.text("name").orElseThrow(),
                    n.text("short").stream().toList(),
                    n.date("from").or(() -> begins.filter(b -> names.isEmpty())).or(() -> lastOf(names)
                            .flatMap(RegisterReader::dayAfter)),
                    n.date("until"),
                    group.place());
            names.add(name);
        }
        return names;
    }

    private static Optional<Unit.Name> lastOf(List<Unit.Name> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    private static Optional<LocalDate> dayAfter(Unit.Name name) {
        return name.until().map(d -> d.plusDays(1));
    }
}
