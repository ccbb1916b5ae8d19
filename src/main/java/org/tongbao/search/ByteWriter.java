package org.tongbao.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, with the numbers of the index: 7 bits a byte, the lowest first, the top bit set on all but the last. */
final class ByteWriter {

    private byte[] bytes;
    private int size;

    ByteWriter() {
        this(64);
    }

    ByteWriter(int capacity) {
        this.bytes = new byte[Math.max(8, capacity)];
    }

    int size() {
        return size;
    }

    /** How many bytes are held, used or not. */
    int capacity() {
        return bytes.length;
    }

    void clear() {
        size = 0;
    }

    ByteWriter put(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size + (size >> 1) + 8);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    ByteWriter number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            put((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        return put(rest);
    }

    ByteWriter all(byte[] source) {
        return all(source, 0, source.length);
    }

    ByteWriter all(byte[] source, int from, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, size + (size >> 1)));
        }
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        return this;
    }

    ByteWriter all(ByteWriter source) {
        return all(source.bytes, 0, source.size);
    }

    /** A text with its length in bytes before it. */
    ByteWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length).all(utf8);
    }

    /** A hash as it stands in a directory. */
    ByteWriter hash(long hash) {
        for (int shift = 40; shift >= 0; shift -= 8) {
            put((int) (hash >>> shift));
        }
        return this;
    }

    byte[] array() {
        return Arrays.copyOf(bytes, size);
    }

    /** The bytes as they are, to be read up to {@link #size}. */
    byte[] backing() {
        return bytes;
    }
}
