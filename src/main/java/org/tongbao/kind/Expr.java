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

    /** What a field says. */
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

    /** What is made of many rows. */
    enum Total {
        COUNT,
        SUM,
        MIN,
        MAX
    }

    /** Functions of days. */
    enum Function {
        /** The share of a period that is over on a day, by whole months where it begins with one, else by days. */
        ELAPSED(3),
        /** Days from one to another. */
        DAYS(2),
        /** Working days after the first day, up to the second and with it. */
        WORKDAYS(2);

        final int arguments;

        Function(int arguments) {
            this.arguments = arguments;
        }
    }

    /** Where a field is looked for. */
    enum Scope {
        /** The entry itself. */
        ENTRY,
        /** The row that the rule is about, or that is being counted. */
        ROW,
        /** The issue before; of a row, the row with its key there. */
        PREVIOUS
    }

    /**
     * A field of an entry or of a row.
     *
     * @param part a part of it when it is a group, or a field of the entry it refers to
     * @param ofRow whether it is a column, of this row or of the same one in the previous issue
     */
    record Slot(
            Scope scope,
            boolean ofRow,
            Field field,
            @Nullable Field part) {

        /** The field that holds what is compared. */
        public Field last() {
            return part == null ? field : part;
        }

        public String label() {
            return last().label();
        }

        /** Whether it is a field of the entry that is referred to. */
        public boolean isOfAnother() {
            return part != null && field.type() instanceof FieldType.Ref;
        }
    }

    /**
     * What is counted or added: rows of a table, or entries.
     *
     * @param previous whether the table is that of the previous issue
     * @param kind the entries of a kind, when they are not those of the entry itself
     * @param table the table whose rows are meant; the entries themselves when there is none
     * @param column what is added; nothing when rows are counted
     * @param label for messages
     */
    record Rows(
            boolean previous,
            @Nullable String kind,
            @Nullable Table table,
            @Nullable Field column,
            String label) {}

    /** How two sides stand to each other. */
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
     * What must be so for a row to count, or for a rule to be asked.
     *
     * @param subject what is looked at
     * @param test one of the alternatives must stand to it like this; nothing when it is only asked whether it is there
     * @param wanted whether it must be there, when only that is asked
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
