package org.tongbao.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The list that every stage adds to and goes on. Safe for use by several threads: the order of adding does not matter,
 * since {@link #sorted()} is what is read.
 */
public final class Diagnostics {

    private final List<Diagnostic> all = new ArrayList<>();

    public void add(Code code, Place place, Object... arguments) {
        add(new Diagnostic(code, place, List.of(arguments), List.of()));
    }

    public synchronized void add(Diagnostic diagnostic) {
        all.add(diagnostic);
    }

    /** Everything said so far, each once, in the order of files and places. */
    public synchronized List<Diagnostic> sorted() {
        return all.stream().distinct().sorted(Diagnostic.ORDER).toList();
    }

    /** Makes warnings of all that was said of some files. */
    public synchronized void downgrade(Predicate<String> files) {
        all.replaceAll(d -> files.test(d.place().file()) ? d.asWarning() : d);
    }

    /** The files of which an error was reported so far. */
    public synchronized Set<String> filesWithErrors() {
        return all.stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> d.place().file())
                .collect(Collectors.toSet());
    }

    public synchronized boolean hasErrors() {
        return all.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
