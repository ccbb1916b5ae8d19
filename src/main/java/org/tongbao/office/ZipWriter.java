package org.tongbao.office;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import org.tongbao.deflate.Deflate;

/** Writes a ZIP file: the same bytes for the same parts on every machine, without times, names of people or systems. */
final class ZipWriter {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    /** Version 2.0, for deflated files. */
    private static final short VERSION = 20;

    private static final short DEFLATED = 8;

    /** Names in UTF-8. */
    private static final short FLAGS = 1 << 11;

    /** The first day that the format knows, 1 January 1980. */
    private static final short DAY = 1 << 5 | 1;

    private ZipWriter() {}

    /**
     * The file.
     *
     * @param parts by their names, in their order
     */
    static byte[] write(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        parts.forEach((part, plain) -> {
            byte[] name = part.getBytes(StandardCharsets.UTF_8);
            byte[] packed = packed(plain);
            byte[] facts = facts(plain, packed, name);
            ByteBuffer central = ByteBuffer.allocate(46)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(CENTRAL)
                    .putShort(VERSION)
                    .put(facts)
                    .putShort((short) 0) // comment
                    .putShort((short) 0) // disk
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(out.size());
            directory.writeBytes(central.array());
            directory.writeBytes(name);
            out.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(LOCAL)
                    .array());
            out.writeBytes(facts);
            out.writeBytes(name);
            out.writeBytes(packed);
        });
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        ByteBuffer end = ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(END)
                .putInt(0)
                .putShort((short) parts.size())
                .putShort((short) parts.size())
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private static byte[] packed(byte[] plain) {
        Deflate deflate = new Deflate();
        deflate.write(plain);
        return deflate.finish();
    }

    /** What both headers of a part say. */
    private static byte[] facts(byte[] plain, byte[] packed, byte[] name) {
        CRC32 sum = new CRC32();
        sum.update(plain);
        return ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(VERSION)
                .putShort(FLAGS)
                .putShort(DEFLATED)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt((int) sum.getValue())
                .putInt(packed.length)
                .putInt(plain.length)
                .putShort((short) name.length)
                .putShort((short) 0)
                .array();
    }
}
