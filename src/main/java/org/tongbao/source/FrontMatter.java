package org.tongbao.source;

import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;

/**
 * An entry taken apart: YAML between two lines of {@code ---}, then Markdown.
 *
 * @param yaml the front matter, which begins on line 2 of the file
 * @param body the Markdown after it
 * @param bodyLine the line of the file on which the body begins, counted from 1
 */
public record FrontMatter(String yaml, String body, int bodyLine) {

    private static final String FENCE = "---";

    public static Optional<FrontMatter> split(SourceText source, Diagnostics diagnostics) {
        if (!line(source, 1).equals(FENCE)) {
            diagnostics.add(Code.YML006, new Place(source.file(), 1, 1));
            return Optional.empty();
        }
        int lines = source.lines();
        for (int line = 2; line <= lines; line++) {
            if (line(source, line).equals(FENCE)) {
                String yaml = source.text().substring(source.offsetOfLine(2), source.offsetOfLine(line));
                String body = line == lines ? "" : source.text().substring(source.offsetOfLine(line + 1));
                return Optional.of(new FrontMatter(yaml, body, line + 1));
            }
        }
        diagnostics.add(Code.YML007, new Place(source.file(), 1, 1));
        return Optional.empty();
    }

    private static String line(SourceText source, int line) {
        int from = source.offsetOfLine(line);
        int end = source.text().indexOf('\n', from);
        return source.text()
                .substring(from, end < 0 ? source.text().length() : end)
                .stripTrailing();
    }
}
