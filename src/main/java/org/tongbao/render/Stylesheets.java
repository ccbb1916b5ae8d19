package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;

/**
 * Joins stylesheets: each import is replaced by the imported stylesheet.
 *
 * @param files the text of each by its name
 */
record Stylesheets(Function<String, Optional<String>> files) {

    private static final Pattern LINE = Pattern.compile("(?m)^([ \\t\\uFEFF]*)((?i:@import)\\b.*)\\R?");
    private static final Pattern IMPORT = Pattern.compile("@import \"([A-Za-z0-9_-]+\\.css)\";");

    /** Lines that are nothing but a comment. */
    private static final Pattern COMMENT =
            Pattern.compile("(?m)^[ \\t]*+/\\*[^*]*+\\*++(?:[^/*][^*]*+\\*++)*+/[ \\t]*+\\R");

    /** The reason why an import fails. */
    private enum Reason {
        FORM,
        MISSING,
        CIRCLE
    }

    /**
     * An import that fails.
     *
     * @param sheet the stylesheet with the import
     * @param of the imported name, or the whole line
     */
    record Fault(String sheet, int line, int column, Reason reason, String of) {

        /** The same for the reader. */
        Diagnostic diagnostic(String folder) {
            Place place = new Place(folder + sheet, line, column);
            return switch (reason) {
                case MISSING -> new Diagnostic(Code.THM002, place, List.of(folder + of), List.of());
                case FORM ->
                    new Diagnostic(
                            Code.THM001, place, List.of(new LocalizedText("template.import", of), ""), List.of());
                case CIRCLE ->
                    new Diagnostic(
                            Code.THM001, place, List.of(new LocalizedText("template.circle", of), ""), List.of());
            };
        }
    }

    /**
     * A stylesheet joined with everything it imports, without comment lines; empty if it is missing.
     * Faulty imports stay unchanged.
     */
    Optional<String> joined(String sheet) {
        return files.apply(sheet)
                .map(css -> joined(css, List.of(sheet), new ArrayList<>()))
                .map(css -> COMMENT.matcher(css).replaceAll(""));
    }

    /** The faulty imports of a stylesheet and of all it imports. */
    List<Fault> faults(String sheet) {
        List<Fault> faults = new ArrayList<>();
        files.apply(sheet).ifPresent(css -> joined(css, List.of(sheet), faults));
        return List.copyOf(faults);
    }

    private String joined(String css, List<String> within, List<Fault> faults) {
        StringBuilder joined = new StringBuilder();
        int done = 0;
        Matcher line = LINE.matcher(css);
        while (line.find()) {
            if (inComment(css, line.start())) {
                continue;
            }
            joined.append(css, done, line.start());
            joined.append(part(css, line, within, faults).orElse(line.group()));
            done = line.end();
        }
        return joined.append(css, done, css.length()).toString();
    }

    private Optional<String> part(String css, Matcher line, List<String> within, List<Fault> faults) {
        String written = line.group(2).strip();
        Matcher form = IMPORT.matcher(written);
        Reason reason = Reason.FORM;
        String of = written;
        if (form.matches()) {
            of = form.group(1);
            Optional<String> part = files.apply(of);
            if (part.isPresent() && !within.contains(of)) {
                List<String> deeper = new ArrayList<>(within);
                deeper.add(of);
                return Optional.of(joined(part.get(), deeper, faults));
            }
            reason = part.isPresent() ? Reason.CIRCLE : Reason.MISSING;
        }
        int row = 1
                + (int) css.substring(0, line.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int column = 1 + line.end(1) - line.start();
        faults.add(new Fault(within.get(within.size() - 1), row, column, reason, of));
        return Optional.empty();
    }

    private static boolean inComment(String css, int at) {
        return css.lastIndexOf("/*", at) > css.lastIndexOf("*/", at);
    }
}
