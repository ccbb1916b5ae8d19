package org.tongbao.search;

/** Reads the numbers that {@link ByteWriter} wrote. */
final class ByteReader {

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int at() {
        return at;
    }

    int number() {
        int value = 0;
        int shift = 0;
        int b;
        do {
            b = bytes[at++];
            value |= (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }

    void skipNumbers(int count) {
        for (int left = count; left > 0; at++) {
            if (bytes[at] >= 0) {
                left--;
            }
        }
    }
}
