package org.tongbao.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of a relation. */
public sealed interface Expr {

    /** A number in the rule itself: {@code 5}, {@code 100%}. */
    record Constant(BigDecimal value, String written) implements Expr {}

    /** A day in the rule itself. */
    record Day(LocalDate day) implements Expr {}

    /** The day the site is built for. */
    record Today() implements Expr {}

    /** A word to compare with: 计入. */
    record Word(String word) implements Expr {}

    /** The value of a field. */
    record Value(Slot slot) implements Expr {}

    /** {@code + - * /} of two figures. */
    record Binary(Operator operator, Expr left, Expr right) implements Expr {}

    /** {@code count(items where …)}, {@code sum(items.found)}. */
    record Aggregate(Total total, Rows rows, List<Condition> where) implements Expr {
        public Aggregate {
            where = List.copyOf(where);
        }
    }

    /** {@code elapsed(from, until, asOf)} and the like. */
    record Call(Function function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The arithmetic of figures. */
    enum Operator {
        PLUS('+', "+"),
        MINUS('-', "-"),
        TIMES('*', "×"),
        OVER('/', "÷");

        final char sign;
        private final String printed;

        Operator(char sign, String printed) {
            this.sign = sign;
            this.printed = printed;
        }

        /** As people print it: ×, ÷. */
        public String printed() {
            return printed;
        }
    }

    /** Functions over many rows. */
    enum Total {
        COUNT,
        SUM,
        MIN,
        MAX
    }

    /** Functions of days. */
    enum Function {
        /** The share of a period that has elapsed on a day, in whole months if it consists of them, else in days. */
        ELAPSED(3),
        /** Days from one to another. */
        DAYS(2),
        /** Working days after the first day, up to and including the second. */
        WORKDAYS(2);

        final int arguments;

        Function(int arguments) {
            this.arguments = arguments;
        }
    }

    /** Where a field is looked up. */
    enum Scope {
        /** The entry itself. */
        ENTRY,
        /** The row that the rule applies to, or that is being counted. */
        ROW,
        /** The previous issue; for a row, its row with the same key. */
        PREVIOUS
    }

    /**
     * A field of an entry or of a row.
     *
     * @param part a part of it if it is a group, or a field of the entry that it references
     * @param ofRow whether it is a column, of this row or of the same one in the previous issue
     */
    record Slot(
            Scope scope,
            boolean ofRow,
            Field field,
            @Nullable Field part) {

        /** The field with the compared value. */
        public Field last() {
            return part == null ? field : part;
        }

        public String label() {
            return last().label();
        }

        /** Whether it is a field of the referenced entry. */
        public boolean isOfAnother() {
            return part != null && field.type() instanceof FieldType.Ref;
        }
    }

    /**
     * A count or sum over rows of a table, or over entries.
     *
     * @param previous whether the table is that of the previous issue
     * @param kind the kind whose entries are counted, if they are not rows of the entry itself
     * @param table the table whose rows are counted; if null, the entries themselves are
     * @param column the column to add; null if rows are counted
     * @param label for messages
     */
    record Rows(
            boolean previous,
            @Nullable String kind,
            @Nullable Table table,
            @Nullable Field column,
            String label) {}

    /** The relations between two sides. */
    enum Comparison {
        EQUAL("="),
        UNEQUAL("!="),
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As people print it: ≤, ≥. */
        public String printed() {
            return switch (this) {
                case UNEQUAL -> "≠";
                case AT_MOST -> "≤";
                case AT_LEAST -> "≥";
                default -> sign;
            };
        }
    }

    /**
     * A condition for a row to count, or for a rule to apply.
     *
     * @param subject the value under test
     * @param test the relation it must have to one of the alternatives; null if only its presence is tested
     * @param wanted whether it must be present, if only that is tested
     */
    record Condition(Slot subject, @Nullable Comparison test, List<Expr> alternatives, boolean wanted) {
        public Condition {
            alternatives = List.copyOf(alternatives);
        }

        /** Whether it compares the names of persons under sanction, by their normal form. */
        public boolean isAboutPersons() {
            return namesPersons(subject)
                    || alternatives.stream().anyMatch(a -> a instanceof Value value && namesPersons(value.slot));
        }

        private static boolean namesPersons(Slot slot) {
            return slot.last().sanction() != null;
        }
    }
}
