package org.tongbao.index;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Expr;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Rule;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** Looks up the fields that a rule names, for one entry or one row of it. */
final class FieldLookup {

    /** Values being counted, and the entry they belong to. */
    record RowContext(Values values, Entry owner) {

        /** The rows of a table of an entry as they are written; the entry itself if there is no table. */
        static List<RowContext> written(Entry entry, @Nullable Table table) {
            return table == null ? List.of(new RowContext(entry.values(), entry)) : of(entry.rows(table.name()), entry);
        }

        static List<RowContext> of(List<Values> rows, Entry owner) {
            return rows.stream().map(r -> new RowContext(r, owner)).toList();
        }
    }

    private final RuleEngine site;
    private final Rule rule;
    private final WorkingEntry working;
    private final @Nullable Table table;
    private final int row;

    FieldLookup(RuleEngine site, Rule rule, WorkingEntry working, @Nullable Table table, int row) {
        this.site = site;
        this.rule = rule;
        this.working = working;
        this.table = table;
        this.row = row;
    }

    private Entry entry() {
        return working.written();
    }

    private Values row() {
        return working.rows(Objects.requireNonNull(table).name()).orElseThrow().get(row);
    }

    /** Whether rules can compute a field here: it is a figure of this entry or row. */
    boolean isOwnFigure(Expr.Slot slot) {
        boolean here = slot.scope() == (table == null ? Expr.Scope.ENTRY : Expr.Scope.ROW);
        return here && slot.part() == null && slot.field().type() instanceof FieldType.Figure;
    }

    /**
     * The value of a field; null if the field is blank.
     *
     * @param counted the row being counted, if the condition applies to one
     */
    @Nullable
    Value written(Expr.Slot slot, @Nullable RowContext counted) {
        Values values =
                switch (slot.scope()) {
                    case ENTRY -> working.values();
                    case ROW -> counted == null ? row() : counted.values;
                    case PREVIOUS -> previous(slot);
                };
        Value value = values == null ? null : values.get(slot.field().name());
        if (value == null && slot.scope() == Expr.Scope.ENTRY && !slot.ofRow()) {
            return table(slot.field().name());
        }
        if (value == null || slot.part() == null) {
            return value;
        }
        if (value instanceof Value.Group group) {
            return group.parts().get(slot.part().name());
        }
        return value instanceof Value.Reference reference ? ofOther(reference, slot.part()) : null;
    }

    /** A table named in a rule is present if it has rows. */
    private @Nullable Value table(String name) {
        boolean there = working.rows(name).filter(r -> !r.isEmpty()).isPresent();
        return there ? new Value.BooleanValue(true, working.place(null, 0)) : null;
    }

    private @Nullable Values previous(Expr.Slot slot) {
        WorkingEntry before = site.previous(entry()).orElse(null);
        if (before == null || !slot.ofRow()) {
            return before == null ? null : before.values();
        }
        Table own = Objects.requireNonNull(table);
        Value mine = row().get(Objects.requireNonNull(own.key()));
        Operand key = mine == null ? null : operand(mine, entry());
        return key == null ? null : site.previousRow(before, own, key);
    }

    private @Nullable Value ofOther(Value.Reference reference, Field field) {
        Entry other = site.entry(reference.written());
        if (other == null || !site.isKnownTo(other, entry())) {
            return null;
        }
        Value written = other.values().get(field.name());
        if (written != null || !(field.type() instanceof FieldType.Figure)) {
            return written;
        }
        return site.mayAsk(other, entry(), rule, reference.place())
                ? site.working(other).values().get(field.name())
                : null;
    }

    @Nullable
    Operand operand(Value value, Entry owner) {
        return Operand.of(value, owner, site.names());
    }
}
