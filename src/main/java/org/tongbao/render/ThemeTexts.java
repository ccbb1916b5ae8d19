package org.tongbao.render;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.diag.Placeholders;

/** The texts of a theme in the chosen language, with Chinese for missing ones. */
final class ThemeTexts {

    /** The language every theme should have. */
    static final String CHINESE = "zh";

    private static final Pattern HOLE = Pattern.compile("\\{\\d+}");
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*([\"'])([^\"'\\\\]+)\\1\\s*[,)]");
    private static final int NAMED = 10;

    private final Properties chosen = new Properties();
    private final Properties chinese = new Properties();

    /**
     * Reads one language, and Chinese.
     *
     * @throws IllegalArgumentException if a file of texts is malformed
     */
    ThemeTexts(List<byte[]> chosen, List<byte[]> chinese) throws IOException {
        load(this.chosen, chosen);
        load(this.chinese, chinese);
    }

    private static void load(Properties texts, List<byte[]> files) throws IOException {
        for (byte[] file : files) {
            texts.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
        }
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(chosen.getProperty(key, chinese.getProperty(key)));
    }

    /** Reports texts that the chosen language lacks, and texts whose placeholders differ from the Chinese ones. */
    void compare(Place place, Diagnostics diagnostics) {
        List<String> missing = new ArrayList<>();
        for (String key : new TreeSet<>(chinese.stringPropertyNames())) {
            String text = chosen.getProperty(key);
            if (text == null) {
                missing.add(key);
            } else if (!placeholders(text).equals(placeholders(chinese.getProperty(key)))) {
                diagnostics.add(Code.THM007, place, key, text, chinese.getProperty(key));
            }
        }
        if (!missing.isEmpty()) {
            List<String> named = missing.subList(0, Math.min(NAMED, missing.size()));
            LocalizedText more = new LocalizedText(missing.size() > NAMED ? "theme.more" : "theme.all", missing.size());
            diagnostics.add(Code.THM005, place, missing.size(), List.copyOf(named), more);
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> placeholders = new TreeSet<>();
        HOLE.matcher(text).results().forEach(r -> placeholders.add(r.group()));
        return placeholders;
    }

    /** Reports texts that the site's own templates use but that do not exist. */
    void askedBy(ThemeFiles files, Diagnostics diagnostics) {
        for (ThemeFiles.Named template : files.ownBelow("templates")) {
            if (template.path().endsWith(".ftlh")) {
                List<String> lines = new String(template.content(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                for (int i = 0; i < lines.size(); i++) {
                    asked(lines.get(i), files.called(template.path()), i + 1, diagnostics);
                }
            }
        }
    }

    private void asked(String line, String path, int number, Diagnostics diagnostics) {
        for (Matcher asked = ASKED.matcher(line); asked.find(); ) {
            if (find(asked.group(2)).isEmpty()) {
                int column = line.codePointCount(0, asked.start()) + 1;
                diagnostics.add(Code.THM006, new Place(path, number, column), asked.group(2));
            }
        }
    }

    /** A text with its placeholders filled; the key itself if there is none. */
    String text(String key, Object... arguments) {
        return Placeholders.fill(find(key).orElse(key), List.of(arguments), Object::toString);
    }
}
