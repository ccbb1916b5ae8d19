package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Suggestions;
import org.tongbao.source.Node;

/**
 * Reads which rules of the kind below a declaration replaces, {@code {rule: …, instead: …, because: …}}, or switches off,
 * {@code {off: …, because: …}}.
 */
final class RuleChanges {

    static final String OFF = "off";
    private static final String INSTEAD = "instead";
    private static final Set<String> WORDS = Set.of(OFF, "because");

    private final Kind kind;
    private final Diagnostics diagnostics;

    /** @param kind with the rules of the kind below */
    RuleChanges(Kind kind, Diagnostics diagnostics) {
        this.kind = kind;
        this.diagnostics = diagnostics;
    }

    /** The rules below that stay, without those that fields imply, and those that do not. */
    record Changed(List<Rule> kept, List<Kind.Off> off) {}

    Changed read(List<RuleReader.Written> written) {
        List<Kind.Off> off = new ArrayList<>(kind.off());
        for (RuleReader.Written some : written) {
            for (Node item : some.node() instanceof Node.Sequence all ? all.items() : List.of(some.node())) {
                if (item instanceof Node.Mapping mapping) {
                    change(new Declaration(mapping, diagnostics), some.table()).ifPresent(off::add);
                }
            }
        }
        List<Rule> kept = kind.rules().stream()
                .filter(r -> !RuleReader.isImplied(r))
                .filter(r -> off.stream().noneMatch(o -> o.rule().saysTheSame(r)))
                .toList();
        return new Changed(kept, off);
    }

    private Optional<Kind.Off> change(Declaration d, @Nullable String table) {
        boolean replaces = d.node(INSTEAD).isPresent();
        if (!replaces && d.node(OFF).isEmpty()) {
            return Optional.empty();
        }
        if (!replaces) {
            d.allow(WORDS);
        }
        String because = d.required("because");
        Optional<Node.Scalar> named = d.scalar(replaces ? INSTEAD : OFF);
        Optional<Rule> rule = named.flatMap(n -> known(n, table));
        if (rule.isEmpty() || because.isEmpty()) {
            return Optional.empty();
        }
        Node.Scalar at = named.orElseThrow();
        if (rule.get().firm()) {
            diagnostics.add(Code.KND017, at.place(), rule.get().text(), new LocalizedText("loosen.rule"));
            return Optional.empty();
        }
        String instead = replaces ? d.text("rule").orElse("") : "";
        return Optional.of(new Kind.Off(rule.get(), instead, because, at.place()));
    }

    /** The rule of that text, spaces aside. */
    private Optional<Rule> known(Node.Scalar named, @Nullable String table) {
        List<Rule> there = kind.rules().stream()
                .filter(r -> Objects.equals(r.table(), table))
                .toList();
        Optional<Rule> rule = there.stream()
                .filter(r -> plain(r.text()).equals(plain(named.text())))
                .findFirst();
        if (rule.isEmpty()) {
            List<String> texts = there.stream().map(Rule::text).toList();
            diagnostics.add(new Diagnostic(
                    Code.KND018, named.place(), List.of(named.text(), texts), Suggestions.near(named.text(), texts)));
        }
        return rule;
    }

    private static String plain(String rule) {
        return rule.replaceAll("\\s", "");
    }
}
