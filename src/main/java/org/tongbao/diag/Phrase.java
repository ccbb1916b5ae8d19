package org.tongbao.diag;

/**
 * A word of ours inside a message, to be said in the reader's language.
 *
 * @param key its name in the message catalogue, such as {@code type.date}
 */
public record Phrase(String key) {}
