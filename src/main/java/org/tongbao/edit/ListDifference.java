package org.tongbao.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.source.YamlSpan;

/** Which items of a list stay, perhaps changed, when it becomes another list. */
final class ListDifference {

    /** Lists that differ in more are compared place by place. */
    private static final long MOST_CELLS = 250_000;

    /** The place of each old item in the new list; -1 if it goes. */
    private final int[] places;
    /** The place of each new item in the old list; -1 if it is added. */
    private final int[] sources;

    private ListDifference(int olds, int news) {
        this.places = new int[olds];
        this.sources = new int[news];
        Arrays.fill(places, -1);
        Arrays.fill(sources, -1);
    }

    static ListDifference between(List<YamlSpan.Element> elements, List<FieldText> wanted) {
        List<FieldText> olds = elements.stream().map(e -> text(e.value())).toList();
        ListDifference found = new ListDifference(olds.size(), wanted.size());
        int start = 0;
        int oldEnd = olds.size();
        int newEnd = wanted.size();
        while (start < Math.min(oldEnd, newEnd) && olds.get(start).equals(wanted.get(start))) {
            found.pair(start, start);
            start++;
        }
        while (Math.min(oldEnd, newEnd) > start && olds.get(oldEnd - 1).equals(wanted.get(newEnd - 1))) {
            found.pair(--oldEnd, --newEnd);
        }
        if ((long) (oldEnd - start) * (newEnd - start) <= MOST_CELLS) {
            found.match(olds.subList(start, oldEnd), wanted.subList(start, newEnd), start);
        }
        found.pairTheRest();
        return found;
    }

    /** What a span says. */
    static FieldText text(YamlSpan span) {
        if (span instanceof YamlSpan.Scalar scalar) {
            return new FieldText.One(scalar.text());
        }
        YamlSpan.Collection collection = (YamlSpan.Collection) span;
        if (!collection.isMapping()) {
            return new FieldText.Many(
                    collection.elements().stream().map(e -> text(e.value())).toList());
        }
        Map<String, FieldText> parts = new LinkedHashMap<>();
        collection.elements().forEach(e -> parts.put(e.key().orElseThrow().text(), text(e.value())));
        return new FieldText.Group(parts);
    }

    int placeOf(int old) {
        return places[old];
    }

    int sourceOf(int item) {
        return sources[item];
    }

    private void pair(int old, int item) {
        places[old] = item;
        sources[item] = old;
    }

    /** Pairs the longest common sequence. */
    private void match(List<FieldText> olds, List<FieldText> news, int shift) {
        int[][] longest = new int[olds.size() + 1][news.size() + 1];
        for (int i = olds.size() - 1; i >= 0; i--) {
            for (int j = news.size() - 1; j >= 0; j--) {
                longest[i][j] = olds.get(i).equals(news.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < olds.size() && j < news.size()) {
            if (olds.get(i).equals(news.get(j))) {
                pair(shift + i++, shift + j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Between equal items, an old one becomes the new one at the same distance, as far as both go. */
    private void pairTheRest() {
        int old = 0;
        int item = 0;
        while (old < places.length || item < sources.length) {
            List<Integer> olds = new ArrayList<>();
            List<Integer> items = new ArrayList<>();
            while (old < places.length && places[old] < 0) {
                olds.add(old++);
            }
            while (item < sources.length && sources[item] < 0) {
                items.add(item++);
            }
            for (int i = 0; i < Math.min(olds.size(), items.size()); i++) {
                pair(olds.get(i), items.get(i));
            }
            old++;
            item++;
        }
    }
}
