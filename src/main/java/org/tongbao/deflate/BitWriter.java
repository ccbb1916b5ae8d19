package org.tongbao.deflate;

import java.util.Arrays;

/** Bits that become bytes, from the lowest bit of each on. */
final class BitWriter {

    private byte[] bytes = new byte[1 << 10];
    private int size;
    private long held;
    private int count;

    /** Writes up to 32 bits. */
    void put(int value, int bits) {
        held |= (value & 0xffffffffL) << count;
        count += bits;
        while (count >= 8) {
            octet((int) held);
            held >>>= 8;
            count -= 8;
        }
    }

    private void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size + (size >> 1));
        }
        bytes[size++] = (byte) value;
    }

    /** The bytes; the last is filled up. */
    byte[] array() {
        put(0, (8 - count) % 8);
        return Arrays.copyOf(bytes, size);
    }
}
