package org.tongbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbao.search.PostingsBuilder.PostingsRun;

/**
 * Writes the index of a site. Pages come one at a time, newest first, and memory stays within a bound whatever their
 * number; the same pages make the same bytes. docs/search.md describes the files.
 */
public final class SearchIndex implements AutoCloseable {

    /** The folder of the index in the output. */
    public static final String FOLDER = "search/index/";

    /** Of the form of the files; a page and an index of different forms do not go together. */
    static final int FORMAT_VERSION = 3;

    private final IndexOptions options;
    private final ContentAddressedFiles output;
    private final PostingsBuilder table = new PostingsBuilder();
    private final TermExtractor terms = new TermExtractor(table);
    private final SpillFiles spillFiles = new SpillFiles();
    private final DocumentWriter documents;
    private final Map<String, FacetWriter> facets = new LinkedHashMap<>();
    private final Set<Integer> spelled = new HashSet<>();
    private int[] lengths = new int[1024];
    private int size;

    private SearchIndex(IndexOptions options, IndexFiles files) {
        this.options = options;
        this.output = new ContentAddressedFiles(files);
        this.documents = new DocumentWriter(options.documentsPerShard(), output);
        Facets.ALL.forEach(f -> facets.put(f, new FacetWriter()));
    }

    /** Begins an index with the usual options. */
    public static SearchIndex to(IndexFiles files) {
        return new SearchIndex(IndexOptions.DEFAULT, files);
    }

    /**
     * Writes an index.
     *
     * @param documents newest first
     * @param names that are offered while a reader types
     */
    public static IndexSummary write(
            Iterator<DocumentText> documents, List<Suggestion> names, IndexOptions options, IndexFiles files)
            throws IOException {
        try (SearchIndex index = new SearchIndex(options, files)) {
            while (documents.hasNext()) {
                index.add(documents.next());
            }
            return index.finish(names);
        }
    }

    /** Adds a page; pages come newest first, from one thread at a time. */
    public void add(DocumentText text) throws IOException {
        SearchDocument document = text.document();
        if (size == lengths.length) {
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        lengths[size] = terms.add(text);
        table.endPage(size++);
        documents.add(document);
        document.spelled().forEach(name -> Normalized.of(name).codePoints().forEach(spelled::add));
        facets.forEach((name, facet) -> facet.add(document.values(name)));
        if (table.held() > options.memoryBytes()) {
            spillFiles.spill(table);
            table.clear();
        }
    }

    /**
     * Writes the index of all pages added.
     *
     * @param names offered while a reader types
     */
    public IndexSummary finish(List<Suggestion> names) throws IOException {
        spillFiles.last(table);
        Frequent frequent = frequent();
        ShardWriter shards = new ShardWriter(options.shardBytes(), output);
        int[] written = {0};
        Bm25 bm25 = new Bm25(lengths, size);
        TermWriter writer = new TermWriter(bm25, size);
        ByteWriter postings = new ByteWriter();
        ByteWriter places = new ByteWriter();
        Set<Integer> characters = new HashSet<>();
        spillFiles.visit(parts -> {
            PostingsRun first = parts.get(0);
            boolean onlyInNames = pages(parts) == 0;
            if (first.kind() == TermKind.CHARACTER) {
                characters.add(new String(first.term(), StandardCharsets.UTF_8).codePointAt(0));
            }
            if (onlyInNames || (first.kind().isVerifying() && !frequent.needs(first.term(), first.kind()))) {
                return;
            }
            postings.clear();
            places.clear();
            writer.write(parts, pages(parts), postings, places);
            if (!options.positions()) {
                places.clear();
            }
            shards.add(first.term(), postings, places);
            written[0]++;
        });
        root(shards.end(), documents.end(), names, characters);
        return output.summary(size, written[0]);
    }

    private static int pages(List<PostingsRun> parts) {
        return parts.stream().mapToInt(PostingsRun::pages).sum();
    }

    private Frequent frequent() throws IOException {
        Set<String> terms = new HashSet<>();
        spillFiles.visit(parts -> {
            PostingsRun first = parts.get(0);
            if (!first.kind().isVerifying() && pages(parts) > options.frequent()) {
                terms.add(new String(first.term(), StandardCharsets.UTF_8));
            }
        });
        return new Frequent(terms);
    }

    /** The terms in so many pages that it takes others to check what they find. */
    private record Frequent(Set<String> terms) {
        boolean needs(byte[] term, TermKind kind) {
            return VerifyingTerms.parts(new String(term, StandardCharsets.UTF_8), kind).stream()
                    .allMatch(terms::contains);
        }
    }

    /**
     * The root, always of the same name: 'R', form, hash of all that follows; pages, pages in a file of titles, bound of
     * what is frequent; the pages of the directory of terms, each with its first term and its hash; those of the
     * directory of titles; the facets, each with its name and its hash; the hashes of the names, of the simplified
     * characters and of the readings of characters, each 0 if there are none.
     */
    private void root(
            List<ShardWriter.Entry> termPages,
            List<Long> documentPages,
            List<Suggestion> names,
            Set<Integer> characters)
            throws IOException {
        ByteWriter rest = new ByteWriter();
        rest.number(size).number(options.documentsPerShard()).number(options.frequent());
        rest.number(termPages.size());
        for (ShardWriter.Entry page : termPages) {
            rest.number(page.term().length).all(page.term()).hash(page.hash());
        }
        rest.number(documentPages.size());
        documentPages.forEach(rest::hash);
        Map<String, Long> facetFiles = new LinkedHashMap<>();
        for (Map.Entry<String, FacetWriter> facet : facets.entrySet()) {
            if (!facet.getValue().isEmpty()) {
                facetFiles.put(facet.getKey(), facet.getValue().end(output));
            }
        }
        rest.number(facetFiles.size());
        facetFiles.forEach((name, hash) -> rest.text(name).hash(hash));
        rest.hash(names.isEmpty() ? 0 : names(names));
        String simplified = Simplified.pairs(characters);
        rest.hash(simplified.isEmpty() ? 0 : output.putPacked('C', simplified.getBytes(StandardCharsets.UTF_8)));
        String readings = Pinyin.lines(spelled);
        rest.hash(readings.isEmpty() ? 0 : output.putPacked('P', readings.getBytes(StandardCharsets.UTF_8)));
        byte[] all = rest.array();
        output.putRoot(new ByteWriter(all.length + 8)
                .put('R')
                .put(FORMAT_VERSION)
                .hash(ContentHash.of(all))
                .all(all)
                .array());
    }

    /**
     * The names: 'N', then packed lines of kind, name, address and spellings, and of its card the forms, the line, the
     * telephone number and what is late, with tabs between them.
     */
    private long names(List<Suggestion> names) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Suggestion name : names) {
            lines.add(
                    name.kind() + "\t" + name.text() + "\t" + name.address() + "\t" + String.join(" ", name.spellings())
                            + name.card().map(SearchIndex::card).orElse("") + "\n");
        }
        return output.putPacked('N', String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String card(Suggestion.Card card) {
        String late =
                card.late().stream().map(l -> l.address() + " " + l.text()).collect(Collectors.joining("|"));
        return "\t" + String.join("|", card.forms()) + "\t" + card.line() + "\t" + card.phone() + "\t" + late;
    }

    @Override
    public void close() throws IOException {
        spillFiles.close();
    }
}
