package org.tongbao.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.source.FrontMatter;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;
import org.tongbao.source.YamlText;

/**
 * The file of an entry, changed line by line: a changed field takes the place of its own lines, and no other line
 * changes, neither its comment nor its end.
 */
final class EntryFile {

    private static final String INDENT = "  ";

    private final List<String> lines;
    private final Node.Mapping front;
    private final FrontMatter parts;
    private final String end;

    private EntryFile(List<String> lines, Node.Mapping front, FrontMatter parts, String end) {
        this.lines = lines;
        this.front = front;
        this.parts = parts;
        this.end = end;
    }

    /** Takes a file apart; empty if its fields cannot be told apart by their lines. */
    static Optional<EntryFile> of(String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        SourceText source = SourceText.of("", text.replace("\r\n", "\n").replace('\r', '\n'));
        Diagnostics found = new Diagnostics();
        Optional<FrontMatter> parts = FrontMatter.split(source, found);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node.Mapping> front = parts.get().yaml().isBlank()
                ? Optional.of(new Node.Mapping(List.of(), new Place("", 2, 1)))
                : YamlReader.read(source, parts.get().yaml(), 1, found);
        String end = raw.contains("\r\n") ? "\r\n" : "\n";
        return front.filter(f -> !found.hasErrors())
                .map(f -> new EntryFile(split(raw), f, parts.get(), end))
                .filter(EntryFile::hasOwnLines);
    }

    /** The lines with their ends. */
    private static List<String> split(String raw) {
        return new ArrayList<>(List.of(raw.split("(?<=\n)|(?<=\r)(?!\n)", -1)));
    }

    /** Whether each field begins on a line of its own, at its beginning. */
    private boolean hasOwnLines() {
        List<Node.Pair> pairs = front.pairs();
        boolean own = pairs.stream().allMatch(p -> p.key().place().column() == 1);
        for (int i = 1; i < pairs.size(); i++) {
            own &= line(pairs.get(i - 1)) < line(pairs.get(i));
        }
        return own;
    }

    private static int line(Node.Pair pair) {
        return pair.key().place().line();
    }

    Node.Mapping front() {
        return front;
    }

    /** The body, its lines ended by {@code \n}. */
    String body() {
        return parts.body();
    }

    /** The line on which the body begins, counted from 1. */
    int bodyLine() {
        return parts.bodyLine();
    }

    /** The text with some changes; a new field finds its place by the order of the kind. */
    String with(List<Change> changes, Kind kind) {
        UnaryOperator<String> name = word -> kind.fields()
                .find(word)
                .map(Field::name)
                .or(() -> kind.table(word).map(Table::name))
                .orElse(word);
        List<String> order = Stream.concat(
                        kind.fields().fields().stream().map(Field::name),
                        kind.tables().stream().map(Table::name))
                .toList();
        List<String> changed = new ArrayList<>(lines);
        Map<String, Node.Pair> there = front.pairs().stream()
                .collect(Collectors.toMap(p -> name.apply(p.key().text()), p -> p, (a, b) -> a));
        Map<String, Change> byName = changes.stream().collect(Collectors.toMap(Change::name, c -> c));
        for (String each : order) {
            Change change = byName.get(each);
            Node.Pair pair = there.get(each);
            if (change != null && pair != null) {
                replace(changed, pair, change);
            } else if (change != null) {
                change.text().ifPresent(text -> insert(changed, each, text, name, order));
            }
        }
        return String.join("", changed);
    }

    /** Puts a text in the place of the lines of a field; the lines keep their number in the list, emptied. */
    private void replace(List<String> changed, Node.Pair pair, Change change) {
        int from = line(pair) - 1;
        int to = last(pair);
        String key = YamlText.of(pair.key().text());
        String before = changed.get(from);
        // What was inserted after a field stands behind its last line.
        String after = to - 1 > from ? inserted(changed, to - 1) : inserted(changed, from);
        boolean lacksEnd = !before.endsWith("\n") && !before.endsWith("\r");
        for (int i = from; i < to; i++) {
            changed.set(i, "");
        }
        String text = change.text().map(t -> written(key, t)).orElse("");
        changed.set(from, (lacksEnd ? text.stripTrailing() : text) + after);
    }

    /** What was put behind a line since the file was read. */
    private String inserted(List<String> changed, int line) {
        return changed.get(line).substring(lines.get(line).length());
    }

    /** The line after the last one of a field, without blank lines and comments that follow it. */
    private int last(Node.Pair pair) {
        int at = front.pairs().indexOf(pair);
        boolean isLast = at + 1 == front.pairs().size();
        int to = isLast ? parts.bodyLine() - 2 : line(front.pairs().get(at + 1)) - 1;
        while (to > line(pair)
                && (lines.get(to - 1).isBlank() || lines.get(to - 1).startsWith("#"))) {
            to--;
        }
        return to;
    }

    /** Puts a new field behind the nearest earlier one of the order. */
    private void insert(
            List<String> changed, String field, FieldText text, UnaryOperator<String> name, List<String> order) {
        int line = 0; // that of the first fence
        for (Node.Pair pair : front.pairs()) {
            int position = order.indexOf(name.apply(pair.key().text()));
            if (position >= 0 && position < order.indexOf(field)) {
                line = Math.max(line, last(pair) - 1);
            }
        }
        changed.set(line, changed.get(line) + written(field, text));
    }

    private String written(String key, FieldText text) {
        StringBuilder out = new StringBuilder(key).append(':');
        value(text, "", out);
        return out.toString().replace("\n", end);
    }

    /** A value behind a key, and the end of its last line. */
    private static void value(FieldText text, String indent, StringBuilder out) {
        if (text instanceof FieldText.One one) {
            scalar(one.text(), indent + INDENT, out.append(' '));
        } else if (text instanceof FieldText.Many many) {
            out.append('\n');
            for (FieldText item : many.items()) {
                item(item, indent + INDENT, out);
            }
        } else if (text instanceof FieldText.Group group) {
            out.append('\n');
            group.parts().forEach((name, part) -> {
                out.append(indent).append(INDENT).append(name).append(':');
                value(part, indent + INDENT, out);
            });
        }
    }

    private static void item(FieldText item, String indent, StringBuilder out) {
        out.append(indent).append('-');
        if (item instanceof FieldText.Group group) {
            String lead = " ";
            for (Map.Entry<String, FieldText> part : group.parts().entrySet()) {
                out.append(lead).append(part.getKey()).append(':');
                value(part.getValue(), indent + INDENT, out);
                lead = indent + INDENT;
            }
        } else {
            value(item, indent, out);
        }
    }

    private static void scalar(String text, String indent, StringBuilder out) {
        if (text.indexOf('\n') < 0) {
            out.append(YamlText.of(text)).append('\n');
            return;
        }
        boolean indented = text.startsWith(" ") || text.startsWith("\n");
        out.append('|').append(indented ? String.valueOf(INDENT.length()) : "").append("-\n");
        for (String line : text.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        }
    }

    /** A text with another body; the lines above it stay. */
    String withBody(String raw, String body) {
        int below = body().isEmpty() ? 0 : body().length();
        boolean one = raw.indexOf('\r') < 0;
        String above = one ? raw.substring(0, raw.length() - below) : above(raw);
        boolean fenced = above.endsWith("\n") || above.endsWith("\r");
        return above + (fenced || body.isEmpty() ? "" : end) + body.replace("\n", end);
    }

    private String above(String raw) {
        List<String> all = split(raw);
        int below = (int) body().lines().count();
        return String.join("", all.subList(0, Math.max(0, all.size() - below - (raw.endsWith("\n") ? 1 : 0))));
    }

    /** The bytes of a text as files have them. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
