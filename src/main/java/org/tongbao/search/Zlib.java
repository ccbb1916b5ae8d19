package org.tongbao.search;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs bytes as every browser unpacks them: RFC 1950 and 1951. Our own, since the deflate of the JDK writes other bytes
 * with another zlib, and the same site must become the same bytes everywhere.
 */
final class Zlib {

    private static final int WINDOW = 1 << 15;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int TRIES = 32;
    private static final int LONG_ENOUGH = 32;

    /** A copy of three bytes from further away is longer than these bytes. */
    private static final int NEAR = 4096;

    private static final int END = 256;

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

    private final byte[] plain;
    private final ByteWriter out;

    /** A literal, or the length of a copy in the low 9 bits and its distance above. */
    private final int[] symbols;

    private int symbolCount;
    private final int[] head = new int[1 << 13];
    private final int[] before;
    private int bits;
    private int held;

    private Zlib(byte[] plain) {
        this.plain = plain;
        this.out = new ByteWriter(plain.length / 2 + 16);
        this.symbols = new int[plain.length + 1];
        this.before = new int[plain.length];
    }

    static byte[] packed(byte[] plain) {
        return new Zlib(plain).pack();
    }

    private byte[] pack() {
        out.put(0x78).put(0x9c);
        findCopies();
        int[] literals = new int[286];
        int[] distances = new int[30];
        literals[END] = 1;
        for (int i = 0; i < symbolCount; i++) {
            int symbol = symbols[i];
            if (symbol >>> 9 == 0) {
                literals[symbol]++;
            } else {
                literals[257 + code(LENGTHS, symbol & 0x1ff)]++;
                distances[code(DISTANCES, symbol >>> 9)]++;
            }
        }
        block(Huffman.lengths(literals, 15), Huffman.lengths(distances, 15));
        Adler32 sum = new Adler32();
        sum.update(plain);
        long value = sum.getValue();
        return out.put((int) (value >> 24))
                .put((int) (value >> 16))
                .put((int) (value >> 8))
                .put((int) value)
                .array();
    }

    /** Takes the longest copy at each place, unless a longer one begins at the next. */
    private void findCopies() {
        Arrays.fill(head, -1);
        int at = 0;
        int here = longest(0);
        while (at < plain.length) {
            remember(at);
            int length = here & 0x1ff;
            int next = length > 0 && length < LONG_ENOUGH ? longest(at + 1) : 0;
            if (length == 0 || (next & 0x1ff) > length) {
                symbols[symbolCount++] = plain[at++] & 0xff;
                here = length == 0 ? longest(at) : next;
            } else {
                symbols[symbolCount++] = here;
                for (int end = at++ + length; at < end; at++) {
                    remember(at);
                }
                here = longest(at);
            }
        }
    }

    private void remember(int at) {
        if (at + SHORTEST <= plain.length) {
            int hash = hash(at);
            before[at] = head[hash];
            head[hash] = at;
        }
    }

    /** The longest copy of what stood before that begins here, as a symbol; 0 when there is none worth it. */
    private int longest(int at) {
        int best = 0;
        int distance = 0;
        if (at + SHORTEST <= plain.length) {
            int candidate = head[hash(at)];
            for (int tries = 0; candidate >= 0 && at - candidate < WINDOW && tries < TRIES; tries++) {
                if (at + best < plain.length && plain[candidate + best] == plain[at + best]) {
                    int length = common(candidate, at);
                    if (length > best) {
                        best = length;
                        distance = at - candidate;
                    }
                }
                candidate = before[candidate];
            }
        }
        return best > SHORTEST || (best == SHORTEST && distance < NEAR) ? (distance << 9) | best : 0;
    }

    private int common(int earlier, int at) {
        int most = Math.min(LONGEST, plain.length - at);
        int length = 0;
        while (length < most && plain[earlier + length] == plain[at + length]) {
            length++;
        }
        return length;
    }

    private int hash(int at) {
        int three = (plain[at] & 0xff) | ((plain[at + 1] & 0xff) << 8) | ((plain[at + 2] & 0xff) << 16);
        return (three * 0x9e3779b1) >>> 19;
    }

    /** The last code whose base is not above a value. */
    private static int code(int[] bases, int value) {
        int found = Arrays.binarySearch(bases, value);
        return found >= 0 ? found : -found - 2;
    }

    /** The one block: its codes' lengths, packed themselves, and then its symbols. */
    private void block(int[] literals, int[] distances) {
        bits(1, 1);
        bits(2, 2);
        int literalCount = last(literals, 257);
        int distanceCount = last(distances, 1);
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
        bits(literalCount - 257, 5);
        bits(distanceCount - 1, 5);
        bits(lengthCount - 4, 4);
        for (int i = 0; i < lengthCount; i++) {
            bits(lengths[ORDER_OF_LENGTHS[i]], 3);
        }
        int[] lengthCodes = Huffman.codes(lengths);
        for (int run : runs) {
            int symbol = run & 31;
            bits(lengthCodes[symbol], lengths[symbol]);
            bits(run >> 5, symbol == 16 ? 2 : symbol == 17 ? 3 : symbol == 18 ? 7 : 0);
        }
        symbols(literals, distances);
        if (held > 0) {
            out.put(bits);
        }
    }

    private void symbols(int[] literals, int[] distances) {
        int[] literalCodes = Huffman.codes(literals);
        int[] distanceCodes = Huffman.codes(distances);
        for (int i = 0; i < symbolCount; i++) {
            int symbol = symbols[i];
            if (symbol >>> 9 == 0) {
                bits(literalCodes[symbol], literals[symbol]);
                continue;
            }
            int length = code(LENGTHS, symbol & 0x1ff);
            bits(literalCodes[257 + length], literals[257 + length]);
            bits((symbol & 0x1ff) - LENGTHS[length], LENGTH_BITS[length]);
            int distance = code(DISTANCES, symbol >>> 9);
            bits(distanceCodes[distance], distances[distance]);
            bits((symbol >>> 9) - DISTANCES[distance], Math.max(0, distance / 2 - 1));
        }
        bits(literalCodes[END], literals[END]);
    }

    private static int last(int[] lengths, int least) {
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

    private void bits(int value, int count) {
        bits |= value << held;
        held += count;
        while (held >= 8) {
            out.put(bits);
            bits >>>= 8;
            held -= 8;
        }
    }
}
