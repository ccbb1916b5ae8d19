package org.tongbao.deflate;

import java.util.Arrays;

/** Some literals and copies, written with codes made for them: a block of the type “dynamic” of RFC 1951, 3.2.7. */
final class Block {

    private static final int END = 256;

    /** The first of the lengths that a code stands for; the next bits say how many more. */
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };

    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCES = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };
    private static final int[] ORDER_OF_LENGTHS = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final byte[] LENGTH_CODES = codes(LENGTHS, 258);
    private static final byte[] DISTANCE_CODES = codes(DISTANCES, 1 << 15);

    private final int most;

    /** A literal, or the length of a copy in the low 9 bits and its distance above. */
    private final int[] symbols;

    private int count;
    private int[] literals = new int[286];
    private int[] distances = new int[30];

    Block(int most) {
        this.most = most;
        this.symbols = new int[most];
    }

    /** The code of each value: the last whose first value is not above it. */
    private static byte[] codes(int[] firsts, int last) {
        byte[] codes = new byte[last + 1];
        for (int value = firsts[0], code = 0; value <= last; value++) {
            if (code + 1 < firsts.length && firsts[code + 1] == value) {
                code++;
            }
            codes[value] = (byte) code;
        }
        return codes;
    }

    boolean isFull() {
        return count == most;
    }

    void literal(int octet) {
        symbols[count++] = octet;
        literals[octet]++;
    }

    void copy(int length, int distance) {
        symbols[count++] = (distance << 9) | length;
        literals[257 + LENGTH_CODES[length]]++;
        distances[DISTANCE_CODES[distance]]++;
    }

    /** Writes what was added, the lengths of the codes before it, and begins anew. */
    void write(BitWriter out, boolean last) {
        literals[END] = 1;
        int[] literalLengths = Huffman.lengths(literals, 15);
        int[] distanceLengths = Huffman.lengths(distances, 15);
        out.put(last ? 1 : 0, 1);
        out.put(2, 2);
        codes(literalLengths, distanceLengths, out);
        symbols(literalLengths, distanceLengths, out);
        count = 0;
        literals = new int[literals.length];
        distances = new int[distances.length];
    }

    /** The lengths of both codes, which are packed themselves. */
    private static void codes(int[] literals, int[] distances, BitWriter out) {
        int literalCount = used(literals, 257);
        int distanceCount = used(distances, 1);
        int[] all = Arrays.copyOf(literals, literalCount + distanceCount);
        System.arraycopy(distances, 0, all, literalCount, distanceCount);
        int[] runs = runs(all);
        int[] counts = new int[19];
        for (int run : runs) {
            counts[run & 31]++;
        }
        int[] lengths = Huffman.lengths(counts, 7);
        int lengthCount = 19;
        while (lengthCount > 4 && lengths[ORDER_OF_LENGTHS[lengthCount - 1]] == 0) {
            lengthCount--;
        }
        out.put(literalCount - 257, 5);
        out.put(distanceCount - 1, 5);
        out.put(lengthCount - 4, 4);
        for (int i = 0; i < lengthCount; i++) {
            out.put(lengths[ORDER_OF_LENGTHS[i]], 3);
        }
        int[] codes = Huffman.codes(lengths);
        for (int run : runs) {
            int symbol = run & 31;
            out.put(codes[symbol], lengths[symbol]);
            out.put(run >> 5, symbol == 16 ? 2 : symbol == 17 ? 3 : symbol == 18 ? 7 : 0);
        }
    }

    private void symbols(int[] literalLengths, int[] distanceLengths, BitWriter out) {
        int[] literalCodes = Huffman.codes(literalLengths);
        int[] distanceCodes = Huffman.codes(distanceLengths);
        for (int i = 0; i < count; i++) {
            int length = symbols[i] & 0x1ff;
            int distance = symbols[i] >>> 9;
            if (distance == 0) {
                out.put(literalCodes[length], literalLengths[length]);
                continue;
            }
            int code = LENGTH_CODES[length];
            out.put(literalCodes[257 + code], literalLengths[257 + code]);
            out.put(length - LENGTHS[code], LENGTH_BITS[code]);
            code = DISTANCE_CODES[distance];
            out.put(distanceCodes[code], distanceLengths[code]);
            out.put(distance - DISTANCES[code], Math.max(0, code / 2 - 1));
        }
        out.put(literalCodes[END], literalLengths[END]);
    }

    private static int used(int[] lengths, int least) {
        int count = lengths.length;
        while (count > least && lengths[count - 1] == 0) {
            count--;
        }
        return count;
    }

    /** Lengths of codes with repetitions put together: the symbol in the low 5 bits, what follows it above. */
    private static int[] runs(int[] lengths) {
        int[] runs = new int[lengths.length];
        int count = 0;
        int at = 0;
        while (at < lengths.length) {
            int value = lengths[at];
            int end = at;
            while (end < lengths.length && lengths[end] == value) {
                end++;
            }
            int times = end - at;
            at = end;
            if (value != 0) {
                runs[count++] = value;
                times--;
            }
            while (times > 0) {
                if (value == 0 && times >= 11) {
                    int some = Math.min(times, 138);
                    runs[count++] = 18 | ((some - 11) << 5);
                    times -= some;
                } else if (value == 0 && times >= 3) {
                    runs[count++] = 17 | ((times - 3) << 5);
                    times = 0;
                } else if (value != 0 && times >= 3) {
                    int some = Math.min(times, 6);
                    runs[count++] = 16 | ((some - 3) << 5);
                    times -= some;
                } else {
                    runs[count++] = value;
                    times--;
                }
            }
        }
        return Arrays.copyOf(runs, count);
    }
}
