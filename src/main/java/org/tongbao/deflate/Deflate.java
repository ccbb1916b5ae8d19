package org.tongbao.deflate;

import java.util.Arrays;

/**
 * Packs bytes as every browser unpacks them, RFC 1951. Our own, since the deflate of the JDK writes other bytes with
 * another zlib, and the same site must become the same bytes everywhere.
 */
public final class Deflate {

    /** How many earlier places are looked at: with so many, texts and pictures get as small as with zlib's level 9. */
    private static final int TRIES = 2048;

    /** How many literals and copies share their codes. */
    private static final int BLOCK = 1 << 15;

    private static final int WINDOW = 1 << 15;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;

    /** A copy of three bytes from further away is longer than these bytes. */
    private static final int NEAR = 4096;

    private static final int HASH_BITS = 15;

    /** What was written and may still be copied, then what is still to be packed. */
    private byte[] plain = new byte[4 * WINDOW];

    private int end;
    private int at;

    /** The longest copy at {@link #at}, when it was looked for already; else less than 0. */
    private int here = -1;

    /** How many bytes went before the first of {@link #plain}; places below are counted with them. */
    private int gone;

    private final int[] newest = new int[1 << HASH_BITS];
    private final int[] before = new int[WINDOW];
    private final Block block = new Block(BLOCK);
    private final BitWriter out = new BitWriter();

    public Deflate() {
        Arrays.fill(newest, -WINDOW);
    }

    /** Takes in more bytes. */
    public void write(byte[] source) {
        int taken = 0;
        while (taken < source.length) {
            if (end == plain.length) {
                pack(end - 2 * LONGEST);
                slide();
            }
            int some = Math.min(source.length - taken, plain.length - end);
            System.arraycopy(source, taken, plain, end, some);
            end += some;
            taken += some;
        }
    }

    /** All that was taken in, packed; nothing can be taken in afterwards. */
    public byte[] finish() {
        pack(end);
        block.write(out, true);
        return out.array();
    }

    private void slide() {
        int useless = at - WINDOW;
        System.arraycopy(plain, useless, plain, 0, end - useless);
        end -= useless;
        at -= useless;
        gone += useless;
    }

    /** Takes the longest copy at each place, unless a longer one begins at the next. */
    private void pack(int limit) {
        while (at < limit) {
            int copy = here < 0 ? longest(at) : here;
            remember(at);
            int length = copy & 0x1ff;
            int next = length > 0 && length < LONGEST ? longest(at + 1) : -1;
            if (block.isFull()) {
                block.write(out, false);
            }
            if (length == 0 || (next > 0 && (next & 0x1ff) > length)) {
                block.literal(plain[at++] & 0xff);
                here = next;
            } else {
                block.copy(length, copy >>> 9);
                for (int last = at++ + length; at < last; at++) {
                    remember(at);
                }
                here = -1;
            }
        }
    }

    private void remember(int place) {
        if (place + SHORTEST <= end) {
            int hash = hash(place);
            before[(gone + place) & (WINDOW - 1)] = newest[hash];
            newest[hash] = gone + place;
        }
    }

    /** The longest copy of earlier bytes that begins here, as a symbol; 0 when there is none worth it. */
    private int longest(int place) {
        int most = Math.min(LONGEST, end - place);
        if (most < SHORTEST) {
            return 0;
        }
        int best = SHORTEST - 1;
        int distance = 0;
        int candidate = newest[hash(place)] - gone;
        for (int tries = 0; place - candidate < WINDOW && tries < TRIES; tries++) {
            if (plain[candidate + best] == plain[place + best]
                    && plain[candidate + best - 1] == plain[place + best - 1]) {
                int length = common(candidate, place, most);
                if (length > best) {
                    best = length;
                    distance = place - candidate;
                    if (best == most) {
                        break;
                    }
                }
            }
            candidate = before[(gone + candidate) & (WINDOW - 1)] - gone;
        }
        return best > SHORTEST || (best == SHORTEST && distance < NEAR) ? (distance << 9) | best : 0;
    }

    private int common(int earlier, int place, int most) {
        int other = Arrays.mismatch(plain, earlier, earlier + most, plain, place, place + most);
        return other < 0 ? most : other;
    }

    private int hash(int place) {
        int three = (plain[place] & 0xff) | ((plain[place + 1] & 0xff) << 8) | ((plain[place + 2] & 0xff) << 16);
        return (three * 0x9e3779b1) >>> (32 - HASH_BITS);
    }
}
