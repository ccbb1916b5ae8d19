package org.tongbao.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;

/**
 * The colours of a theme that browsers and devices show around its pages, as {@code theme.yaml} has them.
 *
 * @param colour of the frame of a window
 * @param paper the background while a page loads
 */
record ThemeColours(Optional<String> colour, Optional<String> paper) {

    private static final Set<String> KEYS = Set.of("colour", "paper");
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    /** The colours in the file; empty if the file has an error, which the diagnostics report. */
    static Optional<ThemeColours> read(SourceText source, Diagnostics diagnostics) {
        if (source.text().isBlank()) {
            return Optional.of(new ThemeColours(Optional.empty(), Optional.empty()));
        }
        return YamlReader.read(source, diagnostics).flatMap(settings -> {
            List<Node.Pair> wrong = settings.pairs().stream()
                    .filter(p -> KEYS.contains(p.key().text()))
                    .filter(p -> !FORM.matcher(text(p.value())).matches())
                    .toList();
            wrong.forEach(p -> diagnostics.add(
                    Code.FLD005,
                    p.value().place(),
                    p.key().text(),
                    text(p.value()),
                    new LocalizedText("theme.colour")));
            return wrong.isEmpty()
                    ? Optional.of(new ThemeColours(colour(settings, "colour"), colour(settings, "paper")))
                    : Optional.empty();
        });
    }

    private static Optional<String> colour(Node.Mapping settings, String key) {
        return settings.get(key).map(ThemeColours::text);
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
