package org.tongbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers terms in their order into shards of about one size.
 *
 * <pre>
 * shard       'T', then packed (see Zlib): hash of the file of places (6 bytes, 0: none), where in it they begin, number
 *             of terms, the terms, their postings one after the other
 * term        bytes shared with the one before, bytes that follow, these, length of its postings, length of its places
 *             (all numbers)
 * directory   'D', then packed: number of shards, for each: bytes shared with the first term of the one before, bytes
 *             that follow, these, hash of the shard
 * </pre>
 */
final class ShardWriter {

    private static final int SHARDS_PER_PAGE = 1024;

    /** How many shards have their places in one file: these are seldom wanted. */
    private static final int SHARDS_PER_PLACES = 4;

    private final int shardBytes;
    private final ContentAddressedFiles output;
    private final List<Entry> entries = new ArrayList<>();
    private final ByteWriter postings = new ByteWriter();
    private final ByteWriter places = new ByteWriter();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Entry> shards = new ArrayList<>();
    private final List<Entry> pages = new ArrayList<>();
    private int headBytes;
    private int placesFrom;

    /** A shard whose places are not written yet: its first term, where its places begin, and the rest of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(byte[] first, int placesFrom, byte[] rest) {}

    /** A term and the lengths of what belongs to it, or the first term and the hash of a file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(byte[] term, int length, int places, long hash) {}

    ShardWriter(int shardBytes, ContentAddressedFiles output) {
        this.shardBytes = shardBytes;
        this.output = output;
    }

    void add(byte[] term, ByteWriter termPostings, ByteWriter termPlaces) throws IOException {
        int size = term.length + 6 + termPostings.size();
        if (!entries.isEmpty() && headBytes + postings.size() + size > shardBytes) {
            endShard();
        }
        entries.add(new Entry(term, termPostings.size(), termPlaces.size(), 0));
        headBytes += term.length + 6;
        postings.all(termPostings);
        places.all(termPlaces);
    }

    /** Ends the last shard; says where the pages of the directory lie, each with its first term. */
    List<Entry> end() throws IOException {
        endShard();
        endPlaces();
        endPage();
        return pages;
    }

    private void endShard() throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        ByteWriter shard = new ByteWriter(headBytes + postings.size()).number(entries.size());
        byte[] before = {};
        for (Entry entry : entries) {
            term(before, entry.term(), shard);
            shard.number(entry.length()).number(entry.places());
            before = entry.term();
        }
        byte[] first = entries.get(0).term();
        waiting.add(new Waiting(first, placesFrom, shard.all(postings).array()));
        entries.clear();
        postings.clear();
        headBytes = 0;
        placesFrom = places.size();
        if (waiting.size() == SHARDS_PER_PLACES) {
            endPlaces();
        }
    }

    private void endPlaces() throws IOException {
        long hash = places.size() == 0 ? 0 : output.putPositions(places.array());
        for (Waiting shard : waiting) {
            ByteWriter whole = new ByteWriter(shard.rest().length + 10)
                    .hash(hash)
                    .number(shard.placesFrom())
                    .all(shard.rest());
            shards.add(new Entry(shard.first(), 0, 0, output.putPacked('T', whole.array())));
            if (shards.size() == SHARDS_PER_PAGE) {
                endPage();
            }
        }
        waiting.clear();
        places.clear();
        placesFrom = 0;
    }

    private void endPage() throws IOException {
        if (shards.isEmpty()) {
            return;
        }
        ByteWriter page = new ByteWriter().number(shards.size());
        byte[] before = {};
        for (Entry shard : shards) {
            term(before, shard.term(), page);
            page.hash(shard.hash());
            before = shard.term();
        }
        pages.add(new Entry(shards.get(0).term(), 0, 0, output.putPacked('D', page.array())));
        shards.clear();
    }

    static void term(byte[] before, byte[] term, ByteWriter out) {
        int mismatch = Arrays.mismatch(before, term);
        int shared = mismatch < 0 ? term.length : mismatch;
        out.number(shared).number(term.length - shared).all(term, shared, term.length - shared);
    }
}
