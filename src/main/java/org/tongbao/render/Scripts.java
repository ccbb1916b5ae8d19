package org.tongbao.render;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scripts as they are handed out: the modules that one imports stand before it, so that a page asks for one file, and
 * what is for those who read the source is left out. A line that starts a comment must be nothing but a comment, and the
 * names at the top of modules that go together must differ.
 *
 * @param files the text of each by its name
 */
record Scripts(Function<String, Optional<String>> files) {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import \\{[^}]*\\} from '\\./([A-Za-z0-9_-]+\\.js)';\\R");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:async )?(?:function|class|const|let) )");
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(?://.*|/\\*(?s:.*?)\\*/[ \\t]*)\\R");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+|^\\R");

    /** A script and all it imports in one; nothing when it is not there. */
    Optional<String> joined(String script) {
        return files.apply(script).map(js -> {
            StringBuilder all = new StringBuilder();
            append(js, new LinkedHashSet<>(Set.of(script)), all);
            String bare = COMMENT.matcher(all).replaceAll("");
            return INDENT.matcher(bare).replaceAll("");
        });
    }

    private void append(String js, Set<String> known, StringBuilder all) {
        StringBuilder own = new StringBuilder();
        Matcher imports = IMPORT.matcher(js);
        while (imports.find()) {
            String name = imports.group(1);
            Optional<String> module = known.add(name) ? files.apply(name) : Optional.of("");
            module.ifPresent(m -> append(m, known, all));
            imports.appendReplacement(own, module.isPresent() ? "" : "$0");
        }
        imports.appendTail(own);
        all.append(EXPORT.matcher(own).replaceAll(""));
    }
}
