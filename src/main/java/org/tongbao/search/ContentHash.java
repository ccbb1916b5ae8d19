package org.tongbao.search;

import java.util.Locale;

/**
 * A hash of 48 bits that names a file of the index and tells a reader whether the file came whole. The browser works it
 * out as well, on sites without HTTPS too, where it has no SHA-256. It guards against accidents, not against malice.
 */
final class ContentHash {

    private ContentHash() {}

    static long of(byte[] content) {
        int a = 0x811c9dc5;
        int b = 0x9e3779b9;
        for (byte each : content) {
            int value = each & 0xff;
            a = (a ^ value) * 0x01000193;
            b = (b ^ value) * 0x5bd1e995;
            b ^= b >>> 15;
        }
        a ^= b >>> 16;
        return ((a & 0xffffffffL) << 16) | (b & 0xffff);
    }

    /** Where a file of that content lies: a bucket of 256, then the rest of the hash. */
    static String path(long hash) {
        String hex = String.format(Locale.ROOT, "%012x", hash);
        return hex.substring(0, 2) + "/" + hex.substring(2) + ".bin";
    }
}
