package org.tongbao.diag;

import java.util.List;

/**
 * Words of ours inside a message, to be said in the reader's language.
 *
 * @param key its name in the message catalogue, such as {@code type.date}; of what a board says, in the texts of the
 *     theme
 * @param arguments fill its holes, as those of a {@link Diagnostic} do
 */
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public Phrase(String key, Object... arguments) {
        this(key, List.of(arguments));
    }
}
