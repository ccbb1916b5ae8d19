package org.tongbao.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.Declared;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.source.Node;

/** Reads {@code content/units.yaml}. */
record RegisterReader(Diagnostics diagnostics) {

    List<Unit> read(Node.Mapping mapping) {
        Values values = new ShapeFiller(diagnostics).fill(Declared.units(), mapping);
        return values.many("units", Value.Group.class).stream()
                .filter(g -> g.parts().text("code").isPresent()
                        && g.parts().text("name").isPresent())
                .map(g -> unit(g.parts(), g))
                .toList();
    }

    private static Unit unit(Values v, Value.Group group) {
        List<Unit.Name> former = new ArrayList<>();
        for (Value.Group name : v.many("formerly", Value.Group.class)) {
            Values n = name.parts();
            if (n.text("name").isPresent() && n.date("until").isPresent()) {
                former.add(new Unit.Name(
                        n.text("name").orElseThrow(),
                        n.text("short").stream().toList(),
                        n.date("from"),
                        n.date("until"),
                        name.place()));
            }
        }
        former.sort(
                Comparator.comparing((Unit.Name n) -> n.until().orElseThrow()).reversed());
        List<String> others = new ArrayList<>(v.text("short").stream().toList());
        others.addAll(v.texts("alsoKnown"));
        Optional<java.time.LocalDate> since = v.date("since")
                .or(() -> former.stream().findFirst().flatMap(n -> n.until().map(d -> d.plusDays(1))));
        List<Unit.Name> names = new ArrayList<>();
        names.add(new Unit.Name(v.text("name").orElseThrow(), others, since, v.date("until"), group.place()));
        names.addAll(former);
        return new Unit(
                v.text("code").orElseThrow(),
                names,
                v.text("class"),
                v.reference("parent"),
                v.reference("region"),
                v.many("succeeds", Value.Reference.class),
                group.place());
    }
}
