package org.tongbao.convert;

import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Diagnostics;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;

/** The text of {@code content/units.yaml}. */
public final class RegisterFile {

    private RegisterFile() {}

    /**
     * The text with lines added at the end of its list; no other byte changes.
     *
     * @param lines each an item of the list
     * @return empty if they cannot be put there, as the list is written in another way or does not end the file
     */
    public static Optional<String> with(String text, List<String> lines) {
        String indent = text.lines()
                .filter(l -> l.stripLeading().startsWith("- "))
                .findFirst()
                .map(l -> l.substring(0, l.indexOf('-')))
                .orElse("  ");
        StringBuilder added = new StringBuilder(text);
        if (!text.endsWith("\n")) {
            added.append('\n');
        }
        lines.forEach(l -> added.append(indent).append(l.strip()).append('\n'));
        String whole = added.toString();
        int before = units(text);
        return before >= 0 && units(whole) == before + lines.size() ? Optional.of(whole) : Optional.empty();
    }

    /** How many units a text registers; less than 0 if it cannot be read. */
    private static int units(String text) {
        Diagnostics diagnostics = new Diagnostics();
        String lines = text.replace("\r\n", "\n");
        Optional<Node.Mapping> mapping = YamlReader.read(SourceText.of("units.yaml", lines), diagnostics);
        if (mapping.isEmpty() || diagnostics.hasErrors()) {
            return -1;
        }
        Optional<Node> units = mapping.get().get("units").or(() -> mapping.get().get("单位"));
        return units.map(n -> n instanceof Node.Sequence s ? s.items().size() : 0)
                .orElse(-1);
    }
}
