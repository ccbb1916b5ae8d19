package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.search.PageBlock.Row;
import org.tongbao.search.SearchResults.Part;

/** Shows a row of a table: each value after the name of its column. */
record RowSnippet(List<String> clauses) {

    /** A longer first cell does not tell briefly which row it is. */
    private static final int BRIEF = 30;

    /**
     * A cell as it is shown.
     *
     * @param hit where in the value the hit is, or -1
     */
    private record Pair(String label, String value, int hit) {
        int length() {
            return label.length() + value.length() + 2;
        }
    }

    /** The row from its start; from the cell with the hit when that would be cut off. */
    List<Part> of(String text, Row row, int hit) {
        List<Pair> pairs = row.cells().stream()
                .map(c -> new Pair(
                        c.label(),
                        value(text, c.start(), c.end()),
                        c.start() <= hit && hit < c.end()
                                ? value(text, c.start(), hit).length()
                                : -1))
                .filter(p -> !p.value().isEmpty())
                .toList();
        int at = 0;
        int before = 0;
        while (at < pairs.size() && pairs.get(at).hit() < 0) {
            before += pairs.get(at).length();
            at++;
        }
        List<Part> parts = new ArrayList<>();
        if (at == pairs.size()) {
            at = 0;
        } else if (before + pairs.get(at).label().length() + pairs.get(at).hit() + Snippet.BEFORE / 2
                > Snippet.LENGTH) {
            if (at > 0) {
                Pair first = pairs.get(0);
                parts.addAll(first.length() > BRIEF ? List.of(new Part("…", false)) : pair(first, " …"));
            }
        } else {
            at = 0;
        }
        addFrom(pairs.subList(at, pairs.size()), parts);
        return parts;
    }

    private void addFrom(List<Pair> pairs, List<Part> parts) {
        int room = Snippet.LENGTH;
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int skipped = i == 0 ? Math.max(0, pair.hit() - Snippet.BEFORE) : 0;
            int end = Math.min(
                    pair.value().length(),
                    skipped + Math.max(0, room - pair.label().length()));
            String value = (skipped > 0 ? "…" : "") + whole(pair.value(), skipped, end);
            boolean isCut = end < pair.value().length();
            boolean isLast = i + 1 == pairs.size();
            room -= pair.label().length() + value.length() + 2;
            boolean ends = isCut || (room <= 0 && !isLast);
            parts.addAll(pair(new Pair(pair.label(), value, -1), ends ? "…" : isLast ? "" : " "));
            if (ends) {
                return;
            }
        }
    }

    /** A part of a value without halves of characters. */
    private static String whole(String value, int from, int to) {
        int start = from < to && Character.isLowSurrogate(value.charAt(from)) ? from + 1 : from;
        int end = start < to && Character.isHighSurrogate(value.charAt(to - 1)) ? to - 1 : to;
        return value.substring(start, end);
    }

    private List<Part> pair(Pair pair, String after) {
        List<Part> parts = new ArrayList<>();
        Snippet.marked(pair.label(), clauses).forEach(p -> parts.add(new Part(p.text(), p.marked(), true)));
        parts.addAll(Snippet.marked(" " + pair.value(), clauses));
        if (!after.isEmpty()) {
            parts.add(new Part(after, false));
        }
        return parts;
    }

    private static String value(String text, int from, int to) {
        return Snippet.singleSpaces(text.substring(from, to));
    }
}
