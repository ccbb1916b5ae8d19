package org.tongbao.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How characters are read today. The readings are those of the Unihan database of Unicode 15: 通用规范汉字字典,
 * 现代汉语词典 and 现代汉语频率词典, and for characters that stand in none of these the one customary reading.
 */
public final class Pinyin {

    private static final Map<Integer, List<String>> READINGS = read();

    private Pinyin() {}

    /** All readings of a character without tones, ü as v, in the order of the alphabet; none when it is not known. */
    public static List<String> readings(int character) {
        return READINGS.getOrDefault(character, List.of());
    }

    /** The readings of some characters: a line for each syllable, which a space parts from its characters. */
    static String lines(Set<Integer> characters) {
        Map<String, StringBuilder> lines = new TreeMap<>();
        characters.stream().sorted().forEach(c -> readings(c)
                .forEach(s ->
                        lines.computeIfAbsent(s, any -> new StringBuilder()).appendCodePoint(c)));
        return lines.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<Integer, List<String>> read() {
        Map<Integer, List<String>> readings = new HashMap<>(1 << 16);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Pinyin.class.getResourceAsStream("pinyin.txt")), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                int space = line.indexOf(' ');
                String syllable = line.substring(0, space);
                line.substring(space + 1).codePoints().forEach(c -> readings.computeIfAbsent(
                                c, any -> new ArrayList<>(1))
                        .add(syllable));
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readings;
    }
}
