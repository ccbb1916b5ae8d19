package org.tongbao.diag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The catalogue of everything the program says, in one language. Placeholders are written {@code {0}}, {@code {1}} …; nothing
 * else in a message is special.
 */
public final class Messages {

    /** The most of a written text that a message repeats, in UTF-16 units. */
    private static final int LONGEST = 200;

    private final Language language;
    private final Properties texts;

    private Messages(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Messages in(Language language) {
        String name = "messages." + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(language, texts);
    }

    /** The text of a key with its placeholders filled. Arguments that are {@link LocalizedText}s are said in this language. */
    public String text(String key, Object... arguments) {
        return find(key, List.of(arguments))
                .orElseThrow(() -> new IllegalArgumentException("no message " + key + " in " + language.code()));
    }

    /** The problem. */
    public String message(Diagnostic diagnostic) {
        return text(diagnostic.code().name(), diagnostic.arguments().toArray());
    }

    /** The remedy: suggestions, then the general advice of the code. */
    public Optional<String> hint(Diagnostic diagnostic) {
        List<String> parts = new ArrayList<>();
        if (!diagnostic.suggestions().isEmpty()) {
            parts.add(text("hint.didYouMean", String.join(text("hint.or"), diagnostic.suggestions())));
        }
        find(diagnostic.code().name() + ".hint", diagnostic.arguments()).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(text("hint.then"), parts));
    }

    /** Every key, for the test that holds the languages together. */
    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private Optional<String> find(String key, List<Object> arguments) {
        String text = texts.getProperty(key);
        return text == null ? Optional.empty() : Optional.of(Placeholders.fill(text, arguments, this::say));
    }

    private String say(Object argument) {
        if (argument instanceof Collection<?> several) {
            return several.stream().map(this::say).collect(Collectors.joining(text("list.join")));
        }
        if (argument instanceof LocalizedText phrase) {
            return text(phrase.key(), phrase.arguments().toArray());
        }
        String written = argument.toString();
        return written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written;
    }
}
