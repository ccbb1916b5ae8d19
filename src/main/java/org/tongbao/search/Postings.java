package org.tongbao.search;

/**
 * The pages of a term.
 *
 * @param ids ascending
 * @param impacts how much each counts
 * @param named ordinals of those that have the term in their name
 * @param ofName what that counts
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record Postings(int[] ids, int[] impacts, int[] named, int ofName) {

    int count() {
        return ids.length;
    }

    static Postings read(byte[] shard, int at, int documents) {
        ByteReader in = new ByteReader(shard, at);
        int count = in.number();
        int form = in.get();
        int least = in.get();
        int[] ids = IdSet.read(form & 3, count, documents, in);
        int[] impacts = TermWriter.unpacked(count, least >> 4, (form >> 2) & 7, in);
        int[] named = {};
        if ((form & 32) != 0) {
            int names = in.number();
            named = IdSet.read(in.get(), names, count, in);
        }
        return new Postings(ids, impacts, named, least & 15);
    }
}
