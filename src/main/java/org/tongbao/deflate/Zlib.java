package org.tongbao.deflate;

import java.nio.ByteBuffer;
import java.util.zip.Adler32;

/** Packs bytes in the form that PNG and the scripts of the search read, RFC 1950. */
public final class Zlib {

    private static final short HEAD = 0x789c;

    private final Deflate deflate = new Deflate();
    private final Adler32 sum = new Adler32();

    public static byte[] packed(byte[] plain) {
        Zlib zlib = new Zlib();
        zlib.write(plain);
        return zlib.finish();
    }

    /** Takes in more bytes. */
    public void write(byte[] plain) {
        deflate.write(plain);
        sum.update(plain);
    }

    /** All that was taken in, packed; nothing can be taken in afterwards. */
    public byte[] finish() {
        byte[] packed = deflate.finish();
        return ByteBuffer.allocate(packed.length + 6)
                .putShort(HEAD)
                .put(packed)
                .putInt((int) sum.getValue())
                .array();
    }
}
