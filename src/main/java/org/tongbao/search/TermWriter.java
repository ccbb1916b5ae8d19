package org.tongbao.search;

import java.util.List;
import org.tongbao.search.PostingsBuilder.PostingsRun;

/**
 * Writes the postings of a term as a shard holds them.
 *
 * <pre>
 * pages       number
 * form        bits 0–1 of the set of pages (see DocIdSet), 2–4 bits an impact, 5 whether names follow
 * least       least impact × 16 + what a name adds
 * set         of pages
 * impacts     above the least, packed from the lowest bit on
 * names       count (number), form (byte), set of ordinals in the set of pages
 * </pre>
 */
final class TermWriter {

    private final Bm25 bm25;
    private final int documents;
    private int[] ids = new int[1024];
    private int[] strengths = new int[1024];
    private int[] names = new int[1024];

    TermWriter(Bm25 bm25, int documents) {
        this.bm25 = bm25;
        this.documents = documents;
    }

    /** Writes postings, and the places of tokens page by page: how many, and how far on each is. */
    void write(List<PostingsRun> parts, int pages, ByteWriter out, ByteWriter places) {
        if (ids.length < pages) {
            ids = new int[pages * 2];
            strengths = new int[pages * 2];
            names = new int[pages * 2];
        }
        double rarity = bm25.rarity(pages);
        int count = 0;
        int named = 0;
        int least = Bm25.MOST;
        int most = 0;
        for (PostingsRun part : parts) {
            ByteReader in = new ByteReader(part.postings());
            int page = -1;
            while (in.at() < part.size()) {
                page += in.number() + 1;
                int times = in.number();
                if ((times & 1) != 0) {
                    names[named++] = count;
                }
                int impact = bm25.impact(rarity, times >> 1, page);
                least = Math.min(least, impact);
                most = Math.max(most, impact);
                strengths[count] = impact;
                ids[count++] = page;
                if (part.kind().hasPositions()) {
                    int from = in.at();
                    in.skipNumbers(times >> 1);
                    places.number(times >> 1).all(part.postings(), from, in.at() - from);
                }
            }
        }
        int width = 32 - Integer.numberOfLeadingZeros(most - least);
        int form = DocIdSet.form(ids, count, documents);
        out.number(count);
        out.put(form | (width << 2) | (named > 0 ? 32 : 0));
        out.put((least << 4) | bm25.ofName(rarity));
        DocIdSet.write(form, ids, count, documents, out);
        packed(strengths, count, least, width, out);
        if (named > 0) {
            int nameForm = DocIdSet.form(names, named, count);
            out.number(named).put(nameForm);
            DocIdSet.write(nameForm, names, named, count, out);
        }
    }

    /** Numbers above a least one, each in so many bits, from the lowest bit of the first byte on. */
    static void packed(int[] values, int count, int least, int width, ByteWriter out) {
        int bits = 0;
        int held = 0;
        for (int i = 0; i < count && width > 0; i++) {
            bits |= (values[i] - least) << held;
            held += width;
            while (held >= 8) {
                out.put(bits);
                bits >>>= 8;
                held -= 8;
            }
        }
        if (held > 0) {
            out.put(bits);
        }
    }
}
