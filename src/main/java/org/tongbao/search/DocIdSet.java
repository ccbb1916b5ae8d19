package org.tongbao.search;

/**
 * A set of numbers below a bound, in whichever form is shortest: the gaps between them, the gaps between those missing,
 * a bit for each, or nothing when all are there.
 */
final class DocIdSet {

    static final int GAPS = 0;
    static final int MISSING = 1;
    static final int BITS = 2;
    static final int ALL = 3;

    private DocIdSet() {}

    /**
     * The shortest form.
     *
     * @param ids ascending
     * @param count how many of them are meant
     * @param bound above all of them
     */
    static int form(int[] ids, int count, int bound) {
        if (count == bound) {
            return ALL;
        }
        int bits = (bound + 7) / 8;
        int gaps = gapBytes(ids, count);
        int missing = count < bound / 2 ? Integer.MAX_VALUE : missingBytes(ids, count, bound);
        if (gaps <= bits && gaps <= missing) {
            return GAPS;
        }
        return missing <= bits ? MISSING : BITS;
    }

    static void write(int form, int[] ids, int count, int bound, ByteWriter out) {
        switch (form) {
            case GAPS -> writeGaps(ids, count, out);
            case MISSING -> {
                int[] missing = missing(ids, count, bound);
                writeGaps(missing, missing.length, out);
            }
            case BITS -> writeBits(ids, count, bound, out);
            default -> {
                // Nothing to be said.
            }
        }
    }

    private static int gapBytes(int[] ids, int count) {
        int bytes = 0;
        int last = -1;
        for (int i = 0; i < count; i++) {
            bytes += numberBytes(ids[i] - last - 1);
            last = ids[i];
        }
        return bytes;
    }

    private static int missingBytes(int[] ids, int count, int bound) {
        int[] missing = missing(ids, count, bound);
        return gapBytes(missing, missing.length);
    }

    private static int numberBytes(int value) {
        return value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5;
    }

    private static void writeGaps(int[] ids, int count, ByteWriter out) {
        int last = -1;
        for (int i = 0; i < count; i++) {
            out.number(ids[i] - last - 1);
            last = ids[i];
        }
    }

    private static void writeBits(int[] ids, int count, int bound, ByteWriter out) {
        byte[] bits = new byte[(bound + 7) / 8];
        for (int i = 0; i < count; i++) {
            bits[ids[i] >> 3] |= (byte) (1 << (ids[i] & 7));
        }
        out.all(bits);
    }

    private static int[] missing(int[] ids, int count, int bound) {
        int[] missing = new int[bound - count];
        int found = 0;
        int next = 0;
        for (int id = 0; id < bound; id++) {
            if (next < count && ids[next] == id) {
                next++;
            } else {
                missing[found++] = id;
            }
        }
        return missing;
    }
}
