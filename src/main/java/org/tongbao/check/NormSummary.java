package org.tongbao.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;

/**
 * Replaces the warnings of missing norm settings by one line that counts them where they are many: a new site lacks
 * nearly all, and its editor has other things to read first.
 */
public final class NormSummary {

    /** As many settings are listed one by one. */
    private static final int FEW = 4;

    private NormSummary() {}

    /** The diagnostics in the same order, with one line for the norm settings if more than a few are missing. */
    public static List<Diagnostic> of(List<Diagnostic> diagnostics) {
        int missing = diagnostics.stream().mapToInt(NormSummary::missing).sum();
        if (missing <= FEW) {
            return diagnostics;
        }
        Diagnostic line = new Diagnostic(Code.NRM003, Place.of("content/site.yaml"), List.of(missing), List.of());
        return Stream.concat(diagnostics.stream().filter(d -> missing(d) == 0), Stream.of(line))
                .sorted(Diagnostic.ORDER)
                .toList();
    }

    /** How many settings a diagnostic says are missing; 0 for one about something else. */
    private static int missing(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case NRM001 -> size(diagnostic.arguments().get(0));
            case NRM002 ->
                size(diagnostic.arguments().get(0))
                        * size(diagnostic.arguments().get(1));
            default -> 0;
        };
    }

    private static int size(Object argument) {
        return argument instanceof Collection<?> several ? several.size() : 1;
    }
}
