package org.tongbao.render;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins scripts: imported modules come before the module that imports them, so that a page loads one file, and comments
 * are removed. A line that starts a comment must contain nothing else, and modules joined together must not share
 * top-level names.
 *
 * @param files the text of each by its name
 */
record Scripts(Function<String, Optional<String>> files) {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import \\{[^}]*\\} from '\\./([A-Za-z0-9_-]+\\.js)';\\R");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:async )?(?:function|class|const|let) )");
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(?://.*|/\\*(?s:.*?)\\*/[ \\t]*)\\R");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+|^\\R");

    /** A script joined with everything it imports; empty if it does not exist. */
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
