package org.tongbao.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Severity;
import org.tongbao.index.Judgement;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;

/** The figures of every entry keep the rules of its kind. */
final class RuleCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        Set<String> checked = index.checked().stream().map(Entry::file).collect(Collectors.toSet());
        for (Judgement judgement : index.judgements()) {
            if (checked.contains(judgement.entry().file())) {
                code(judgement.verdict()).ifPresent(code -> diagnostics.add(diagnostic(code, judgement)));
            }
        }
    }

    private static Diagnostic diagnostic(Code code, Judgement judgement) {
        Severity severity = judgement.rule().warns() ? Severity.WARNING : code.severity();
        return new Diagnostic(code, severity, judgement.place(), judgement.arguments(), List.of());
    }

    private static Optional<Code> code(Judgement.Verdict verdict) {
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
