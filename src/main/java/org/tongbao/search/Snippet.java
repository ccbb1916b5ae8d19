package org.tongbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.search.SearchResults.Part;

/** Shows where a text holds what was asked. */
final class Snippet {

    private static final int LENGTH = 90;
    private static final int BEFORE = 40;
    private static final Pattern CLUSTER =
            Pattern.compile("[^\\x{300}-\\x{36f}][\\x{300}-\\x{36f}]*|.", Pattern.DOTALL);

    private Snippet() {}

    /**
     * A text that was normalised, and where in the first each place of it lay.
     *
     * @param from one more than the text is long
     */
    private record Laid(String text, List<Integer> from) {}

    /** Nothing where the two cannot be laid beside each other. */
    private static Optional<Laid> laid(String raw) {
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

    /** Cuts out the words around the first hit, preferably one outside the first block, the title. */
    static List<Part> around(List<String> blocks, List<String> clauses) {
        List<String> inOrder = new ArrayList<>(blocks);
        if (!inOrder.isEmpty()) {
            inOrder.add(inOrder.remove(0));
        }
        Optional<String> block = inOrder.stream()
                .filter(b -> firstHit(Normalized.of(b), clauses) >= 0)
                .findFirst()
                .or(() -> inOrder.stream().findFirst());
        if (block.isEmpty()) {
            return List.of();
        }
        String raw = block.get();
        int hit = laid(raw)
                .filter(l -> firstHit(l.text(), clauses) >= 0)
                .map(l -> l.from().get(firstHit(l.text(), clauses)))
                .orElse(0);
        // It begins with the sentence when that is near.
        int near = Math.max(0, hit - BEFORE);
        if (near > 0 && Character.isLowSurrogate(raw.charAt(near))) {
            near++;
        }
        int from = hit;
        while (from > near && "。；！？".indexOf(raw.charAt(from - 1)) < 0 && !isSpace(raw.charAt(from - 1))) {
            from--;
        }
        int to = Math.min(raw.length(), from + LENGTH);
        if (to < raw.length() && Character.isHighSurrogate(raw.charAt(to - 1))) {
            to--;
        }
        String cut = singleSpaces(raw.substring(from, to));
        String before = from > 0 && from == near ? "…" : "";
        int end = raw.length();
        while (end > to && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        String after = to < end ? "…" : "";
        return marked(before + cut + after, clauses);
    }

    /** As {@code \s} of the browser. */
    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\uFEFF';
    }

    private static String singleSpaces(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                single.append(text.charAt(i));
            } else if (i == 0 || !isSpace(text.charAt(i - 1))) {
                single.append(' ');
            }
        }
        return single.toString();
    }

    private static int firstHit(String text, List<String> clauses) {
        return clauses.stream()
                .mapToInt(text::indexOf)
                .filter(i -> i >= 0)
                .min()
                .orElse(-1);
    }
}
