package org.tongbao.kind;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a rule.
 *
 * <pre>
 * rule      = sum (comparison sum)+ ['when' ('present' | conditions)]
 * sum       = product (('+' | '-') product)*
 * product   = factor (('*' | '/') factor)*
 * factor    = number | day | word | name | 'today' | '(' sum ')' | total | function
 * total     = ('count' | 'sum' | 'min' | 'max') '(' name ['where' conditions] ')'
 * conditions = condition ('and' condition)*
 * condition = name comparison factor | name 'in' '(' factor (',' factor)* ')' | ('present' | 'absent') '(' name ')'
 * </pre>
 */
final class RuleParser {

    /** The parts of a rule that its text states. */
    record Parsed(
            List<Expr> sides, List<Expr.Comparison> comparisons, List<Expr.Condition> when, boolean whenPresent) {}

    /** The longest rule, in UTF-16 units, which also limits nesting. */
    private static final int LONGEST = 1000;

    private final RuleNames names;
    private final List<RuleLexer.Token> tokens;
    private int at;

    private RuleParser(RuleNames names, List<RuleLexer.Token> tokens) {
        this.names = names;
        this.tokens = tokens;
    }

    static Parsed parse(String text, RuleNames names) throws RuleException {
        if (text.length() > LONGEST) {
            throw RuleException.syntax(text.substring(0, 40) + "…");
        }
        return new RuleParser(names, RuleLexer.tokens(text)).rule();
    }

    private Parsed rule() throws RuleException {
        List<Expr> sides = new ArrayList<>(List.of(sum()));
        List<Expr.Comparison> comparisons = new ArrayList<>();
        for (Optional<Expr.Comparison> c = comparison(); c.isPresent(); c = comparison()) {
            comparisons.add(c.get());
            sides.add(sum());
        }
        if (comparisons.isEmpty()) {
            throw RuleException.syntax(peek().text());
        }
        List<Expr.Condition> when = List.of();
        boolean present = false;
        if (take("when")) {
            present = peek().is("present") && !next().is("(") && take("present");
            when = present ? List.of() : conditions(null);
        }
        if (peek().type() != RuleLexer.TokenType.END) {
            throw RuleException.syntax(peek().text());
        }
        refuseLabels(sides);
        return new Parsed(literals(sides), comparisons, when, present);
    }

    /** A label in place of a name is read as a word; reports it where a figure is required. */
    private void refuseLabels(List<Expr> sides) throws RuleException {
        boolean words = sides.stream().allMatch(s -> s instanceof Expr.Word || isOfWords(s));
        for (Expr side : sides) {
            if (!words && side instanceof Expr.Word word) {
                refuseLabel(word);
            } else if (side instanceof Expr.Binary binary) {
                refuseLabels(List.of(binary.left(), binary.right()));
            }
        }
    }

    private static boolean isOfWords(Expr side) {
        return side instanceof Expr.Value value
                && !(value.slot().last().type() instanceof FieldType.Figure)
                && !(value.slot().last().type() instanceof FieldType.Numeric);
    }

    private void refuseLabel(Expr.Word word) throws RuleException {
        List<String> meant = names.labelled(word.word());
        if (!meant.isEmpty()) {
            throw RuleException.label(word.word(), meant);
        }
    }

    /** A word compared with a field of given words must be one of them. */
    private static List<Expr> literals(List<Expr> sides) throws RuleException {
        List<Expr> checked = new ArrayList<>(sides);
        for (int i = 0; i < sides.size(); i++) {
            for (int beside : new int[] {i - 1, i + 1}) {
                if (beside >= 0 && beside < sides.size() && sides.get(beside) instanceof Expr.Value value) {
                    checked.set(i, literal(value.slot(), checked.get(i)));
                }
            }
        }
        return checked;
    }

    private static Expr literal(Expr.Slot beside, Expr written) throws RuleException {
        if (!(written instanceof Expr.Word word) || !(beside.last().type() instanceof FieldType.Choice choice)) {
            return written;
        }
        Optional<FieldType.Option> option = choice.find(word.word());
        if (option.isEmpty()) {
            List<String> known =
                    choice.options().stream().map(FieldType.Option::label).toList();
            throw RuleException.unknown(word.word(), known);
        }
        return new Expr.Word(option.get().label());
    }

    private Expr sum() throws RuleException {
        Expr left = product();
        for (Expr.Operator o = operator("+", "-"); o != null; o = operator("+", "-")) {
            left = new Expr.Binary(o, left, product());
        }
        return left;
    }

    private Expr product() throws RuleException {
        Expr left = factor();
        for (Expr.Operator o = operator("*", "/"); o != null; o = operator("*", "/")) {
            left = new Expr.Binary(o, left, factor());
        }
        return left;
    }

    /** The next operator, if it is one of two. */
    private Expr.@Nullable Operator operator(String one, String other) {
        for (Expr.Operator operator : Expr.Operator.values()) {
            String sign = String.valueOf(operator.sign);
            if ((sign.equals(one) || sign.equals(other)) && take(sign)) {
                return operator;
            }
        }
        return null;
    }

    private Expr factor() throws RuleException {
        RuleLexer.Token token = peek();
        at++;
        return switch (token.type()) {
            case NUMBER -> number(token.text());
            case DAY -> day(token.text());
            case WORD -> new Expr.Word(token.text());
            case NAME -> name(token.text());
            default -> {
                if (!token.is("(")) {
                    throw RuleException.syntax(token.text());
                }
                Expr inner = sum();
                expect(")");
                yield inner;
            }
        };
    }

    private static Expr number(String written) {
        boolean percent = written.endsWith("%");
        BigDecimal value = new BigDecimal(percent ? written.substring(0, written.length() - 1) : written);
        return new Expr.Constant(percent ? value.movePointLeft(2) : value, written);
    }

    private static Expr day(String written) throws RuleException {
        try {
            return new Expr.Day(LocalDate.parse(written));
        } catch (DateTimeException e) {
            throw RuleException.syntax(written);
        }
    }

    private Expr name(String name) throws RuleException {
        if (!peek().is("(")) {
            return name.equals("today") ? new Expr.Today() : new Expr.Value(names.slot(name));
        }
        at++;
        Optional<Expr.Total> total = Arrays.stream(Expr.Total.values())
                .filter(t -> word(t.name()).equals(name))
                .findFirst();
        if (total.isPresent()) {
            return total(total.get());
        }
        if (name.equals("growth") || name.equals("share")) {
            Expr value = sum();
            expect(",");
            Expr.Binary share = new Expr.Binary(Expr.Operator.OVER, value, sum());
            expect(")");
            Expr one = new Expr.Constant(BigDecimal.ONE, "1");
            return name.equals("share") ? share : new Expr.Binary(Expr.Operator.MINUS, share, one);
        }
        return call(name);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private Expr total(Expr.Total total) throws RuleException {
        String path = peek().text();
        at++;
        Expr.Rows rows = names.rows(path);
        if ((rows.column() == null) != (total == Expr.Total.COUNT)) {
            throw RuleException.unknown(
                    path,
                    names.fieldSet(rows).fields().stream()
                            .map(f -> path + "." + f.name())
                            .toList());
        }
        List<Expr.Condition> where = take("where") ? conditions(rows) : List.of();
        expect(")");
        return new Expr.Aggregate(total, rows, where);
    }

    private Expr call(String name) throws RuleException {
        Optional<Expr.Function> function = Arrays.stream(Expr.Function.values())
                .filter(f -> word(f.name()).equals(name))
                .findFirst();
        if (function.isEmpty()) {
            throw RuleException.unknown(
                    name, List.of("count", "sum", "min", "max", "growth", "share", "elapsed", "days", "workdays"));
        }
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < function.get().arguments; i++) {
            if (i > 0) {
                expect(",");
            }
            arguments.add(sum());
        }
        expect(")");
        return new Expr.Call(function.get(), arguments);
    }

    /** Conditions on counted rows, or, outside of a count, on the entry or row that the rule applies to. */
    private List<Expr.Condition> conditions(Expr.@Nullable Rows rows) throws RuleException {
        List<Expr.Condition> conditions = new ArrayList<>();
        do {
            conditions.add(condition(rows));
        } while (take("and"));
        return conditions;
    }

    private Expr.Condition condition(Expr.@Nullable Rows rows) throws RuleException {
        RuleLexer.Token token = peek();
        if (token.type() != RuleLexer.TokenType.NAME) {
            throw RuleException.syntax(token.text());
        }
        at++;
        if ((token.is("present") || token.is("absent")) && take("(")) {
            Expr.Slot subject = rows == null ? names.presence(peek().text()) : names.counted(peek().text(), rows);
            at++;
            expect(")");
            return new Expr.Condition(subject, null, List.of(), token.is("present"));
        }
        if ((token.is("closed") || token.is("open")) && take("(")) {
            Expr.Slot subject = subject(peek().text(), rows);
            at++;
            expect(")");
            return new Expr.Condition(subject, Expr.Comparison.EQUAL, states(subject, token.is("closed")), true);
        }
        Expr.Slot subject = subject(token.text(), rows);
        if (take("in")) {
            List<Expr> words = new ArrayList<>();
            expect("(");
            do {
                words.add(literal(subject, factor()));
            } while (take(","));
            expect(")");
            return new Expr.Condition(subject, Expr.Comparison.EQUAL, words, true);
        }
        Expr.Comparison comparison = comparison().orElseThrow(() -> RuleException.syntax(peek().text()));
        return new Expr.Condition(subject, comparison, List.of(literal(subject, sum())), true);
    }

    /** The states that leave nothing to do, or the others, whatever words a site has for them. */
    private static List<Expr> states(Expr.Slot subject, boolean closed) throws RuleException {
        if (!(subject.last().type() instanceof FieldType.Choice choice)
                || choice.states().closed().isEmpty()) {
            throw RuleException.unknown(subject.last().name(), List.of());
        }
        return choice.options().stream()
                .filter(o -> choice.states().closed().contains(o.value()) == closed)
                .<Expr>map(o -> new Expr.Word(o.label()))
                .toList();
    }

    private Expr.Slot subject(String name, Expr.@Nullable Rows rows) throws RuleException {
        return rows == null ? names.slot(name) : names.counted(name, rows);
    }

    private Optional<Expr.Comparison> comparison() {
        Optional<Expr.Comparison> found = Arrays.stream(Expr.Comparison.values())
                .filter(c -> peek().is(c.sign))
                .findFirst();
        if (found.isPresent()) {
            at++;
        }
        return found;
    }

    private RuleLexer.Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private RuleLexer.Token next() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    private boolean take(String word) {
        boolean there = peek().is(word);
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(String sign) throws RuleException {
        if (!take(sign)) {
            throw RuleException.syntax(peek().text());
        }
    }
}
