package org.tongbao.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The simplified characters of traditional ones: those of the transform Hant-Hans of CLDR that are one character of the
 * Basic Multilingual Plane for another.
 */
final class Simplified {

    private static final Pattern PAIR = Pattern.compile("\\S{2}");

    private static final Map<Integer, Integer> CHARACTERS = read();

    private Simplified() {}

    /** The text with each traditional character as a simplified one. */
    static String of(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        text.codePoints().map(c -> CHARACTERS.getOrDefault(c, c)).forEach(simplified::appendCodePoint);
        return simplified.toString();
    }

    /** Each traditional character followed by its simplified one, in the order of the former, for some of the latter. */
    static String pairs(Set<Integer> simplified) {
        return CHARACTERS.entrySet().stream()
                .filter(e -> simplified.contains(e.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> Character.toString(e.getKey()) + Character.toString(e.getValue()))
                .collect(Collectors.joining());
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> characters = new HashMap<>(1 << 13);
        try (InputStream in = Objects.requireNonNull(Simplified.class.getResourceAsStream("simplified.txt"))) {
            PAIR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(p -> characters.put(
                            (int) p.group().charAt(0), (int) p.group().charAt(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return characters;
    }
}
