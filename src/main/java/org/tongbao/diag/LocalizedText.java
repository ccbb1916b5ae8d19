package org.tongbao.diag;

import java.util.List;

/**
 * Words of ours inside a message, to be said in the reader's language.
 *
 * @param key its name in the message catalogue, such as {@code type.date}; of what a board says, in the texts of the
 *     theme
 * @param arguments fill its placeholders, as those of a {@link Diagnostic} do
 */
public record LocalizedText(String key, List<Object> arguments) {

    public LocalizedText {
        arguments = List.copyOf(arguments);
    }

    public LocalizedText(String key, Object... arguments) {
        this(key, List.of(arguments));
    }
}
