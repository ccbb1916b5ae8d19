package org.tongbao.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.source.Node;

/** Reads the {@code rules:} of a kind and of its tables, and adds those that fields imply. */
final class RuleReader {

    private static final Set<String> WORDS = Set.of("rule", "because", "level", "firm", "instead");
    private static final LocalizedText CUMULATIVE = new LocalizedText("because.cumulative");
    private static final LocalizedText FIXED = new LocalizedText("because.fixed");

    private final Kind kind;
    private final Kinds kinds;
    private final Diagnostics diagnostics;

    RuleReader(Kind kind, Kinds kinds, Diagnostics diagnostics) {
        this.kind = kind;
        this.kinds = kinds;
        this.diagnostics = diagnostics;
    }

    /** Whether a field implies the rule, so that it is read from the field. */
    static boolean isImplied(Rule rule) {
        return CUMULATIVE.equals(rule.because()) || FIXED.equals(rule.because());
    }

    /**
     * A {@code rules:} to be read after all kinds are known.
     *
     * @param table the table it belongs to; null if it belongs to the kind itself
     */
    record Written(@Nullable String table, Node node) {}

    /** The rules of the kind below, read over the fields of this one; a rule that no longer holds is reported. */
    List<Rule> again(List<Rule> below, Place place) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : below) {
            Clause clause = new Clause(rule.text(), rule.because(), rule.warns(), rule.firm());
            try {
                rules.add(rule(clause, rule.table(), rule.place()));
            } catch (RuleException fault) {
                diagnostics.add(Code.KND019, place, rule.text(), fault.inWords(rule.text()));
            }
        }
        return rules;
    }

    /**
     * The rules as written, and those that fields imply.
     *
     * @param off the rules that are not to be
     */
    List<Rule> read(List<Written> written, List<Kind.Off> off) {
        List<Rule> rules = new ArrayList<>();
        for (Written some : written) {
            List<Node> items = some.node instanceof Node.Sequence sequence ? sequence.items() : List.of(some.node);
            items.forEach(item -> rule(item, some.table).ifPresent(rules::add));
        }
        implied(kind.fields(), null).forEach(rules::add);
        for (Table table : kind.tables()) {
            implied(table.columns(), table.name()).forEach(rules::add);
        }
        rules.removeIf(r -> off.stream().anyMatch(o -> o.rule().saysTheSame(r)));
        refuseCircles(rules);
        return rules;
    }

    private Optional<Rule> rule(Node item, @Nullable String table) {
        if (item instanceof Node.Scalar scalar) {
            return rule(Clause.of(scalar.text(), null), item, table, scalar.place());
        }
        if (!(item instanceof Node.Mapping mapping)) {
            diagnostics.add(Code.KND004, item.place(), "rules", new LocalizedText("declaration.text"));
            return Optional.empty();
        }
        if (mapping.get(RuleChanges.OFF).isPresent()) {
            return Optional.empty();
        }
        Declaration d = new Declaration(mapping, diagnostics);
        d.allow(WORDS);
        String text = d.required("rule");
        String level = d.text("level").orElse("error");
        if (!level.equals("error") && !level.equals("warning")) {
            d.wrong("level", d.node("level").orElse(mapping), "declaration.level");
        }
        Clause clause =
                new Clause(text, d.text("because").orElse(null), level.equals("warning"), d.flag("firm", false));
        Node at = d.node("rule").orElse(mapping);
        return text.isEmpty() ? Optional.empty() : rule(clause, at, table, at.place());
    }

    /**
     * What a rule says.
     *
     * @param because in the words of the kind or in ours; null if no reason is given
     */
    private record Clause(String text, @Nullable Object because, boolean warns, boolean firm) {
        static Clause of(String text, @Nullable Object because) {
            return new Clause(text, because, false, false);
        }
    }

    /** The rule; empty if it cannot be read, as a diagnostic explains. */
    private Optional<Rule> rule(Clause clause, Node at, @Nullable String table, Place place) {
        try {
            return Optional.of(rule(clause, table, place));
        } catch (RuleException fault) {
            diagnostics.add(new Diagnostic(fault.code, at.place(), fault.arguments(clause.text), fault.suggestions));
            return Optional.empty();
        }
    }

    private Rule rule(Clause clause, @Nullable String table, Place place) throws RuleException {
        Table of = table == null ? null : kind.table(table).orElse(null);
        RuleParser.Parsed parsed = RuleParser.parse(clause.text, new RuleNames(kind, of, kinds));
        RuleTyper.check(parsed, clause.because != null);
        return new Rule(
                clause.text,
                parsed.sides(),
                parsed.comparisons(),
                parsed.when(),
                parsed.whenPresent(),
                clause.because,
                clause.warns,
                clause.firm,
                ExprAnalysis.relation(parsed),
                table,
                place);
    }

    /** The rules that {@code cumulative} and {@code fixed} imply. */
    private Stream<Rule> implied(FieldSet fieldSet, @Nullable String table) {
        return fieldSet.fields().stream().flatMap(field -> {
            List<Rule> rules = new ArrayList<>();
            SeriesRule continuity = field.continuity();
            if (continuity.cumulative()) {
                String text = field.name() + " >= previous." + field.name();
                implied(text, CUMULATIVE, table, continuity.place()).ifPresent(rules::add);
            }
            if (continuity.fixed() != null) {
                String text = field.name() + " = previous." + field.name() + " when absent(" + continuity.fixed() + ")";
                implied(text, FIXED, table, continuity.place()).ifPresent(rules::add);
            }
            return rules.stream();
        });
    }

    private Optional<Rule> implied(String text, LocalizedText because, @Nullable String table, Place place) {
        Clause clause = new Clause(text, because, false, because.equals(FIXED));
        return rule(clause, new Node.Scalar(text, place), table, place);
    }

    /** Reports computed fields that depend on each other. */
    private void refuseCircles(List<Rule> rules) {
        Map<Field, Set<Field>> needs = new HashMap<>();
        Map<Field, Rule> definitions = new HashMap<>();
        for (Rule rule : rules) {
            if (rule.isEquation()
                    && rule.sides().get(0) instanceof Expr.Value value
                    && value.slot().last().type() instanceof FieldType.Figure figure
                    && figure.computed()) {
                Field defined = value.slot().last();
                definitions.putIfAbsent(defined, rule);
                needs.computeIfAbsent(defined, f -> new HashSet<>())
                        .addAll(ExprAnalysis.slots(rule.sides().get(1)).stream()
                                .filter(s -> s.scope() != Expr.Scope.PREVIOUS && !s.isOfAnother())
                                .map(Expr.Slot::last)
                                .collect(Collectors.toSet()));
            }
        }
        definitions.forEach((field, rule) -> {
            if (reaches(field, field, needs, new HashSet<>())) {
                diagnostics.add(Code.KND013, rule.place(), rule.text(), field.label());
            }
        });
    }

    private static boolean reaches(Field from, Field to, Map<Field, Set<Field>> needs, Set<Field> seen) {
        for (Field next : needs.getOrDefault(from, Set.of())) {
            if (next.equals(to) || (needs.containsKey(next) && seen.add(next) && reaches(next, to, needs, seen))) {
                return true;
            }
        }
        return false;
    }
}
