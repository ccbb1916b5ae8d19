package org.tongbao.index;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbao.kind.Expr;

/** The indexes of rows that rules have asked for, each made once for the rows it serves. */
final class RowIndexes {

    /** An index over the rows of one entry, and how many figures of its columns were computed when it was made. */
    private record OfTable(WorkingEntry entry, int computed, RowIndex index) {}

    private final RuleEngine site;
    private final IdentityHashMap<Expr.Aggregate, Optional<SelectionPlan>> plans = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Aggregate, RowIndex> ofKinds = new IdentityHashMap<>();

    /** The last one of each count: a rule is applied to all rows of an entry in turn. */
    private final IdentityHashMap<Expr.Aggregate, OfTable> ofTables = new IdentityHashMap<>();

    RowIndexes(RuleEngine site) {
        this.site = site;
    }

    /** What an index can answer of a count; empty if it would not help. */
    Optional<SelectionPlan> plan(Expr.Aggregate aggregate) {
        return plans.computeIfAbsent(aggregate, SelectionPlan::of);
    }

    /** An index over the rows of one entry, with the figures that are computed by now. */
    RowIndex ofTable(Expr.Aggregate aggregate, SelectionPlan plan, WorkingEntry entry, FieldLookup fields) {
        int computed = entry.computed(plan.columns());
        OfTable known = ofTables.get(aggregate);
        if (known != null && known.entry == entry && known.computed == computed) {
            return known.index;
        }
        RowIndex made = new RowIndex(plan, entry.contexts(aggregate.rows().table()), fields);
        ofTables.put(aggregate, new OfTable(entry, computed, made));
        return made;
    }

    /** An index over the entries of a kind, or the rows of their tables, as they are written. */
    RowIndex ofKind(Expr.Aggregate aggregate, SelectionPlan plan, FieldLookup fields) {
        return ofKinds.computeIfAbsent(aggregate, a -> {
            List<FieldLookup.RowContext> rows = site
                    .ofKind(Objects.requireNonNull(a.rows().kind()))
                    .stream()
                    .flatMap(e -> FieldLookup.RowContext.written(e, a.rows().table()).stream())
                    .toList();
            return new RowIndex(plan, rows, fields);
        });
    }
}
