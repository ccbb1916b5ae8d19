package org.tongbao.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tongbao.search.SearchException.Reason;

/** Reads the files that {@link SearchIndex} wrote, each when it is wanted, and refuses those that are not whole. */
final class IndexReader {

    /** Where the files come from. */
    @FunctionalInterface
    interface Source {
        Optional<byte[]> file(String path);
    }

    /** The first term of a file, and the hash of the file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Start(byte[] first, long hash) {}

    /** Where the postings of a term lie in a shard. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Slot(byte[] shard, int at) {}

    private final Source source;
    private final Map<Long, byte[]> files = new HashMap<>();
    private final Map<Long, byte[]> unpacked = new HashMap<>();
    private final Map<Integer, List<Start>> directories = new HashMap<>();
    private final Map<Long, Map<String, Slot>> shards = new HashMap<>();
    private final Map<String, Postings> postings = new HashMap<>();
    private final List<Start> termPages = new ArrayList<>();
    private final List<Long> titlePages = new ArrayList<>();
    private final Map<String, Long> facets = new LinkedHashMap<>();
    private final int documents;
    private final int perFile;
    private final int frequent;

    IndexReader(Source source) throws SearchException {
        this.source = source;
        byte[] root = source.file(IndexFiles.ROOT).orElseThrow(() -> new SearchException(Reason.NETWORK));
        if (root.length < 9 || root[0] != 'R') {
            throw new SearchException(Reason.CORRUPT);
        }
        if (root[1] != SearchIndex.FORM) {
            throw new SearchException(Reason.STALE);
        }
        ByteReader in = new ByteReader(root, 2);
        if (in.hash() != ContentHash.of(Arrays.copyOfRange(root, 8, root.length))) {
            throw new SearchException(Reason.CORRUPT);
        }
        this.documents = in.number();
        this.perFile = in.number();
        this.frequent = in.number();
        for (int i = in.number(); i > 0; i--) {
            termPages.add(new Start(in.array(in.number()), in.hash()));
        }
        for (int i = in.number(); i > 0; i--) {
            titlePages.add(in.hash());
        }
        for (int i = in.number(); i > 0; i--) {
            facets.put(in.text(), in.hash());
        }
    }

    int documents() {
        return documents;
    }

    /** Above how many pages a term is frequent. */
    int frequent() {
        return frequent;
    }

    private byte[] file(long hash) throws SearchException {
        byte[] known = files.get(hash);
        if (known == null) {
            known = source.file(ContentHash.path(hash)).orElseThrow(() -> new SearchException(Reason.NETWORK));
            if (ContentHash.of(known) != hash) {
                throw new SearchException(Reason.CORRUPT);
            }
            files.put(hash, known);
        }
        return known;
    }

    private byte[] unpacked(long hash) throws SearchException {
        byte[] known = unpacked.get(hash);
        if (known == null) {
            known = Zlib.unpacked(file(hash), 1);
            unpacked.put(hash, known);
        }
        return known;
    }

    /** The last whose first term is not above a term. */
    private static int place(List<Start> starts, byte[] term) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (Arrays.compareUnsigned(starts.get(middle).first(), term) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Start> directory(int page) throws SearchException {
        List<Start> known = directories.get(page);
        if (known != null) {
            return known;
        }
        ByteReader in = new ByteReader(unpacked(termPages.get(page).hash()));
        List<Start> starts = new ArrayList<>();
        byte[] first = {};
        for (int i = in.number(); i > 0; i--) {
            first = term(first, in);
            starts.add(new Start(first, in.hash()));
        }
        directories.put(page, starts);
        return starts;
    }

    private static byte[] term(byte[] before, ByteReader in) {
        int shared = in.number();
        int length = in.number();
        byte[] term = Arrays.copyOf(before, shared + length);
        System.arraycopy(in.array(length), 0, term, shared, length);
        return term;
    }

    private Map<String, Slot> shard(long hash) throws SearchException {
        Map<String, Slot> known = shards.get(hash);
        if (known != null) {
            return known;
        }
        byte[] bytes = unpacked(hash);
        ByteReader in = new ByteReader(bytes);
        in.hash();
        in.number();
        List<byte[]> terms = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        byte[] last = {};
        for (int i = in.number(); i > 0; i--) {
            last = term(last, in);
            terms.add(last);
            lengths.add(in.number());
            in.number();
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        int at = in.at();
        for (int i = 0; i < terms.size(); i++) {
            slots.put(new String(terms.get(i), StandardCharsets.UTF_8), new Slot(bytes, at));
            at += lengths.get(i);
        }
        shards.put(hash, slots);
        return slots;
    }

    /** The same object for the same term, so that a term asked for twice counts once. */
    private Postings read(String term, Slot slot) {
        return postings.computeIfAbsent(term, t -> Postings.read(slot.shard(), slot.at(), documents));
    }

    Optional<Postings> postings(String text) throws SearchException {
        if (termPages.isEmpty()) {
            return Optional.empty();
        }
        byte[] term = text.getBytes(StandardCharsets.UTF_8);
        List<Start> starts = directory(place(termPages, term));
        Slot slot = shard(starts.get(place(starts, term)).hash()).get(text);
        return Optional.ofNullable(slot).map(s -> read(text, s));
    }

    /** The postings of all terms that begin so. */
    List<Postings> beginning(String prefix) throws SearchException {
        List<Postings> found = new ArrayList<>();
        byte[] term = prefix.getBytes(StandardCharsets.UTF_8);
        for (int page = termPages.isEmpty() ? 0 : place(termPages, term); page < termPages.size(); page++) {
            List<Start> starts = directory(page);
            for (int at = place(starts, term); at < starts.size(); at++) {
                for (Map.Entry<String, Slot> slot : shard(starts.get(at).hash()).entrySet()) {
                    if (slot.getKey().startsWith(prefix)) {
                        found.add(read(slot.getKey(), slot.getValue()));
                    } else if (slot.getKey().compareTo(prefix) > 0) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    /** What is shown of a page: title, address, day, kind, units. */
    List<String> title(int id) throws SearchException {
        int number = id / perFile;
        byte[] hashes = file(titlePages.get(number / DocumentWriter.FILES_PER_PAGE));
        long hash = new ByteReader(hashes, 1 + number % DocumentWriter.FILES_PER_PAGE * 6).hash();
        String[] lines = new String(unpacked(hash), StandardCharsets.UTF_8).split("\n", -1);
        int pages = lines.length / DocumentWriter.COLUMNS;
        return IntStream.range(0, DocumentWriter.COLUMNS)
                .mapToObj(column -> lines[column * pages + id % perFile])
                .toList();
    }

    /** The facets that pages have values of. */
    List<String> facets() {
        return List.copyOf(facets.keySet());
    }

    Optional<FacetColumn> facet(String name) throws SearchException {
        Long hash = facets.get(name);
        return hash == null ? Optional.empty() : Optional.of(FacetColumn.read(unpacked(hash), documents));
    }
}
