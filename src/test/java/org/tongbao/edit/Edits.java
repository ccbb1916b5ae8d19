package org.tongbao.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbao.diag.Diagnostics;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.WrittenText;
import org.tongbao.source.YamlReader;

/** Edits as the files of cases write them. */
final class Edits {

    private static final Pattern STEP = Pattern.compile("\\[(\\d+)\\]|\\.?([^.\\[\\]]+)");

    private Edits() {}

    /** A case: its name behind {@code ###}, a text, {@code >>>}, edits, {@code >>>}, the text after them. */
    record Case(String name, String text, List<String> edits, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases(String file) {
        try (var in = Edits.class.getResourceAsStream("/edit/" + file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^### ")).skip(1).map(Edits::one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case one(String written) {
        String[] parts = written.split("\n>>>\n", 3);
        int name = parts[0].indexOf('\n');
        return new Case(
                parts[0].substring(0, name),
                parts[0].substring(name + 1) + "\n",
                parts[1].lines().toList(),
                parts[2].stripTrailing() + "\n");
    }

    static EntryText entry(String file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<EntryText> entry = EntryText.of("x.md", WrittenText.of(file), diagnostics);
        return entry.orElseThrow(() -> new AssertionError(diagnostics.sorted() + "\n" + file));
    }

    static CsvText table(String file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<CsvText> table = CsvText.of("x.csv", WrittenText.of(file), diagnostics);
        return table.orElseThrow(() -> new AssertionError(diagnostics.sorted() + "\n" + file));
    }

    /** {@code set tags[1] 乙}, {@code remove tags}, {@code insert tags[0] 甲}, {@code move tags 0 1}; values are YAML. */
    static Change change(String edit) {
        String[] words = edit.split(" ", 3);
        FieldPath path = path(words[1]);
        return switch (words[0]) {
            case "set" -> new Change.Set(path, value(words[2]));
            case "insert" -> new Change.Insert(path, value(words[2]));
            case "remove" -> new Change.Remove(path);
            default -> {
                String[] places = words[2].split(" ", 2);
                yield new Change.Move(path, Integer.parseInt(places[0]), Integer.parseInt(places[1]));
            }
        };
    }

    private static FieldPath path(String written) {
        FieldPath path = new FieldPath(List.of());
        Matcher step = STEP.matcher(written);
        while (step.find()) {
            path = step.group(1) == null ? path.part(step.group(2)) : path.at(Integer.parseInt(step.group(1)));
        }
        return path;
    }

    private static FieldText value(String yaml) {
        if (yaml.contains("U+2060")) {
            return FieldText.of(yaml.replace("U+2060", "\u2060"));
        }
        SourceText source = SourceText.of("value", "value: " + yaml + "\n");
        Node.Mapping read = YamlReader.read(source, new Diagnostics()).orElseThrow();
        return FieldText.of(read.get("value").orElseThrow());
    }

    /** {@code cell 1 2 text}, {@code insert 1 a|b|c}, {@code remove 1}, {@code move 1 2}. */
    static RowChange rowChange(String edit) {
        String[] words = edit.split(" ", 4);
        int first = Integer.parseInt(words[1]);
        return switch (words[0]) {
            case "cell" -> new RowChange.SetCell(first, Integer.parseInt(words[2]), words.length > 3 ? words[3] : "");
            case "insert" -> new RowChange.Insert(first, List.of(words[2].split("\\|")));
            case "remove" -> new RowChange.Remove(first);
            default -> new RowChange.Move(first, Integer.parseInt(words[2]));
        };
    }
}
