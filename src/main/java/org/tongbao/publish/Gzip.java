package org.tongbao.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.tongbao.deflate.Deflate;
import org.tongbao.render.meta.ServerFiles;

/** Compressed copies that a web server hands out instead of compressing each time. */
final class Gzip {

    static final String ENDING = ".gz";

    /** Below this a copy saves no packet on the way. */
    private static final int LEAST = 1024;

    /** Deflate, no flags, no time, packed as well as can be, by no system in particular. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};

    private Gzip() {}

    /** Whether a file is to have a copy beside it. */
    static boolean suits(Path file) throws IOException {
        String name = file.toString();
        return ServerFiles.COMPRESSED.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.size(file) > LEAST;
    }

    /** What a file holds, compressed, in the form of RFC 1952; the head holds no time and no name. */
    static byte[] compressed(Path file) throws IOException {
        byte[] plain = Files.readAllBytes(file);
        Deflate deflate = new Deflate();
        deflate.write(plain);
        byte[] packed = deflate.finish();
        CRC32 sum = new CRC32();
        sum.update(plain);
        return ByteBuffer.allocate(HEAD.length + packed.length + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEAD)
                .put(packed)
                .putInt((int) sum.getValue())
                .putInt(plain.length)
                .array();
    }
}
