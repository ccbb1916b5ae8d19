package org.tongbao.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The postings of some pages in memory. A posting is: pages since the last (number), occurrences × 2 + whether it stands
 * in a name (number), and for each occurrence of a token, how far on it stands (number).
 */
final class PostingsBuilder {

    /** A rough count of what a term takes beside its postings. */
    private static final int OVERHEAD = 120;

    private static final int MOST_WAITING = 1 << 20;

    private final LongIds grams = new LongIds();
    private final WordIds words = new WordIds();
    private int size;
    private long held;

    // By term.
    private long[] gram = new long[1 << 12];
    private @Nullable String[] word = new String[1 << 12];
    private TermKind[] kind = new TermKind[1 << 12];
    private ByteWriter[] postings = new ByteWriter[1 << 12];
    private int[] pages = new int[1 << 12];
    private int[] lastPage = new int[1 << 12];

    // Of the page at hand, by term.
    private int[] occurrences = new int[1 << 12];
    private boolean[] named = new boolean[1 << 12];
    private int[] placesFrom = new int[1 << 12];

    // Of the page at hand.
    private int[] touched = new int[1 << 10];
    private int touchedSize;
    private int[] placed = new int[1 << 10];
    private int[] place = new int[1 << 10];
    private int placedSize;
    private int[] sorted = new int[1 << 10];

    // Of the pages before, not yet written: for each term its number, the page, how often, and the places.
    private int[] waiting = new int[1 << 16];
    private int waitingSize;
    private int[] entries = new int[1 << 14];
    private int entryCount;

    /** About how many bytes are held. */
    long held() {
        return held;
    }

    /** One to three characters as one number. */
    static long gram(int a, int b, int c) {
        return ((((long) a << 21) | b) << 21) | c;
    }

    int ofGram(long key, TermKind of) {
        int id = grams.find(key);
        if (id < 0) {
            id = add(of);
            gram[id] = key;
            grams.put(key, id);
        }
        return id;
    }

    int ofWord(String text, TermKind of) {
        return ofWord(text, 0, text.length(), of);
    }

    /** The same of a part of a text. */
    int ofWord(String text, int from, int to, TermKind of) {
        int id = words.find(text, from, to);
        if (id < 0) {
            id = add(of);
            String own = text.substring(from, to);
            word[id] = own;
            words.put(own, id);
            held += own.length() * 2L;
        }
        return id;
    }

    private int add(TermKind of) {
        if (size == kind.length) {
            grow();
        }
        kind[size] = of;
        postings[size] = new ByteWriter(8);
        lastPage[size] = -1;
        held += OVERHEAD;
        return size++;
    }

    private void grow() {
        int to = size * 2;
        gram = Arrays.copyOf(gram, to);
        word = Arrays.copyOf(word, to);
        kind = Arrays.copyOf(kind, to);
        postings = Arrays.copyOf(postings, to);
        pages = Arrays.copyOf(pages, to);
        lastPage = Arrays.copyOf(lastPage, to);
        occurrences = Arrays.copyOf(occurrences, to);
        named = Arrays.copyOf(named, to);
        placesFrom = Arrays.copyOf(placesFrom, to);
    }

    /** A term stands in the page at hand. */
    void occurs(int id) {
        if (occurrences[id]++ == 0) {
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, touchedSize * 2);
            }
            touched[touchedSize++] = id;
        }
    }

    /** A token stands at a place of the page at hand; places come in their order. */
    void occurs(int id, int at) {
        occurs(id);
        if (placedSize == placed.length) {
            placed = Arrays.copyOf(placed, placedSize * 2);
            place = Arrays.copyOf(place, placedSize * 2);
            sorted = Arrays.copyOf(sorted, placedSize * 2);
        }
        placed[placedSize] = id;
        place[placedSize++] = at;
    }

    /** A term that stands in a name of the page at hand; without meaning when it does not stand in its text. */
    void named(int id) {
        named[id] = occurrences[id] > 0;
    }

    /** The page at hand is over. Its postings wait until there are many, so that those of a term are written together. */
    void endPage(int page) {
        sortPlaces();
        if (waiting.length - waitingSize < 3 * touchedSize + placedSize) {
            waiting = Arrays.copyOf(waiting, waiting.length * 2 + 3 * touchedSize + placedSize);
        }
        if (entries.length - entryCount < touchedSize) {
            entries = Arrays.copyOf(entries, entries.length * 2 + touchedSize);
        }
        for (int i = 0; i < touchedSize; i++) {
            int id = touched[i];
            entries[entryCount++] = waitingSize;
            waiting[waitingSize++] = id;
            waiting[waitingSize++] = page;
            waiting[waitingSize++] = (occurrences[id] << 1) | (named[id] ? 1 : 0);
            if (kind[id].hasPositions()) {
                int count = occurrences[id];
                System.arraycopy(sorted, placesFrom[id] - count, waiting, waitingSize, count);
                waitingSize += count;
            }
            occurrences[id] = 0;
            named[id] = false;
        }
        touchedSize = 0;
        placedSize = 0;
        if (waitingSize > MOST_WAITING) {
            writeWaiting();
        }
    }

    private void writeWaiting() {
        int[] next = new int[size + 1];
        for (int i = 0; i < entryCount; i++) {
            next[waiting[entries[i]] + 1]++;
        }
        for (int id = 0; id < size; id++) {
            next[id + 1] += next[id];
        }
        int[] byTerm = new int[entryCount];
        for (int i = 0; i < entryCount; i++) {
            byTerm[next[waiting[entries[i]]]++] = entries[i];
        }
        for (int entry : byTerm) {
            write(entry);
        }
        waitingSize = 0;
        entryCount = 0;
    }

    private void write(int entry) {
        int id = waiting[entry];
        int page = waiting[entry + 1];
        int times = waiting[entry + 2];
        ByteWriter out = postings[id];
        int before = out.capacity();
        out.number(page - lastPage[id] - 1);
        out.number(times);
        if (kind[id].hasPositions()) {
            int last = 0;
            for (int at = entry + 3, end = at + (times >> 1); at < end; at++) {
                out.number(waiting[at] - last);
                last = waiting[at];
            }
        }
        held += out.capacity() - before;
        lastPage[id] = page;
        pages[id]++;
    }

    /** Gathers the places by term; afterwards {@code placesFrom} of a term is where its places end. */
    private void sortPlaces() {
        int from = 0;
        for (int i = 0; i < touchedSize; i++) {
            int id = touched[i];
            placesFrom[id] = from;
            from += kind[id].hasPositions() ? occurrences[id] : 0;
        }
        for (int i = 0; i < placedSize; i++) {
            sorted[placesFrom[placed[i]]++] = place[i];
        }
    }

    void clear() {
        grams.clear();
        words.clear();
        Arrays.fill(postings, 0, size, null);
        Arrays.fill(word, 0, size, null);
        Arrays.fill(pages, 0, size, 0);
        size = 0;
        held = 0;
    }

    /** All terms that stand on a page in their order, that of their bytes in UTF-8, which is the order of code points. */
    PostingsRun[] parts() {
        writeWaiting();
        return IntStream.range(0, size)
                .filter(id -> pages[id] > 0)
                .mapToObj(id ->
                        new PostingsRun(bytes(id), kind[id], pages[id], postings[id].backing(), postings[id].size()))
                .sorted(Comparator.comparing(PostingsRun::term, Arrays::compareUnsigned))
                .toArray(PostingsRun[]::new);
    }

    private byte[] bytes(int id) {
        String text = word[id];
        return (text == null ? text(gram[id]) : text).getBytes(StandardCharsets.UTF_8);
    }

    static String text(long gram) {
        StringBuilder text = new StringBuilder();
        for (int shift = 42; shift >= 0; shift -= 21) {
            int character = (int) (gram >>> shift) & 0x1fffff;
            if (character != 0) {
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    /** The postings of one term of some pages that follow each other, the first counted from page 0. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record PostingsRun(byte[] term, TermKind kind, int pages, byte[] postings, int size) {}
}
