package org.tongbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbao.search.PageBlock.Row;
import org.tongbao.search.Snippet.Laid;

/**
 * A place in the text of a page that holds a clause.
 *
 * @param at its position in the text as it stands
 * @param row the number of the row to show, or -1
 * @param score by the number of clauses that stand there, less where the row has no address of its own, and least in the
 *     head of a table
 */
record Place(PageBlock block, int at, int row, int score) {

    /** Of a clause that occurs more often, the first occurrences are compared. */
    private static final int MOST = 100;

    private static final int EACH = 3;

    /** A clause at a position of a text as it stands. */
    private record Occurrence(int at, String clause) {}

    /** The first of the places with the most clauses. */
    static Optional<Place> best(List<PageBlock> blocks, List<String> wanted) {
        List<String> clauses = wanted.stream().distinct().toList();
        Optional<Place> best = Optional.empty();
        for (PageBlock block : blocks) {
            String text = Normalized.of(block.text());
            if (clauses.stream().anyMatch(text::contains)) {
                Place hit = Snippet.laid(block.text())
                        .map(laid -> best(block, clauses, occurrences(laid, clauses)))
                        .orElseGet(() -> new Place(block, 0, -1, 0));
                if (best.isEmpty() || hit.score > best.get().score) {
                    best = Optional.of(hit);
                }
                if (hit.score == EACH * clauses.size()) {
                    break;
                }
            }
        }
        return best;
    }

    private static List<Occurrence> occurrences(Laid laid, List<String> clauses) {
        List<Occurrence> found = new ArrayList<>();
        for (String clause : clauses) {
            int at = laid.text().indexOf(clause);
            for (int n = 0; n < MOST && at >= 0; n++) {
                found.add(new Occurrence(laid.from().get(at), clause));
                at = laid.text().indexOf(clause, at + clause.length());
            }
        }
        found.sort(Comparator.comparingInt(Occurrence::at));
        return found;
    }

    private static Place best(PageBlock block, List<String> clauses, List<Occurrence> all) {
        Place best = new Place(block, 0, -1, 0);
        for (Occurrence one : all) {
            Place hit = of(block, one.at(), clauses, all);
            best = hit.score > best.score ? hit : best;
        }
        return best;
    }

    private static Place of(PageBlock block, int at, List<String> clauses, List<Occurrence> all) {
        int number = block.rowAt(at);
        Set<String> there = new HashSet<>();
        if (number < 0) {
            between(all, at, Math.min(block.tableAfter(at), at + Snippet.LENGTH))
                    .forEach(there::add);
            return new Place(block, at, -1, EACH * there.size());
        }
        Row row = block.rows().get(number);
        between(all, row.start(), row.end()).forEach(there::add);
        if (row.head()) {
            boolean isFollowed = number + 1 < block.rows().size()
                    && !block.rows().get(number + 1).cells().isEmpty();
            int shown = isFollowed ? number + 1 : -1;
            int position = isFollowed ? block.rows().get(shown).start() : at;
            return new Place(block, position, shown, EACH * there.size() - 2);
        }
        for (PageBlock.Cell cell : row.cells()) {
            String label = Normalized.of(cell.label());
            clauses.stream().filter(label::contains).forEach(there::add);
        }
        return new Place(block, at, number, EACH * there.size() - (row.own() ? 0 : 1));
    }

    private static List<String> between(List<Occurrence> all, int from, int to) {
        return all.stream()
                .filter(o -> o.at() >= from && o.at() < to)
                .map(Occurrence::clause)
                .toList();
    }
}
