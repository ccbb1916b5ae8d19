package org.tongbao.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tongbao.search.SearchDocument.FacetValue;
import org.tongbao.search.SearchResults.Hit;
import org.tongbao.search.SearchResults.Instead;

/**
 * Searches by reading the text of every document. It finds what the browser finds with the index; docs/search.md says
 * where the order may differ.
 *
 * @param documents newest first
 * @param texts where their text comes from
 */
public record SearchScan(List<SearchDocument> documents, Texts texts) {

    /** The text of documents. */
    @FunctionalInterface
    public interface Texts {
        /** The blocks of a document as {@link SearchableText} reads them; called by several threads, and again for a hit. */
        List<PageBlock> blocks(SearchDocument document);
    }

    /** Documents with all clauses in their title or a unit come before all others. */
    private static final int IN_NAME = 3;

    /** The values that documents have of a facet. */
    public List<FacetValue> values(String facet) {
        return List.copyOf(FacetCounts.values(documents, facet));
    }

    /** Answers a request. */
    public SearchResults find(SearchRequest request) throws SearchException {
        Query typed = Query.of(request.q());
        Query query = typed.simplified().orElse(typed);
        List<Match> all = scan(typed, query);
        SearchResults exact = results(request, typed, MatchMode.EXACT, all);
        if (exact.total() > 0) {
            return exact;
        }
        Optional<Instead> simpler = Instead.of(texts(typed), texts(query));
        return Stream.of(MatchMode.SIMPLIFIED, MatchMode.PINYIN, MatchMode.BEGINNING, MatchMode.NEAR)
                .map(mode -> results(request, query, mode, mode == MatchMode.PINYIN ? spelled(query) : all))
                .filter(r -> r.total() > 0)
                .findFirst()
                .map(r -> r.mode() == MatchMode.SIMPLIFIED ? r.with(simpler) : r)
                .orElse(exact.with(simpler));
    }

    /**
     * Documents that match exactly, or else in another way: each is read once.
     *
     * @param query in simplified characters
     */
    private List<Match> scan(Query typed, Query query) {
        Map<MatchMode, Query> ways = new EnumMap<>(MatchMode.class);
        ways.put(MatchMode.EXACT, typed);
        if (!query.equals(typed)) {
            ways.put(MatchMode.SIMPLIFIED, query);
        }
        query.opened().ifPresent(q -> ways.put(MatchMode.BEGINNING, q));
        Optional<NearMatch> near = NearMatch.suits(query) ? Optional.of(NearMatch.of(query)) : Optional.empty();
        return IntStream.range(0, documents.size())
                .parallel()
                .mapToObj(place -> match(place, ways, near))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Match> match(int place, Map<MatchMode, Query> ways, Optional<NearMatch> near) {
        SearchDocument document = documents.get(place);
        List<String> blocks = texts.blocks(document).stream()
                .map(b -> Normalized.of(b.text()))
                .toList();
        for (Map.Entry<MatchMode, Query> way : ways.entrySet()) {
            int score = score(document, way.getValue(), blocks);
            if (score >= 0) {
                return Optional.of(new Match(place, document, way.getKey(), score));
            }
        }
        return near.map(n -> n.score(blocks))
                .filter(s -> s > 0)
                .map(s -> new Match(place, document, MatchMode.NEAR, s));
    }

    /**
     * From 0 to 2 by how often the document holds each clause: once, twice or three times, more often;
     * {@link #IN_NAME} when all are in its names; -1 when it does not match.
     */
    private static int score(SearchDocument document, Query query, List<String> blocks) {
        int fewest = Integer.MAX_VALUE;
        for (Clause clause : query.clauses()) {
            if (clause.excluded() ? clause.isPartOf(blocks) : !clause.isPartOf(blocks)) {
                return -1;
            }
        }
        for (Clause clause : query.wanted()) {
            fewest = Math.min(fewest, clause.occurrences(blocks));
        }
        if (fewest == 0) {
            return -1;
        }
        List<String> names = Stream.concat(Stream.of(document.title()), document.units().stream())
                .map(Normalized::of)
                .toList();
        boolean named = query.wanted().stream().allMatch(c -> c.isIn(names));
        return named ? IN_NAME : Math.min(2, 31 - Integer.numberOfLeadingZeros(fewest));
    }

    /** Documents with a name that can be typed so: in whole syllables, or by the first letter of each. */
    private List<Match> spelled(Query query) {
        Clause only = query.clauses().get(0);
        if (query.clauses().size() > 1 || only.phrase() || !PinyinQuery.isLetters(only.text())) {
            return List.of();
        }
        PinyinQuery letters = PinyinQuery.of(only.text());
        return IntStream.range(0, documents.size())
                .filter(place -> letters.matches(terms(documents.get(place))))
                .mapToObj(place -> new Match(place, documents.get(place), MatchMode.PINYIN, 0))
                .toList();
    }

    private static SortedSet<String> terms(SearchDocument document) {
        SortedSet<String> terms = new TreeSet<>();
        document.spelled().forEach(name -> terms.addAll(PinyinTerms.of(name)));
        return terms;
    }

    private SearchResults results(SearchRequest request, Query query, MatchMode mode, List<Match> all) {
        List<Match> matches = all.stream().filter(m -> m.mode() == mode).toList();
        FacetCounts facets = new FacetCounts(documents, request.facets());
        List<Match> narrowed = facets.narrowed(matches);
        List<String> wanted = texts(query);
        List<ScannedHit> found = narrowed.stream()
                .sorted(request.newest() ? Match.NEWEST : Match.best(String.join(" ", wanted)))
                .skip(request.from())
                .limit(request.size())
                .map(m -> found(m.document(), wanted, mode))
                .toList();
        int next = request.from() + found.size();
        return new SearchResults(
                narrowed.size(),
                mode,
                found.stream()
                        .map(ScannedHit::instead)
                        .flatMap(Optional::stream)
                        .findFirst(),
                found.stream().map(ScannedHit::hit).toList(),
                next,
                next < narrowed.size(),
                request.counts() ? facets.counts(matches) : Map.of());
    }

    private static List<String> texts(Query query) {
        return query.wanted().stream().map(Clause::text).toList();
    }

    private record ScannedHit(Hit hit, Optional<Instead> instead) {}

    /** A document as it is shown. */
    private ScannedHit found(SearchDocument document, List<String> wanted, MatchMode mode) {
        List<PageBlock> blocks = texts.blocks(document);
        List<String> words = words(document, blocks, wanted, mode);
        Snippet.Shown shown = Snippet.of(blocks, words);
        String title = Normalized.of(document.title());
        Hit hit = new Hit(
                document.address(),
                words.stream().allMatch(title::contains) ? "" : shown.anchor(),
                document.title(),
                document.date().toString(),
                document.kind(),
                document.unitsInRow(),
                Snippet.marked(document.title(), words),
                shown.parts());
        return new ScannedHit(hit, Instead.of(wanted, words));
    }

    /** What the document has in the place of the clauses. */
    private static List<String> words(
            SearchDocument document, List<PageBlock> blocks, List<String> wanted, MatchMode mode) {
        if (mode == MatchMode.NEAR) {
            List<String> plain =
                    blocks.stream().map(b -> Normalized.of(b.text())).toList();
            return wanted.stream().map(w -> NearMatch.word(w, plain)).toList();
        }
        if (mode == MatchMode.PINYIN) {
            String names = names(document);
            return wanted.stream()
                    .map(w -> PinyinQuery.spelled(names, w.replace("'", "")).orElse(w))
                    .toList();
        }
        return wanted;
    }

    /** The title of a document with its units and regions. */
    private static String names(SearchDocument document) {
        Stream<String> labels = Stream.of(Facets.UNIT, Facets.REGION)
                .flatMap(f -> document.values(f).stream())
                .map(FacetValue::label)
                .sorted();
        return Normalized.of(Stream.concat(Stream.of(document.title()), labels)
                .collect(Collectors.joining(String.valueOf(Normalized.PART))));
    }
}
