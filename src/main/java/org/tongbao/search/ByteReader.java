package org.tongbao.search;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0);
    }

    ByteReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
    }

    int get() {
        return bytes[at++] & 0xff;
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

    byte[] array(int length) {
        byte[] part = new byte[length];
        System.arraycopy(bytes, at, part, 0, length);
        at += length;
        return part;
    }

    String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    long hash() {
        long hash = 0;
        for (int i = 0; i < 6; i++) {
            hash = (hash << 8) | get();
        }
        return hash;
    }
}
