package org.tongbao.search;

/**
 * How much a term in a page counts for the order of results: BM25, in 16 steps. Robertson and Zaragoza, The Probabilistic
 * Relevance Framework: BM25 and Beyond (2009).
 */
final class Bm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    static final int MOST = 15;

    private final int documents;
    private final double rarest;
    private final double[] norms;

    /**
     * Prepares.
     *
     * @param lengths of the pages in tokens
     */
    Bm25(int[] lengths, int documents) {
        this.documents = documents;
        this.rarest = rarity(1);
        long sum = 0;
        for (int i = 0; i < documents; i++) {
            sum += lengths[i];
        }
        double average = Math.max(1.0, (double) sum / Math.max(1, documents));
        this.norms = new double[documents];
        for (int i = 0; i < documents; i++) {
            norms[i] = K1 * (1 - B + B * lengths[i] / average);
        }
    }

    /** From 0 to 15. */
    int impact(double rarity, int occurrences, int page) {
        double often = occurrences * (K1 + 1) / (occurrences + norms[page]);
        return Math.min(MOST, (int) (MOST * rarity * often / (rarest * (K1 + 1)) + 0.5));
    }

    /** What a term adds that stands in the name of a page: 1 to 15, more the rarer it is. */
    int ofName(double rarity) {
        return Math.max(1, (int) (MOST * rarity / rarest + 0.5));
    }

    /** The inverse document frequency. StrictMath, so that every machine writes the same. */
    double rarity(int pages) {
        return StrictMath.log(1 + (documents - pages + 0.5) / (pages + 0.5));
    }
}
