package org.tongbao.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Expr;
import org.tongbao.model.Value;

/**
 * Rows by the values that a rule compares, so that a rule applied to each row of a table does not walk all rows each
 * time. It serves the conditions {@code column = value} and one {@code column > value}.
 */
final class RowIndex {

    /** How many rows fulfil the conditions, and how many would if a blank cell of theirs were filled. */
    record Tally(int matching, int open) {}

    private final SelectionPlan plan;
    private final List<FieldLookup.RowContext> rows;
    private final Map<List<Optional<Operand>>, Group> groups = new LinkedHashMap<>();

    /** The rows whose value is no single one, such as 约40: each is to be looked at. */
    private final List<Integer> inexact = new ArrayList<>();

    /** Rows with the same values in all columns that are compared by equality. */
    private static final class Group {
        private final List<Integer> rows = new ArrayList<>();
        private final List<BigDecimal> ordered = new ArrayList<>();
        private BigDecimal @Nullable [] sorted;
        private int blank;

        /** How many values have a relation to a limit. */
        int count(Expr.Comparison relation, BigDecimal limit) {
            if (sorted == null) {
                sorted = ordered.toArray(BigDecimal[]::new);
                Arrays.sort(sorted);
            }
            return switch (relation) {
                case BELOW -> below(sorted, limit, false);
                case AT_MOST -> below(sorted, limit, true);
                case ABOVE -> sorted.length - below(sorted, limit, true);
                case AT_LEAST -> sorted.length - below(sorted, limit, false);
                case EQUAL, UNEQUAL -> throw new IllegalArgumentException(relation.toString());
            };
        }

        private static int below(BigDecimal[] sorted, BigDecimal limit, boolean orEqual) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                int order = sorted[middle].compareTo(limit);
                if (order < 0 || (orEqual && order == 0)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    RowIndex(SelectionPlan plan, List<FieldLookup.RowContext> rows, FieldLookup fields) {
        this.plan = plan;
        this.rows = rows;
        for (int row = 0; row < rows.size(); row++) {
            add(row, fields);
        }
    }

    private void add(int row, FieldLookup fields) {
        FieldLookup.RowContext one = rows.get(row);
        List<Optional<Operand>> key = new ArrayList<>();
        for (Expr.Condition equality : plan.equalities()) {
            Value value = fields.written(equality.subject(), one);
            Operand operand = value == null ? null : fields.operand(value, one.owner());
            if (value != null && operand == null) {
                return; // nothing equals it
            }
            Optional<Operand> exact = Optional.ofNullable(operand).flatMap(RowIndex::exact);
            if (value != null && exact.isEmpty()) {
                inexact.add(row);
                return;
            }
            key.add(exact);
        }
        Group group = groups.computeIfAbsent(key, k -> new Group());
        if (plan.order() != null) {
            Value value = fields.written(plan.order().subject(), one);
            if (value == null) {
                group.blank++;
            } else if (fields.operand(value, one.owner()) instanceof Operand.Amount amount) {
                Optional<BigDecimal> single = amount.interval().single();
                if (single.isEmpty()) {
                    inexact.add(row);
                    return;
                }
                group.ordered.add(single.get());
            }
        }
        group.rows.add(row);
    }

    /** An operand as a key: equal ones compare as equal; empty if it stands for more than one value. */
    static Optional<Operand> exact(Operand operand) {
        return operand instanceof Operand.Amount amount
                ? amount.interval().single().map(v -> Operand.Amount.exactly(v.stripTrailingZeros()))
                : Optional.of(operand);
    }

    /** The rows that may fulfil the equalities, in their order: those with these values or with a blank cell. */
    List<FieldLookup.RowContext> candidates(List<Operand> wanted) {
        List<Integer> found = new ArrayList<>(inexact);
        compatible(wanted).forEach((key, group) -> found.addAll(group.rows));
        Collections.sort(found);
        return found.stream().map(rows::get).toList();
    }

    /** The rows to look at one by one. */
    List<FieldLookup.RowContext> inexact() {
        return inexact.stream().map(rows::get).toList();
    }

    /**
     * Counts the rows that need not be looked at.
     *
     * @param limit what the ordered column is compared with; null if the plan has none
     */
    Tally count(List<Operand> wanted, @Nullable BigDecimal limit) {
        int matching = 0;
        int open = 0;
        for (Map.Entry<List<Optional<Operand>>, Group> one : compatible(wanted).entrySet()) {
            Group group = one.getValue();
            boolean whole = one.getKey().stream().allMatch(Optional::isPresent);
            int count = plan.order() == null || limit == null ? group.rows.size() : group.count(plan.relation(), limit);
            matching += whole ? count : 0;
            open += group.blank + (whole ? 0 : count);
        }
        return new Tally(matching, open);
    }

    /** The groups whose values are the wanted ones or blank: two to the power of the compared columns at most. */
    private Map<List<Optional<Operand>>, Group> compatible(List<Operand> wanted) {
        Map<List<Optional<Operand>>, Group> found = new HashMap<>();
        for (int blanks = 0; blanks < 1 << wanted.size(); blanks++) {
            List<Optional<Operand>> key = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                key.add((blanks >> i & 1) == 1 ? Optional.empty() : Optional.of(wanted.get(i)));
            }
            Group group = groups.get(key);
            if (group != null) {
                found.put(key, group);
            }
        }
        return found;
    }
}
