package org.tongbao.deflate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a ZIP file whose bytes depend on its entries alone: every entry is of 1 January 1980, midnight. */
public final class ZipWriter {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    /** Version 2.0, for deflate. */
    private static final int VERSION = 20;
    /** Names are in UTF-8. */
    private static final int UTF8 = 1 << 11;

    private static final int DEFLATED = 8;
    private static final int MIDNIGHT = 0;
    private static final int FIRST_DAY = (1 << 5) | 1;
    private static final int BYTE = 8;

    /** The content of an entry, packed. */
    public static final class Packed {

        private final byte[] bytes;
        private final int size;
        private final int check;

        private Packed(byte[] plain) {
            CRC32 crc = new CRC32();
            crc.update(plain);
            Deflate deflate = new Deflate();
            deflate.write(plain);
            bytes = deflate.finish();
            size = plain.length;
            check = (int) crc.getValue();
        }

        /** Packs bytes. */
        public static Packed of(byte[] plain) {
            return new Packed(plain);
        }
    }

    private record Entry(String name, Packed content, int offset) {

        int length() {
            return name.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();

    /** Adds an entry. */
    public void add(String name, Packed content) {
        Entry entry = new Entry(name, content, out.size());
        entries.add(entry);
        four(LOCAL);
        describe(entry);
        out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content.bytes);
    }

    /** The whole file; nothing can be added afterwards. */
    public byte[] finish() {
        int start = out.size();
        for (Entry entry : entries) {
            four(CENTRAL);
            two(VERSION);
            describe(entry);
            two(0); // no comment
            two(0); // on the first disk
            two(0);
            four(0); // no attributes
            four(entry.offset());
            out.writeBytes(entry.name().getBytes(StandardCharsets.UTF_8));
        }
        int size = out.size() - start;
        four(END);
        four(0); // on the first disk
        two(entries.size());
        two(entries.size());
        four(size);
        four(start);
        two(0); // no comment
        return out.toByteArray();
    }

    /** The fields that both heads of an entry have, to the length of its extra field, which it does not have. */
    private void describe(Entry entry) {
        two(VERSION);
        two(UTF8);
        two(DEFLATED);
        two(MIDNIGHT);
        two(FIRST_DAY);
        four(entry.content().check);
        four(entry.content().bytes.length);
        four(entry.content().size);
        two(entry.length());
        two(0);
    }

    /** Writes two bytes, the lower first. */
    private void two(int number) {
        out.write(number);
        out.write(number >>> BYTE);
    }

    /** Writes four bytes, the lowest first. */
    private void four(int number) {
        two(number);
        two(number >>> (2 * BYTE));
    }
}
