package org.tongbao.diag;

import java.util.Comparator;
import java.util.List;

/**
 * A problem, its place, and suggestions.
 *
 * @param arguments fill the placeholders of the message: text as written, a {@link LocalizedText}, or several in a collection
 * @param suggestions existing names similar to the written one, best first; often empty
 */
public record Diagnostic(Code code, Severity severity, Place place, List<Object> arguments, List<String> suggestions) {

    /** The order of every report: file, place, code, then wording. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::code)
            .thenComparing(d -> d.arguments().toString());

    public Diagnostic {
        arguments = List.copyOf(arguments);
        suggestions = List.copyOf(suggestions);
    }

    /** A diagnostic of its code's own severity. */
    public Diagnostic(Code code, Place place, List<Object> arguments, List<String> suggestions) {
        this(code, code.severity(), place, arguments, suggestions);
    }

    /** The same diagnostic as a warning, for content that is not yet published. */
    public Diagnostic asWarning() {
        return severity == Severity.ERROR
                ? new Diagnostic(code, Severity.WARNING, place, arguments, suggestions)
                : this;
    }
}
