package org.tongbao.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.JsonReport;
import org.tongbao.diag.Language;
import org.tongbao.diag.Messages;
import org.tongbao.diag.TextReport;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.source.SourceLines;

/**
 * The streams a command speaks to.
 *
 * @param out for what was asked for
 * @param err for progress and complaints
 * @param terminal whether a person watches {@code err} on a terminal that shows colour
 * @param outTerminal the same of {@code out}
 * @param in the answers of a person at a terminal; none when nobody can be asked
 */
record Console(
        PrintStream out,
        PrintStream err,
        boolean terminal,
        boolean outTerminal,
        @Nullable BufferedReader in) {

    /** Prints diagnostics for a person. */
    void report(List<Diagnostic> diagnostics, Language language, Path site, PrintStream to) {
        boolean colour = to == out ? outTerminal : terminal;
        to.print(new TextReport(Messages.in(language), new SourceLines(site)::line, colour).print(diagnostics));
    }

    /** Says one line of the catalogue. */
    static void say(PrintStream to, Language language, String key, Object... arguments) {
        to.println(Messages.in(language).text(key, arguments));
        to.flush();
    }

    /** Says of a sample that its warnings are about its sources. */
    void explainSample(BuildResult built, Language language, PrintStream to) {
        if (built.isWarningSample()) {
            say(to, language, "cli.sample");
        }
    }

    /** Prints diagnostics for a machine, as one array. */
    void json(List<Diagnostic> diagnostics, Language language) {
        out.println(new JsonReport(Messages.in(language)).write(diagnostics).toPrettyString());
    }

    /** Shows a line that the next one replaces; only on a terminal. */
    void progress(Supplier<String> line) {
        if (terminal) {
            err.print("\r\u001b[K" + line.get());
            err.flush();
        }
    }

    void endProgress() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
