package org.tongbao.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.diag.Diagnostics;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;
import org.tongbao.source.YamlSpan;

/** Writes single values of YAML in the first of several styles that the reader reads back as the same text. */
final class YamlScalars {

    /** {@code |2- # words}: the mark, its signs, the rest. */
    private static final Pattern HEADER = Pattern.compile("[|>]([0-9+-]*)(.*)");

    private static final int STEP = 2;

    /** The quotes that the file uses most. */
    private final YamlSpan.Style quotes;

    YamlScalars(YamlSpan.Style quotes) {
        this.quotes = quotes;
    }

    /**
     * A place for a value.
     *
     * @param isFlow whether it is between brackets or braces
     * @param column the indentation of the list or group that it belongs to
     */
    record Spot(boolean isFlow, int column) {}

    /** A value that was not there. */
    String written(String text, Spot spot) {
        return first(text, spot, styles(text, YamlSpan.Style.PLAIN, spot), "");
    }

    /** A value in place of another, in its style if that can hold it. */
    String written(String text, Spot spot, YamlSpan.Scalar old, String oldText) {
        return first(text, spot, styles(text, old.style(), spot), oldText);
    }

    private List<YamlSpan.Style> styles(String text, YamlSpan.Style wanted, Spot spot) {
        List<YamlSpan.Style> styles = new ArrayList<>(List.of(wanted));
        boolean isOneLine = text.indexOf('\n') < 0;
        if (wanted == YamlSpan.Style.PLAIN && isOneLine) {
            styles.add(quotes);
        }
        if (text.isEmpty()) {
            styles.add(YamlSpan.Style.PLAIN);
        }
        if (!isOneLine && !spot.isFlow() && wanted != YamlSpan.Style.DOUBLE) {
            styles.add(YamlSpan.Style.LITERAL);
        }
        return styles;
    }

    private String first(String text, Spot spot, List<YamlSpan.Style> styles, String oldText) {
        return styles.stream()
                .map(style -> in(style, text, spot, oldText))
                .flatMap(Optional::stream)
                .filter(written -> isRead(written, text, spot))
                .findFirst()
                .orElseGet(() -> doubleQuoted(text));
    }

    private static Optional<String> in(YamlSpan.Style style, String text, Spot spot, String oldText) {
        boolean isOneLine = text.indexOf('\n') < 0;
        return switch (style) {
            case PLAIN -> isOneLine ? Optional.of(text) : Optional.empty();
            case SINGLE -> isOneLine ? Optional.of("'" + text.replace("'", "''") + "'") : Optional.empty();
            case DOUBLE -> Optional.of(doubleQuoted(text));
            case LITERAL ->
                endsVisibly(text, oldText) ? Optional.of(block('|', text, text, spot, oldText)) : Optional.empty();
            case FOLDED ->
                endsVisibly(text, oldText)
                        ? Optional.of(block('>', text, unfolded(text), spot, oldText))
                        : Optional.empty();
        };
    }

    /** Whether the last line has something in it: empty ones belong to a block only if its header says so. */
    private static boolean endsVisibly(String text, String oldText) {
        int header = oldText.indexOf('\n');
        return !text.isBlank()
                && (!text.substring(text.stripTrailing().length()).contains("\n\n")
                        || (header > 0
                                && HEADER.matcher(oldText.substring(0, header))
                                        .replaceFirst("$1")
                                        .contains("+")));
    }

    private static boolean isRead(String written, String text, Spot spot) {
        String yaml = spot.isFlow() ? "k: [" + written + ", {k: " + written + "}]\n" : "k: " + written + "\n";
        Optional<Node.Mapping> read = YamlReader.read(SourceText.of("", yaml), new Diagnostics());
        FieldText.One one = new FieldText.One(text);
        FieldText.Group found = read.map(FieldText::of).orElse(new FieldText.Group(Map.of()));
        FieldText expected =
                spot.isFlow() ? new FieldText.Many(List.of(one, new FieldText.Group(Map.of("k", one)))) : one;
        return found.equals(new FieldText.Group(Map.of("k", expected)));
    }

    /** The safest form, on one line: every character that could mean something is escaped. */
    static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format(Locale.ROOT, "\\x%02X", (int) c) : c);
            }
        }
        return out.append('"').toString();
    }

    /** A block with the header and the indentation of the old one, if that was a block. */
    private static String block(char mark, String text, String lines, Spot spot, String oldText) {
        String[] old = oldText.split("\n", -1);
        Matcher header = HEADER.matcher(old[0]);
        boolean wasBlock = header.matches();
        String signs = wasBlock ? header.group(1) : "";
        String digit = signs.replaceAll("[+-]", "");
        String body = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
        int indent = digit.isEmpty() ? indent(old, wasBlock, spot) : spot.column() + Integer.parseInt(digit);
        if (digit.isEmpty() && body.stripLeading().length() < body.length()) {
            digit = Integer.toString(indent - spot.column());
        }
        StringBuilder out = new StringBuilder().append(mark).append(digit).append(chomping(text, signs));
        out.append(wasBlock ? header.group(2) : "");
        for (String line : body.split("\n", -1)) {
            out.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent)).append(line);
        }
        return out.toString();
    }

    private static int indent(String[] old, boolean wasBlock, Spot spot) {
        for (int i = 1; wasBlock && i < old.length; i++) {
            if (!old[i].isBlank()) {
                return old[i].length() - old[i].stripLeading().length();
            }
        }
        return spot.column() + STEP;
    }

    /** Whether the line ends behind the text belong to it: none, one, or all. */
    private static String chomping(String text, String signs) {
        if (!text.endsWith("\n")) {
            return "-";
        }
        return text.endsWith("\n\n") || signs.contains("+") ? "+" : "";
    }

    /** The text with every line end doubled that folding takes for a space. */
    private static String unfolded(String text) {
        StringBuilder out = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.append(lines[i]);
            if (i < lines.length - 1) {
                boolean folds = isFolding(lines[i]) && nextFolds(lines, i + 1);
                out.append(folds && !lines[i].isEmpty() ? "\n\n" : "\n");
            }
        }
        return out.toString();
    }

    private static boolean isFolding(String line) {
        return line.isEmpty() || (line.charAt(0) != ' ' && line.charAt(0) != '\t');
    }

    /** Whether the next line with something in it is folded with the lines before it. */
    private static boolean nextFolds(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                return isFolding(lines[i]);
            }
        }
        return false;
    }
}
