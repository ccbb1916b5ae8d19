package org.tongbao.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tongbao.search.Question.Need;
import org.tongbao.search.Question.Piece;

/**
 * The pages that hold all terms of a question, and how well each fits; what is asked may still be parted in them.
 *
 * @param ids ascending: newest first
 * @param scores by page
 * @param exact whether these pages are known to be the answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Found(List<Integer> ids, int[] scores, boolean exact) {

    /** Pages with every term in their name go before all others. */
    private static final int ALL_IN_NAME = 1000;

    /** Of pages that may lack a token, each that they have counts more than any impact. */
    private static final int EACH_TOKEN = 2000;

    /** Pages that fit about as well are told apart by their age alone, and the newest come first. */
    private static final int STEP = 8;

    private static final int FEW = 10;

    static final Found NONE = new Found(List.of(), new int[0], true);

    /** Finds all pages that may hold every piece and none that is excluded. */
    static Found all(IndexReader index, Question question) throws SearchException {
        List<Postings> all = new ArrayList<>();
        boolean exact = true;
        for (Piece piece : question.wanted()) {
            List<Postings> lists = lists(index, Question.cover(piece));
            if (lists.isEmpty()) {
                return NONE;
            }
            exact &= isOneTerm(piece, lists);
            all.addAll(lists);
        }
        Tally tally = new Tally(index.documents(), unique(all));
        List<Integer> ids = tally.atLeast(tally.lists());
        for (Piece piece : question.pieces()) {
            if (piece.excluded()) {
                List<Postings> lists = lists(index, Question.cover(piece));
                if (isOneTerm(piece, lists)) {
                    Set<Integer> out = Set.copyOf(boxed(lists.get(0).ids()));
                    ids.removeIf(out::contains);
                } else {
                    exact &= lists.isEmpty();
                }
            }
        }
        return new Found(ids, tally.scores(ALL_IN_NAME), exact);
    }

    /** Finds pages that lack so few of the tokens that one wrong character may be why. */
    static Found near(IndexReader index, Question question) throws SearchException {
        List<String> tokens = question.pieces().stream()
                .flatMap(p -> Tokenizer.tokens(p.text()).stream())
                .distinct()
                .limit(Question.MOST_TERMS)
                .toList();
        List<Postings> lists = new ArrayList<>();
        for (String token : tokens) {
            index.postings(token).ifPresent(lists::add);
        }
        Tally tally = new Tally(index.documents(), lists);
        int[] scores = tally.scores(ALL_IN_NAME);
        for (int id = 0; id < scores.length; id++) {
            scores[id] += tally.hits(id) * EACH_TOKEN;
        }
        return new Found(tally.atLeast(Math.max(1, tokens.size() - 2)), scores, false);
    }

    /** Finds pages with letters in the spelling of a name. */
    static Found spelled(IndexReader index, String letters) throws SearchException {
        Set<Integer> ids = new TreeSet<>();
        for (List<String> prefixes : Spelling.prefixes(letters)) {
            Set<Integer> both = new TreeSet<>();
            for (int i = 0; i < prefixes.size(); i++) {
                Set<Integer> here = new TreeSet<>();
                for (Postings postings : index.beginning(prefixes.get(i))) {
                    here.addAll(boxed(postings.ids()));
                }
                if (i == 0) {
                    both.addAll(here);
                } else {
                    both.retainAll(here);
                }
            }
            ids.addAll(both);
        }
        return new Found(List.copyOf(ids), new int[index.documents()], false);
    }

    /** The lists of pages that all must be in; none when no page is. */
    private static List<Postings> lists(IndexReader index, List<Need> needs) throws SearchException {
        List<Postings> lists = new ArrayList<>();
        for (Need need : needs) {
            List<Postings> some = lists(index, need);
            if (some.isEmpty()) {
                return List.of();
            }
            lists.addAll(some);
        }
        return unique(lists);
    }

    private static List<Postings> lists(IndexReader index, Need need) throws SearchException {
        Optional<Postings> whole = index.postings(need.term());
        if (whole.isPresent() || need.parts().isEmpty()) {
            return whole.stream().toList();
        }
        List<Postings> parts = new ArrayList<>();
        for (String part : need.parts()) {
            Optional<Postings> found = index.postings(part);
            if (found.isEmpty()) {
                return List.of();
            }
            parts.add(found.get());
            if (parts.size() == 1 && found.get().count() <= FEW) {
                return parts;
            }
        }
        // Were all parts frequent, the whole would be in the index if any page had it.
        boolean absent = parts.stream().allMatch(p -> p.count() > index.frequent());
        return absent ? List.of() : parts;
    }

    /** Whether a list of pages is the answer itself: the piece is one term and nothing else. */
    private static boolean isOneTerm(Piece piece, List<Postings> lists) {
        List<Need> needs = Question.cover(piece);
        return lists.size() == 1 && needs.size() == 1 && needs.get(0).term().equals(piece.text());
    }

    private static List<Postings> unique(List<Postings> lists) {
        Set<Postings> known = Collections.newSetFromMap(new IdentityHashMap<>());
        return lists.stream().filter(known::add).toList();
    }

    private static List<Integer> boxed(int[] ids) {
        return Arrays.stream(ids).boxed().toList();
    }

    /** How many of some lists each page is in. */
    private static final class Tally {
        private final int lists;
        private final int[] hits;
        private final int[] scores;
        private final int[] names;

        Tally(int documents, List<Postings> all) {
            this.lists = all.size();
            this.hits = new int[documents];
            this.scores = new int[documents];
            this.names = new int[documents];
            for (Postings list : all) {
                for (int i = 0; i < list.count(); i++) {
                    hits[list.ids()[i]]++;
                    scores[list.ids()[i]] += list.impacts()[i];
                }
                for (int ordinal : list.named()) {
                    scores[list.ids()[ordinal]] += list.ofName();
                    names[list.ids()[ordinal]]++;
                }
            }
        }

        int lists() {
            return lists;
        }

        int hits(int id) {
            return hits[id];
        }

        List<Integer> atLeast(int least) {
            List<Integer> ids = new ArrayList<>();
            for (int id = 0; id < hits.length; id++) {
                if (hits[id] >= least) {
                    ids.add(id);
                }
            }
            return ids;
        }

        int[] scores(int allInName) {
            int[] sum = scores.clone();
            for (int id = 0; id < sum.length; id++) {
                sum[id] = lists > 0 && names[id] == lists ? allInName : sum[id] / STEP;
            }
            return sum;
        }
    }
}
