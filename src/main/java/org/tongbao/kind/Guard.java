package org.tongbao.kind;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields and columns of a kind that a declaration over it may sharpen, but not loosen: those that every entry shares,
 * those beside names of persons under sanction, those that follow rows from issue to issue, and those that a firm rule
 * asks about.
 */
final class Guard {

    /** The place of a field: in a table, or in the entry itself. */
    private record Spot(@Nullable String table, String field) {}

    /** A guard of nothing, for a kind that extends none. */
    static final Guard NONE = new Guard();

    private final Set<Spot> spots = new HashSet<>();

    private Guard() {}

    /**
     * @param below the kind that is extended
     * @param all all kinds, as firm rules of one count rows of another
     */
    static Guard of(Kind below, FieldSet envelope, Collection<Kind> all) {
        Guard guard = new Guard();
        envelope.fields().forEach(f -> guard.spots.add(new Spot(null, f.name())));
        for (Table table : below.tables()) {
            boolean wholly = !table.columns().sanctioned().isEmpty();
            table.columns().fields().stream()
                    .filter(f -> wholly || f.name().equals(table.key()))
                    .forEach(f -> guard.spots.add(new Spot(table.name(), f.name())));
        }
        for (Kind kind : all) {
            kind.rules().stream().filter(Rule::firm).forEach(r -> guard.by(r, kind, below));
        }
        return guard;
    }

    boolean holds(@Nullable String table, String field) {
        return spots.contains(new Spot(table, field));
    }

    private void by(Rule rule, Kind of, Kind below) {
        Owner own = new Owner(of, below);
        rule.sides().forEach(s -> by(s, rule, own));
        rule.when().forEach(c -> add(c.subject(), rule.table(), own.isMeant()));
    }

    /** Whose rule it is, and the kind that is guarded. */
    private record Owner(Kind of, Kind below) {
        boolean isMeant() {
            return of.name().equals(below.name());
        }
    }

    private void by(Expr expr, Rule rule, Owner owner) {
        if (expr instanceof Expr.Value value) {
            add(value.slot(), rule.table(), owner.isMeant());
        } else if (expr instanceof Expr.Binary binary) {
            by(binary.left(), rule, owner);
            by(binary.right(), rule, owner);
        } else if (expr instanceof Expr.Call call) {
            call.arguments().forEach(a -> by(a, rule, owner));
        } else if (expr instanceof Expr.Aggregate aggregate) {
            Expr.Rows rows = aggregate.rows();
            boolean meant = rows.kind() == null ? owner.isMeant() : rows.kind().equals(owner.below.name());
            String table = rows.table() == null ? null : rows.table().name();
            for (Expr.Condition condition : aggregate.where()) {
                add(condition.subject(), table, meant);
                condition.alternatives().forEach(a -> by(a, rule, owner));
            }
        }
    }

    private void add(Expr.Slot slot, @Nullable String table, boolean meant) {
        if (meant) {
            spots.add(new Spot(slot.ofRow() ? table : null, slot.field().name()));
        }
    }
}
