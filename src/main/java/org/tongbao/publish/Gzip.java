package org.tongbao.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.tongbao.render.machine.ServerFiles;

/** Compressed copies that a web server hands out instead of compressing each time. */
final class Gzip {

    static final String ENDING = ".gz";

    /** Below this a copy saves no packet on the way. */
    private static final int LEAST = 1024;

    private Gzip() {}

    /** Whether a file is to have a copy beside it. */
    static boolean suits(Path file) throws IOException {
        String name = file.toString();
        return ServerFiles.COMPRESSED.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.size(file) > LEAST;
    }

    /** What a file holds, compressed; the head of the copy holds no time and no name. */
    static byte[] compressed(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new Best(out)) {
            Files.copy(file, gzip);
        }
        return out.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
