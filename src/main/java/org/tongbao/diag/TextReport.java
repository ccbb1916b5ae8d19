package org.tongbao.diag;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Diagnostics for a person: place, message, the line as written, a caret, a hint.
 *
 * @param lines the source line of a place, where it can be had
 * @param colour whether the reader's terminal shows colour
 */
public record TextReport(Messages messages, Function<Place, Optional<String>> lines, boolean colour) {

    private static final int LONGEST_LINE = 160;

    /** Nobody reads more in a terminal; the whole list is in the JSON. */
    private static final int MOST = 200;

    /** Two hundred at most, each ended by a newline, and how many more there are; no warning keeps an error out. */
    public String print(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        Columns columns = new Columns();
        long errors = diagnostics.stream().filter(TextReport::isError).count();
        long warnings = Math.max(0, MOST - errors);
        int printed = 0;
        for (Diagnostic diagnostic : diagnostics) {
            if (isError(diagnostic) || warnings-- > 0) {
                print(diagnostic, columns, out);
                if (++printed == MOST) {
                    break;
                }
            }
        }
        if (diagnostics.size() > MOST) {
            out.append(messages.text("report.more", diagnostics.size() - MOST)).append('\n');
        }
        return out.toString();
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "31;1";
            case WARNING -> "33;1";
            case NOTE -> "36;1";
        };
    }

    private void print(Diagnostic diagnostic, Columns columns, StringBuilder out) {
        String severity = messages.text("severity." + diagnostic.severity());
        String mark = severity + "[" + diagnostic.code() + "]";
        if (!diagnostic.place().file().isEmpty()) {
            out.append(Printable.of(diagnostic.place().toString())).append(": ");
        }
        out.append(paint(style(diagnostic.severity()), mark))
                .append(' ')
                .append(Printable.of(messages.message(diagnostic)))
                .append('\n');
        if (diagnostic.place().line() > 0) {
            lines.apply(diagnostic.place()).ifPresent(line -> quote(line, diagnostic.place(), columns, out));
        }
        messages.hint(diagnostic).ifPresent(hint -> out.append("  ")
                .append(paint("36", messages.text("hint.label")))
                .append(hint)
                .append('\n'));
    }

    /** Prints the text around the place only, as a line may be as long as its file and have a message at each value. */
    private void quote(String line, Place place, Columns columns, StringBuilder out) {
        int at = columns.offset(line, place.column());
        int from = Columns.back(line, at, LONGEST_LINE / 2);
        int[] points = points(line, from, LONGEST_LINE + 1);
        int shown = Math.min(points.length, LONGEST_LINE);
        String gutter = "  " + place.line() + " | ";
        out.append(gutter).append(from > 0 ? "…" : "");
        StringBuilder under = new StringBuilder(" ".repeat(gutter.length() - 2)).append("| ");
        under.append(from > 0 ? " " : "");
        int before = line.codePointCount(from, at);
        for (int i = 0; i < shown; i++) {
            int point = Printable.of(points[i]);
            out.appendCodePoint(point);
            if (i < before) {
                under.append(point == '\t' ? "\t" : wide(point) ? "\u3000" : " ");
            }
        }
        out.append(shown < points.length ? "…\n" : "\n");
        if (place.column() > 0) {
            out.append(under).append(paint("31;1", "^")).append('\n');
        }
    }

    /** The first code points from a place on, without a copy of the rest. */
    private static int[] points(String line, int from, int most) {
        int to = Math.min(line.length(), from + 2 * most);
        return line.substring(from, to).codePoints().limit(most).toArray();
    }

    /** Whether a terminal gives the character two columns, as it does to Han and full-width forms. */
    private static boolean wide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || (point >= 0x2E80 && point <= 0xA4CF)
                        || (point >= 0xAC00 && point <= 0xD7A3)
                        || (point >= 0xF900 && point <= 0xFAFF)
                        || (point >= 0xFE30 && point <= 0xFE6F)
                        || (point >= 0xFF00 && point <= 0xFF60)
                        || (point >= 0xFFE0 && point <= 0xFFE6)
                        || (point >= 0x20000 && point <= 0x3FFFD));
    }

    private String paint(String style, String text) {
        return colour ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
