package org.tongbao.search;

/**
 * How an index is cut. The defaults are those that the benchmark in {@code src/bench/search} found best.
 *
 * @param shardBytes how large a shard of terms grows before the next is begun; one term alone may be larger
 * @param documentsPerShard how many titles lie in one file
 * @param frequent a gram that checks two others is kept when each of these is in more pages than this
 * @param memoryBytes how much is held in memory before it is put aside on the disk
 * @param positions whether the places of words are written, for exact counts of phrases
 */
public record IndexOptions(int shardBytes, int documentsPerShard, int frequent, long memoryBytes, boolean positions) {

    public static final IndexOptions DEFAULT = new IndexOptions(8 << 10, 400, 64, 128L << 20, true);
}
