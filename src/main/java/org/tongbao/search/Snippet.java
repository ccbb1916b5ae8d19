package org.tongbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.search.PageBlock.Row;
import org.tongbao.search.SearchResults.Part;

/** Shows where a text holds what was asked. */
final class Snippet {

    static final int LENGTH = 90;
    static final int BEFORE = 40;
    private static final Pattern CLUSTER =
            Pattern.compile("[^\\x{300}-\\x{36f}][\\x{300}-\\x{36f}]*|.", Pattern.DOTALL);

    private Snippet() {}

    /**
     * A text that was normalised, and where in the first each place of it lay.
     *
     * @param from one more than the text is long
     */
    record Laid(String text, List<Integer> from) {}

    /** Nothing where the two cannot be laid beside each other. */
    static Optional<Laid> laid(String raw) {
        StringBuilder text = new StringBuilder();
        List<Integer> from = new ArrayList<>();
        Matcher clusters = CLUSTER.matcher(Normalized.ungrouped(raw));
        int space = -1;
        boolean parted = false;
        while (clusters.find()) {
            String cluster = clusters.group();
            String plain = Normalized.of(cluster);
            if (plain.isEmpty()) {
                boolean isSpace = Normalized.of("a" + cluster + "a").length() > 2;
                space = isSpace && space < 0 ? clusters.start() : space;
                parted |= cluster.charAt(0) == Normalized.PART;
                continue;
            }
            boolean closes = !parted && isHanBefore(text) && Tokenizer.isHan(plain.codePointAt(0));
            if (space >= 0 && !text.isEmpty() && !closes) {
                text.append(' ');
                from.add(space);
            }
            space = -1;
            parted = false;
            for (int i = 0; i < plain.length(); i++) {
                from.add(clusters.start());
            }
            text.append(plain);
        }
        from.add(raw.length());
        String whole = Normalized.of(raw);
        return whole.contentEquals(text) ? Optional.of(new Laid(whole, from)) : Optional.empty();
    }

    private static boolean isHanBefore(StringBuilder text) {
        return !text.isEmpty() && Tokenizer.isHan(text.codePointBefore(text.length()));
    }

    /** Splits a text into parts and marks the clauses. */
    static List<Part> marked(String raw, List<String> clauses) {
        Optional<Laid> laid = laid(raw);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        int end = 0;
        while (laid.isPresent() && at < laid.get().text().length()) {
            String text = laid.get().text();
            int here = at;
            Optional<String> next = clauses.stream()
                    .filter(p -> text.indexOf(p, here) >= 0)
                    .min(Comparator.<String>comparingInt(p -> text.indexOf(p, here))
                            .thenComparing(String::length, Comparator.reverseOrder()));
            if (next.isEmpty()) {
                break;
            }
            int found = text.indexOf(next.get(), at);
            at = found + next.get().length();
            int from = laid.get().from().get(found);
            if (from > end) {
                parts.add(new Part(raw.substring(end, from), false));
            }
            end = laid.get().from().get(at);
            parts.add(new Part(raw.substring(from, end), true));
        }
        if (end < raw.length()) {
            parts.add(new Part(raw.substring(end), false));
        }
        return parts;
    }

    /**
     * A part of a page that answers a query.
     *
     * @param anchor the id of the row that it shows; empty when it shows none or the row has none
     */
    record Shown(List<Part> parts, String anchor) {}

    /** Shows the row or the words around the hit with the most clauses near it, preferably outside the title. */
    static Shown of(List<PageBlock> blocks, List<String> clauses) {
        if (blocks.isEmpty()) {
            return new Shown(List.of(), "");
        }
        List<PageBlock> inOrder = new ArrayList<>(blocks);
        inOrder.add(inOrder.remove(0));
        Place hit = Place.best(inOrder, clauses).orElse(new Place(inOrder.get(0), 0, -1, 0));
        PageBlock block = hit.block();
        if (hit.row() < 0) {
            String text = block.text().substring(0, block.tableAfter(hit.at()));
            return new Shown(around(text, hit.at(), hit.at(), clauses), "");
        }
        Row row = block.rows().get(hit.row());
        boolean isNear = hit.at() - row.start() <= BEFORE;
        List<Part> parts = row.cells().isEmpty()
                ? around(block.text().substring(0, row.end()), hit.at(), isNear ? row.start() : hit.at(), clauses)
                : new RowSnippet(clauses).of(block.text(), row, hit.at());
        return new Shown(parts, row.anchor());
    }

    /**
     * Cuts out the words around a hit.
     *
     * @param from where they begin, or the hit if they are to begin with its sentence when that is near
     */
    private static List<Part> around(String raw, int hit, int from, List<String> clauses) {
        int start = from < hit ? from : sentence(raw, hit);
        int to = Math.min(raw.length(), start + LENGTH);
        if (to < raw.length() && Character.isHighSurrogate(raw.charAt(to - 1))) {
            to--;
        }
        boolean cut = from == hit && start > 0 && start == near(raw, hit);
        int end = raw.length();
        while (end > to && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        return marked((cut ? "…" : "") + singleSpaces(raw.substring(start, to)) + (to < end ? "…" : ""), clauses);
    }

    private static int near(String raw, int hit) {
        int near = Math.max(0, hit - BEFORE);
        return near > 0 && Character.isLowSurrogate(raw.charAt(near)) ? near + 1 : near;
    }

    private static int sentence(String raw, int hit) {
        int from = hit;
        int near = near(raw, hit);
        while (from > near && "。；！？".indexOf(raw.charAt(from - 1)) < 0 && !isSpace(raw.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** As {@code \s} of the browser. */
    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\uFEFF';
    }

    /** With one space for several, and none at the ends. */
    static String singleSpaces(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                space = true;
            } else {
                if (space && !single.isEmpty()) {
                    single.append(' ');
                }
                single.append(text.charAt(i));
                space = false;
            }
        }
        return single.toString();
    }
}
