package org.tongbao.source;

import java.util.regex.Pattern;

/** Writes a line of text so that YAML reads it back as it is. */
public final class YamlText {

    /** Text that YAML reads the same with and without quotes, in a block and between braces. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{N}（《“〔][\\p{L}\\p{N}（）《》“”〔〕·、，。；—%./+-]*" + "|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}");

    private YamlText() {}

    /** The text itself, or in single quotes. */
    public static String of(String line) {
        return PLAIN.matcher(line).matches() ? line : "'" + line.replace("'", "''") + "'";
    }
}
