package org.tongbao.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbao.edit.YamlScalars.Spot;
import org.tongbao.source.YamlSpan;
import org.tongbao.source.YamlSpan.Collection;
import org.tongbao.source.YamlSpan.Element;

/** Writes values that were not there, in the style of the file: its quotes, its lists, its indentation. */
final class YamlStyle {

    /** Longer lists are written one item a line. */
    private static final int LONGEST_LINE = 100;

    private static final int STEP = 2;

    private final String yaml;
    private final boolean isPlainest;
    private final Map<YamlSpan.Style, Integer> quotes = new EnumMap<>(YamlSpan.Style.class);
    private int flowLists;
    private int blockLists;
    /** How much deeper the items of a list are than its key. */
    private int listStep = STEP;

    private boolean sawStep;

    private YamlStyle(String yaml, boolean isPlainest) {
        this.yaml = yaml;
        this.isPlainest = isPlainest;
    }

    /**
     * A value as it is written.
     *
     * @param isBelow whether it begins on a line of its own
     */
    record Piece(String text, boolean isBelow) {

        /** Behind a hyphen or a colon. */
        String behind() {
            if (isBelow) {
                return "\n" + text;
            }
            return text.isEmpty() ? "" : " " + text;
        }
    }

    static YamlStyle of(String yaml, Collection root, boolean isPlainest) {
        YamlStyle style = new YamlStyle(yaml, isPlainest);
        style.learn(root);
        return style;
    }

    private void learn(YamlSpan span) {
        if (span instanceof YamlSpan.Scalar scalar) {
            quotes.merge(scalar.style(), 1, Integer::sum);
            return;
        }
        Collection collection = (Collection) span;
        for (Element element : collection.elements()) {
            if (element.value() instanceof Collection inner && !inner.isMapping()) {
                learnList(element, inner, collection);
            }
            learn(element.value());
        }
    }

    private void learnList(Element element, Collection list, Collection in) {
        boolean isFlat = list.elements().stream().allMatch(e -> e.value() instanceof YamlSpan.Scalar);
        if (list.isFlow()) {
            flowLists++;
            return;
        }
        blockLists += isFlat ? 1 : 0;
        if (!sawStep && in.isMapping() && !list.elements().isEmpty()) {
            sawStep = true;
            listStep = column(list.elements().get(0).at()) - column(element.at());
        }
    }

    private int column(int offset) {
        return offset - yaml.lastIndexOf('\n', offset - 1) - 1;
    }

    boolean isPlainest() {
        return isPlainest;
    }

    private YamlScalars scalars() {
        boolean isDouble =
                quotes.getOrDefault(YamlSpan.Style.DOUBLE, 0) > quotes.getOrDefault(YamlSpan.Style.SINGLE, 0);
        return new YamlScalars(isDouble ? YamlSpan.Style.DOUBLE : YamlSpan.Style.SINGLE);
    }

    /** A single value in place of another. */
    String scalar(String text, Spot spot, YamlSpan.Scalar old) {
        return scalars().written(text, spot, old, yaml.substring(old.from(), old.to()));
    }

    private String scalar(String text, Spot spot) {
        return isPlainest ? YamlScalars.doubleQuoted(text) : scalars().written(text, spot);
    }

    /** Whether items of the list are groups between braces. */
    boolean hasFlowItems(Collection list) {
        return list.elements().stream()
                .anyMatch(e -> e.value() instanceof Collection inner && inner.isMapping() && inner.isFlow());
    }

    /** A key and its value. */
    String pair(String key, FieldText text, Spot spot) {
        return scalar(key, new Spot(true, 0)) + ":" + piece(text, spot, false).behind();
    }

    /** A list item, with its hyphen in a block. */
    String item(FieldText text, Spot spot, boolean inFlow) {
        if (spot.isFlow()) {
            return flow(text);
        }
        return inFlow && !(text instanceof FieldText.One)
                ? "- " + flow(text)
                : "-" + piece(text, spot, true).behind();
    }

    /**
     * A value behind a colon or a hyphen.
     *
     * @param isItem whether it is behind a hyphen
     */
    Piece piece(FieldText text, Spot spot, boolean isItem) {
        if (text instanceof FieldText.One one) {
            return new Piece(scalar(one.text(), spot), false);
        }
        if (spot.isFlow() || isPlainest || isInLine(text, isItem)) {
            return new Piece(flow(text), false);
        }
        if (text instanceof FieldText.Group group) {
            int column = spot.column() + STEP;
            List<String> pairs = new ArrayList<>();
            group.parts().forEach((key, part) -> pairs.add(pair(key, part, new Spot(false, column))));
            String all = String.join("\n" + " ".repeat(column), pairs);
            return isItem ? new Piece(all, false) : new Piece(" ".repeat(column) + all, true);
        }
        int column = spot.column() + (isItem ? STEP : listStep);
        return new Piece(
                ((FieldText.Many) text)
                        .items().stream()
                                .map(item -> " ".repeat(column) + item(item, new Spot(false, column), false))
                                .collect(Collectors.joining("\n")),
                true);
    }

    /** Whether a list or group is written in one line. */
    private boolean isInLine(FieldText text, boolean isItem) {
        boolean isEmpty = text instanceof FieldText.Many many
                ? many.items().isEmpty()
                : ((FieldText.Group) text).parts().isEmpty();
        if (isEmpty || (isItem && text instanceof FieldText.Many)) {
            return true;
        }
        if (isItem || text.texts().anyMatch(t -> t.indexOf('\n') >= 0)) {
            return false;
        }
        if (text instanceof FieldText.Group group) {
            return isFlat(group.parts().values());
        }
        return isFlat(((FieldText.Many) text).items()) && flowLists >= blockLists;
    }

    private static boolean isFlat(java.util.Collection<FieldText> texts) {
        return texts.stream().allMatch(t -> t instanceof FieldText.One)
                && texts.stream()
                                .flatMap(FieldText::texts)
                                .mapToInt(String::length)
                                .sum()
                        <= LONGEST_LINE;
    }

    /** A value between brackets, braces or quotes, on one line. */
    private String flow(FieldText text) {
        Spot spot = new Spot(true, 0);
        if (text instanceof FieldText.One one) {
            return scalar(one.text(), spot);
        }
        if (text instanceof FieldText.Many many) {
            return many.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((FieldText.Group) text)
                .parts().entrySet().stream()
                        .map(p -> scalar(p.getKey(), spot) + ": " + flow(p.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
