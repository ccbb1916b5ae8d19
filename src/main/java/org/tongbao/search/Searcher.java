package org.tongbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.search.Question.Piece;
import org.tongbao.search.SearchAnswer.Count;
import org.tongbao.search.SearchAnswer.Hit;
import org.tongbao.search.SearchAnswer.How;

/** Answers as the page of the search does: finds pages in the index and looks into them before it shows them. */
public final class Searcher {

    private static final int LOOKS = 5;
    private static final int MOST_LOOKS = 500;
    private static final int NEAR_FROM = 5;

    /** The pages as they are published. */
    @FunctionalInterface
    public interface Pages {
        /** The HTML of a page; nothing when it is not there any more. */
        Optional<String> html(String address);
    }

    private final IndexReader index;
    private final Pages pages;
    private final Map<String, List<String>> blocks = new HashMap<>();

    private Searcher(IndexReader index, Pages pages) {
        this.index = index;
        this.pages = pages;
    }

    /** Over the site in an output folder. */
    public static Searcher in(Path output) throws SearchException {
        Path folder = output.resolve(SearchIndex.FOLDER);
        return new Searcher(new IndexReader(path -> file(folder.resolve(path))), address -> file(output.resolve(
                        address.substring(1) + "index.html"))
                .map(b -> new String(b, StandardCharsets.UTF_8)));
    }

    /** Over an index in memory. */
    public static Searcher of(Map<String, byte[]> files, Pages pages) throws SearchException {
        return new Searcher(new IndexReader(path -> Optional.ofNullable(files.get(path))), pages);
    }

    private static Optional<byte[]> file(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a facet that pages have. */
    public List<SearchDocument.FacetValue> values(String facet) throws SearchException {
        return index.facet(facet).map(FacetColumn::values).orElse(List.of());
    }

    /** Answers a question. */
    public SearchAnswer find(SearchRequest request) throws SearchException {
        Question question = Question.of(request.q());
        SearchAnswer exact = answer(request, question, Found.all(index, question), How.EXACT);
        if (!exact.hits().isEmpty() || exact.more() || (request.from() > 0 && exact.total() > 0)) {
            return exact;
        }
        List<Piece> pieces = question.pieces();
        if (pieces.size() == 1
                && !pieces.get(0).phrase()
                && Spelling.isLetters(pieces.get(0).text())) {
            Found spelled = Found.spelled(index, pieces.get(0).text());
            SearchAnswer answer = answer(request, question, spelled, How.PINYIN);
            if (!answer.hits().isEmpty()) {
                return answer;
            }
        }
        int length = pieces.stream()
                .mapToInt(p -> p.text().codePointCount(0, p.text().length()))
                .sum();
        if (length >= NEAR_FROM && pieces.stream().noneMatch(Piece::excluded)) {
            SearchAnswer answer = answer(request, question, Found.near(index, question), How.NEAR);
            if (!answer.hits().isEmpty()) {
                return answer;
            }
        }
        return exact;
    }

    private SearchAnswer answer(SearchRequest request, Question question, Found found, How how) throws SearchException {
        List<Integer> ids = new ArrayList<>(narrowed(found.ids(), request, ""));
        if (!request.newest()) {
            ids.sort(
                    Comparator.comparingInt((Integer id) -> -found.scores()[id]).thenComparing(id -> id));
        }
        List<String> wanted = question.wanted().stream().map(Piece::text).toList();
        List<Hit> hits = new ArrayList<>();
        int next = request.from();
        int from = next;
        while (hits.size() < request.size()
                && next < ids.size()
                && next - from < (hits.isEmpty() ? MOST_LOOKS : request.size() * LOOKS)) {
            List<String> title = index.title(ids.get(next++));
            List<String> page = page(title.get(1));
            if (how == How.PINYIN || holds(page, question, how == How.NEAR)) {
                hits.add(new Hit(
                        title.get(1),
                        title.get(0),
                        title.get(2),
                        title.get(3),
                        title.get(4),
                        Excerpt.marked(title.get(0), wanted),
                        Excerpt.of(page, wanted)));
            }
        }
        if (request.from() == 0 && !request.newest()) {
            // The page that is called just so goes first.
            String name = String.join(" ", wanted);
            hits.sort(Comparator.comparing(h -> !Normalized.of(h.title()).equals(name)));
        }
        boolean more = next < ids.size();
        boolean seenAll = request.from() == 0 && !more;
        return new SearchAnswer(
                seenAll ? hits.size() : ids.size(),
                seenAll || found.exact() || ids.isEmpty(),
                how,
                hits,
                next,
                more,
                request.counts() ? counted(found.ids(), request) : Map.of());
    }

    private List<String> page(String address) {
        return blocks.computeIfAbsent(
                address, a -> pages.html(a).map(PageText::blocks).orElse(List.of()));
    }

    /** Whether a page holds every piece and none that is excluded; for near ones, with one character changed in all. */
    private static boolean holds(List<String> page, Question question, boolean nearly) {
        List<String> plain = page.stream().map(Normalized::of).toList();
        int changed = 0;
        for (Piece piece : question.pieces()) {
            boolean there = plain.stream().anyMatch(b -> b.contains(piece.text()));
            if (there || piece.excluded() || !nearly) {
                if (there == piece.excluded()) {
                    return false;
                }
            } else {
                changed += plain.stream()
                        .mapToInt(b -> changes(piece.text(), b))
                        .min()
                        .orElse(piece.text().length());
            }
        }
        return changed <= 1;
    }

    /**
     * The fewest changes of one character that make some part of a text the piece. Sellers, The Theory and Computation
     * of Evolutionary Distances (1980).
     */
    static int changes(String piece, String text) {
        int[] wanted = piece.codePoints().toArray();
        int[] row = new int[wanted.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i + 1;
        }
        int best = row.length;
        for (int character : text.codePoints().toArray()) {
            int diagonal = 0;
            int left = 0;
            for (int i = 0; i < row.length; i++) {
                int above = row[i];
                left = Math.min(Math.min(above, left) + 1, diagonal + (wanted[i] == character ? 0 : 1));
                diagonal = above;
                row[i] = left;
            }
            best = Math.min(best, left);
        }
        return best;
    }

    private List<Integer> narrowed(List<Integer> ids, SearchRequest request, String but) throws SearchException {
        List<Integer> left = ids;
        for (String name : Facets.ALL) {
            List<String> chosen = request.facets().getOrDefault(name, List.of());
            if (!name.equals(but) && !chosen.isEmpty()) {
                Optional<FacetColumn> facet = index.facet(name);
                left = left.stream()
                        .filter(id -> facet.isPresent()
                                && facet.get().of(id).stream()
                                        .anyMatch(v -> chosen.contains(
                                                facet.get().values().get(v).value())))
                        .toList();
            }
        }
        return left;
    }

    private Map<String, List<Count>> counted(List<Integer> ids, SearchRequest request) throws SearchException {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        for (String name : index.facets()) {
            FacetColumn facet = index.facet(name).orElseThrow();
            int[] numbers = new int[facet.values().size()];
            for (int id : narrowed(ids, request, name)) {
                facet.of(id).forEach(v -> numbers[v]++);
            }
            List<Count> some = new ArrayList<>();
            for (int v = 0; v < numbers.length; v++) {
                SearchDocument.FacetValue value = facet.values().get(v);
                boolean chosen = request.facets().getOrDefault(name, List.of()).contains(value.value());
                if (numbers[v] > 0 || chosen) {
                    some.add(new Count(value.value(), value.label(), numbers[v]));
                }
            }
            some.sort(Comparator.comparingInt((Count c) -> -c.count()).thenComparing(Count::label));
            counts.put(name, some);
        }
        return counts;
    }
}
