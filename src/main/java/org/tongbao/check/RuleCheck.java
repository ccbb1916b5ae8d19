package org.tongbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Severity;
import org.tongbao.index.RuleResult;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Expr;
import org.tongbao.model.Entry;

/** The figures of every entry keep the rules of its kind. */
final class RuleCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        Set<String> checked = index.checked().stream().map(Entry::file).collect(Collectors.toSet());
        for (RuleResult result : index.ruleResults()) {
            if (checked.contains(result.entry().file())) {
                code(result.verdict()).ifPresent(code -> diagnostics.add(diagnostic(code, result)));
            }
        }
    }

    private static Diagnostic diagnostic(Code code, RuleResult result) {
        Severity severity = result.rule().warns() ? Severity.WARNING : code.severity();
        return new Diagnostic(code, severity, result.place(), arguments(code, result), List.of());
    }

    /** The message of the rule; for a figure that contradicts a table without rows, a note that the table may be a mistake. */
    private static List<Object> arguments(Code code, RuleResult result) {
        List<Object> arguments = new ArrayList<>(result.arguments());
        if (code == Code.FIG001) {
            result.rule().sides().stream()
                    .flatMap(side -> emptyFile(side, result.entry()))
                    .findFirst()
                    .ifPresent(
                            file -> arguments.set(2, new LocalizedText("because.emptyTable", arguments.get(2), file)));
        }
        return arguments;
    }

    /** The file of the table that one side counts or adds, if the file has headings and no rows. */
    private static Stream<String> emptyFile(Expr side, Entry entry) {
        if (!(side instanceof Expr.Aggregate total)
                || total.rows().kind() != null
                || total.rows().previous()) {
            return Stream.empty();
        }
        return Stream.ofNullable(total.rows().table())
                .flatMap(table -> Stream.ofNullable(entry.tables().get(table.name())))
                .filter(rows -> rows.rows().isEmpty())
                .map(rows -> rows.place().file())
                .filter(file -> file.endsWith(".csv"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1));
    }

    private static Optional<Code> code(RuleResult.Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Optional.empty();
            case UNEQUAL -> Optional.of(Code.FIG001);
            case OUT_OF_BOUNDS -> Optional.of(Code.FIG002);
            case NOT_SO -> Optional.of(Code.FIG008);
            case UNSTATED -> Optional.of(Code.FIG005);
            case ROUGH -> Optional.of(Code.FIG006);
            case NOTHING -> Optional.of(Code.FIG007);
            case CIRCLE -> Optional.of(Code.FIG012);
            case UNKNOWN_YEAR -> Optional.of(Code.CAL001);
        };
    }
}
