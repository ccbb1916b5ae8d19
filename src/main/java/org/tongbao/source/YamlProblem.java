package org.tongbao.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.LocalizedText;

/** The parser's English complaints, sorted into the few mistakes people make. */
final class YamlProblem {

    private record Known(String part, String key) {}

    private static final List<Known> KNOWN = List.of(
            new Known("mapping values are not allowed", "yaml.colon"),
            new Known("could not find expected ':'", "yaml.nocolon"),
            new Known("found unexpected end of stream", "yaml.quote"),
            new Known("while scanning a quoted scalar", "yaml.quote"),
            new Known("cannot start any token", "yaml.start"),
            new Known("expected ',' or", "yaml.bracket"),
            new Known("while parsing a flow", "yaml.bracket"),
            new Known("expected <block end>", "yaml.indent"),
            new Known("bad indentation", "yaml.indent"),
            new Known("alphabetic or numeric character", "yaml.anchor"),
            new Known("unknown escape", "yaml.escape"),
            new Known("while scanning a double-quoted", "yaml.escape"));

    private YamlProblem() {}

    static LocalizedText phrase(@Nullable String context, @Nullable String problem) {
        String all = problem + "\n" + context;
        return KNOWN.stream()
                .filter(k -> all.contains(k.part))
                .findFirst()
                .map(k -> new LocalizedText(k.key))
                .orElse(new LocalizedText("yaml.other"));
    }
}
