package org.tongbao.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.source.Splice;
import org.tongbao.source.YamlSpan;
import org.tongbao.source.YamlSpan.Collection;
import org.tongbao.source.YamlSpan.Element;

/** Finds the smallest pieces of a YAML text whose replacement makes it say something else. */
final class YamlPlan {

    private final YamlLines lines;
    private final YamlStyle style;
    private final List<Splice> splices = new ArrayList<>();

    private YamlPlan(String yaml, YamlStyle style) {
        this.lines = new YamlLines(yaml);
        this.style = style;
    }

    /**
     * The replacements, in the order of their places.
     *
     * @param isPlainest whether changed fields are written anew as a whole, in the form that can hardly be misread
     */
    static List<Splice> of(String yaml, Collection root, FieldText.Group wanted, boolean isPlainest) {
        YamlPlan plan = new YamlPlan(yaml, YamlStyle.of(yaml, root, isPlainest));
        plan.group(root, wanted);
        return Splice.sorted(plan.splices);
    }

    private void update(Element element, Collection in, FieldText wanted) {
        YamlSpan value = element.value();
        if (isSame(value, wanted)) {
            return;
        }
        if (style.isPlainest()) {
            replace(element, in, wanted);
        } else if (value instanceof YamlSpan.Scalar scalar && wanted instanceof FieldText.One one) {
            String text = style.scalar(one.text(), lines.spot(in), scalar);
            scalar(element, scalar, text);
        } else if (value instanceof Collection list && wanted instanceof FieldText.Many many && canChange(list, many)) {
            list(list, many);
        } else if (value instanceof Collection group
                && wanted instanceof FieldText.Group parts
                && canChange(group, parts)) {
            group(group, parts);
        } else {
            replace(element, in, wanted);
        }
    }

    static boolean isSame(YamlSpan span, FieldText text) {
        if (span instanceof YamlSpan.Scalar scalar) {
            return text instanceof FieldText.One one && one.text().equals(scalar.text());
        }
        List<Element> elements = ((Collection) span).elements();
        if (((Collection) span).isMapping()) {
            return text instanceof FieldText.Group group
                    && group.parts().size() == elements.size()
                    && elements.stream().allMatch(e -> isPart(e, group));
        }
        if (!(text instanceof FieldText.Many many) || many.items().size() != elements.size()) {
            return false;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (!isSame(elements.get(i).value(), many.items().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(Element element, FieldText.Group group) {
        FieldText part = group.parts().get(key(element));
        return part != null && isSame(element.value(), part);
    }

    private static String key(Element element) {
        return element.key().orElseThrow().text();
    }

    private boolean canChange(Collection list, FieldText.Many wanted) {
        return !list.isMapping()
                && !list.elements().isEmpty()
                && !wanted.items().isEmpty();
    }

    /** A group must keep something, and have braces if it is in a list between brackets. */
    private boolean canChange(Collection group, FieldText.Group wanted) {
        return group.isMapping()
                && (!group.isFlow() || lines.at(group.from()) == '{')
                && group.elements().stream().anyMatch(e -> wanted.parts().containsKey(key(e)));
    }

    private void group(Collection group, FieldText.Group wanted) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < group.elements().size(); i++) {
            Element element = group.elements().get(i);
            FieldText part = wanted.parts().get(key(element));
            places.put(key(element), i);
            if (part != null) {
                update(element, group, part);
            } else if (style.isPlainest() && i > 0) {
                close(group.elements().get(i - 1), group, wanted);
            }
        }
        removeRuns(
                group,
                group.elements().stream()
                        .map(e -> !wanted.parts().containsKey(key(e)))
                        .toList());
        int anchor = -1;
        List<String> added = new ArrayList<>();
        for (Map.Entry<String, FieldText> part : wanted.parts().entrySet()) {
            Integer place = places.get(part.getKey());
            if (place == null) {
                added.add(style.pair(part.getKey(), part.getValue(), lines.spot(group)));
            } else {
                insert(group, anchor, added);
                added.clear();
                anchor = place;
            }
        }
        insert(group, anchor, added);
    }

    /** Writes the value before a removed one so that it cannot go on in the comments behind that. */
    private void close(Element before, Collection in, FieldText.Group wanted) {
        FieldText text = wanted.parts().get(key(before));
        if (text != null && isSame(before.value(), text)) {
            replace(before, in, text);
        }
    }

    private void list(Collection list, FieldText.Many wanted) {
        ListDifference difference = ListDifference.between(list.elements(), wanted.items());
        List<Boolean> removed = new ArrayList<>();
        Map<FieldText, String> moved = new HashMap<>();
        for (int i = 0; i < list.elements().size(); i++) {
            int to = difference.placeOf(i);
            removed.add(to < 0);
            if (to < 0) {
                Element element = list.elements().get(i);
                moved.put(ListDifference.text(element.value()), lines.item(element, list));
            } else {
                update(list.elements().get(i), list, wanted.items().get(to));
            }
        }
        removeRuns(list, removed);
        boolean inFlow = style.hasFlowItems(list);
        int anchor = -1;
        List<String> added = new ArrayList<>();
        for (int i = 0; i < wanted.items().size(); i++) {
            int from = difference.sourceOf(i);
            FieldText item = wanted.items().get(i);
            if (from < 0) {
                String source = moved.get(item);
                added.add(source == null ? style.item(item, lines.spot(list), inFlow) : source);
            } else {
                insert(list, anchor, added);
                added.clear();
                anchor = from;
            }
        }
        insert(list, anchor, added);
    }

    /** Replaces a single value by another. */
    private void scalar(Element element, YamlSpan.Scalar old, String text) {
        if (old.from() == old.to()) {
            fill(element, text.isEmpty() ? "" : " " + text);
        } else if (text.isEmpty() && old.from() > element.mark() && lines.at(old.from() - 1) == ' ') {
            splices.add(new Splice(old.from() - 1, old.to(), lines.lostRemark(old, text)));
        } else {
            write(old.from(), old.to(), text + lines.lostRemark(old, text));
        }
    }

    /** Writes a value anew where the old one was. */
    private void replace(Element element, Collection in, FieldText wanted) {
        YamlSpan old = element.value();
        YamlStyle.Piece piece = style.piece(wanted, lines.spot(in), !in.isMapping());
        boolean isBeside = in.isFlow() || lines.isOneLine(element.mark(), old.from());
        if (isBeside && old.from() == old.to()) {
            fill(element, piece.behind());
        } else if (isBeside && (piece.isBelow() || piece.text().isEmpty())) {
            write(element.mark(), old.to(), piece.behind());
        } else if (isBeside) {
            write(old.from(), old.to(), piece.text() + lines.lostRemark(old, piece.text()));
        } else if (piece.isBelow()) {
            splices.add(new Splice(lines.start(old.from()), old.to(), piece.text()));
        } else {
            fill(element, piece.behind());
            splices.add(new Splice(lines.start(old.from()) - 1, lines.end(old.to()), ""));
        }
    }

    /** Writes behind a colon or hyphen that has nothing behind it on its line but blanks, which go, or a comment. */
    private void fill(Element element, String text) {
        String rest = lines.rest(element.mark());
        write(element.mark(), element.mark() + (rest.isBlank() ? rest.length() : 0), text);
    }

    /** Replaces a piece of a line; a comment behind it stays on the line when the text goes on below. */
    private void write(int from, int to, String text) {
        int first = text.indexOf('\n');
        String rest = first < 0 ? "" : lines.rest(to);
        String remark = rest.isBlank() ? "" : rest;
        String all = first < 0 ? text : text.substring(0, first) + remark + text.substring(first);
        splices.add(new Splice(from, to + rest.length(), all));
    }

    private void removeRuns(Collection from, List<Boolean> removed) {
        int i = 0;
        while (i < removed.size()) {
            int end = i;
            while (end < removed.size() && removed.get(end)) {
                end++;
            }
            if (end > i) {
                splices.addAll(from.isFlow() ? lines.withoutFlow(from, i, end) : lines.withoutLines(from, i, end));
            }
            i = end + 1;
        }
    }

    /** Adds elements behind one, or before the first. */
    private void insert(Collection to, int anchor, List<String> added) {
        if (!added.isEmpty()) {
            splices.add(to.isFlow() ? lines.inFlow(to, anchor, added) : lines.inLines(to, anchor, added));
        }
    }
}
