package org.tongbao.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.edit.EditException.Fault;

/** What a front matter says after a change, its keys spelled as the file spells them. */
final class ChangedFields {

    private final Change change;
    private final List<FieldPath.Step> steps;
    /** Whether the file calls fields by their labels. */
    private final boolean byLabel;

    private ChangedFields(Change change, boolean byLabel) {
        this.change = change;
        this.steps = change.path().steps();
        this.byLabel = byLabel;
    }

    static FieldText.Group after(FieldText.Group fields, Change change, FieldOrder order) throws EditException {
        boolean byLabel = order.isByLabel(fields.parts().keySet(), false);
        FieldText after = new ChangedFields(change, byLabel).at(fields, 0, order);
        if (after instanceof FieldText.Group group && !group.parts().isEmpty()) {
            return group;
        }
        throw new EditException(Fault.EMPTY, change.path().toString());
    }

    private EditException nowhere() {
        return new EditException(Fault.NOWHERE, change.path().toString());
    }

    private FieldText at(FieldText here, int depth, FieldOrder order) throws EditException {
        if (depth == steps.size()) {
            return change instanceof Change.Move move
                    ? moved(here, move)
                    : kept(here, spelled(((Change.Set) change).text(), here, order));
        }
        return steps.get(depth) instanceof FieldPath.At at
                ? item(here, at.index(), depth, order)
                : part(here, ((FieldPath.Named) steps.get(depth)).name(), depth, order);
    }

    /** A list of one item in place of that item alone is no change: both are read as the same. */
    private static FieldText kept(FieldText old, FieldText text) {
        boolean isOnly = text instanceof FieldText.Many many && many.items().equals(List.of(old));
        return isOnly && !(old instanceof FieldText.Many) && !isBlank(old) ? old : text;
    }

    private boolean isLast(int depth) {
        return depth == steps.size() - 1;
    }

    private FieldText part(FieldText here, String name, int depth, FieldOrder order) throws EditException {
        Map<String, FieldText> parts = new LinkedHashMap<>();
        if (here instanceof FieldText.Group group) {
            parts.putAll(group.parts());
        } else if (!isBlank(here)) {
            throw nowhere();
        }
        Optional<String> written = order.written(parts.keySet(), name);
        if (change instanceof Change.Remove && (isLast(depth) || written.isEmpty())) {
            written.ifPresent(parts::remove);
            return written.isPresent() ? new FieldText.Group(parts) : here;
        }
        FieldText before = written.map(parts::get).orElse(FieldText.EMPTY);
        FieldText after = at(before, depth + 1, order.within(name));
        if (written.isPresent()) {
            parts.put(written.get(), after);
            return new FieldText.Group(parts);
        }
        return new FieldText.Group(added(parts, order.word(parts.keySet(), name, byLabel), after, order));
    }

    /** The parts with one more, behind the nearest that the declaration has before it. */
    private static Map<String, FieldText> added(
            Map<String, FieldText> parts, String word, FieldText text, FieldOrder order) {
        int rank = order.rank(order.name(word));
        int nearest = -1;
        int nearestRank = -1;
        List<String> words = new ArrayList<>(parts.keySet());
        for (int i = 0; i < words.size(); i++) {
            int other = order.rank(order.name(words.get(i)));
            if (other >= nearestRank && (other < rank || rank == Integer.MAX_VALUE)) {
                nearest = i;
                nearestRank = other;
            }
        }
        words.add(nearest + 1, word);
        Map<String, FieldText> all = new LinkedHashMap<>();
        words.forEach(w -> all.put(w, w.equals(word) ? text : parts.getOrDefault(w, FieldText.EMPTY)));
        return all;
    }

    private FieldText item(FieldText here, int index, int depth, FieldOrder order) throws EditException {
        List<FieldText> items = items(here);
        boolean inserts = change instanceof Change.Insert && isLast(depth);
        if (index < 0 || index >= items.size() + (inserts ? 1 : 0)) {
            throw nowhere();
        }
        if (change instanceof Change.Insert insert && inserts) {
            FieldText beside = items.stream()
                    .filter(i -> i instanceof FieldText.Group)
                    .findFirst()
                    .orElse(FieldText.EMPTY);
            items.add(index, spelled(insert.text(), beside, order));
        } else if (change instanceof Change.Remove && isLast(depth)) {
            items.remove(index);
        } else {
            items.set(index, at(items.get(index), depth + 1, order));
        }
        boolean single = !inserts && !(here instanceof FieldText.Many);
        if (single) {
            return items.isEmpty() ? FieldText.EMPTY : items.get(0);
        }
        return new FieldText.Many(items);
    }

    private FieldText moved(FieldText here, Change.Move move) throws EditException {
        List<FieldText> items = items(here);
        boolean known = Math.min(move.from(), move.to()) >= 0 && Math.max(move.from(), move.to()) < items.size();
        if (!known) {
            throw nowhere();
        }
        items.add(move.to(), items.remove(move.from()));
        return here instanceof FieldText.Many ? new FieldText.Many(items) : here;
    }

    private static List<FieldText> items(FieldText here) {
        if (here instanceof FieldText.Many many) {
            return new ArrayList<>(many.items());
        }
        return new ArrayList<>(isBlank(here) ? List.of() : List.of(here));
    }

    private static boolean isBlank(FieldText text) {
        return text instanceof FieldText.One one && one.text().isBlank();
    }

    /** The text with its parts called as the old value calls them; the old value itself if it says the same. */
    private FieldText spelled(FieldText text, FieldText old, FieldOrder order) {
        if (text instanceof FieldText.Group group) {
            return spelledGroup(group, old, order);
        }
        if (!(text instanceof FieldText.Many many)) {
            return text;
        }
        List<FieldText> olds = items(old);
        Map<FieldText, FieldText> known = new HashMap<>();
        olds.forEach(o -> known.putIfAbsent(named(o, order), o));
        List<FieldText> items = new ArrayList<>();
        for (FieldText item : many.items()) {
            FieldText same = known.get(named(item, order));
            FieldText beside = olds.isEmpty() ? FieldText.EMPTY : olds.get(Math.min(items.size(), olds.size() - 1));
            items.add(same == null ? spelled(item, beside, order) : same);
        }
        return new FieldText.Many(items);
    }

    private FieldText spelledGroup(FieldText.Group group, FieldText old, FieldOrder order) {
        Map<String, FieldText> olds = old instanceof FieldText.Group o ? o.parts() : Map.of();
        Map<String, FieldText> left = new LinkedHashMap<>();
        group.parts().forEach((word, text) -> left.put(order.name(word), text));
        Map<String, FieldText> parts = new LinkedHashMap<>();
        olds.forEach((word, before) -> {
            FieldText text = left.remove(order.name(word));
            if (text != null) {
                parts.put(word, spelled(text, before, order.within(order.name(word))));
            }
        });
        Map<String, FieldText> all = parts;
        for (Map.Entry<String, FieldText> part : left.entrySet()) {
            String word = order.word(olds.keySet(), part.getKey(), byLabel);
            FieldText text = spelled(part.getValue(), FieldText.EMPTY, order.within(part.getKey()));
            all = added(all, word, text, order);
        }
        return new FieldText.Group(all);
    }

    /** The same with every part called by its name. */
    static FieldText named(FieldText text, FieldOrder order) {
        if (text instanceof FieldText.Many many) {
            return new FieldText.Many(
                    many.items().stream().map(i -> named(i, order)).toList());
        }
        if (text instanceof FieldText.Group group) {
            Map<String, FieldText> parts = new LinkedHashMap<>();
            group.parts().forEach((word, part) -> {
                String name = order.name(word);
                parts.putIfAbsent(name, named(part, order.within(name)));
            });
            return new FieldText.Group(parts);
        }
        return text;
    }
}
