package org.tongbao.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.tongbao.deflate.Zlib;

/** Writes PNG: a picture of few colours with a table of them, as drawings and screens are; any other in full colour. */
final class PngWriter {

    private static final int TABLE = 256;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final Pixels pixels;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PngWriter(Pixels pixels) {
        this.pixels = pixels;
    }

    static byte[] write(Pixels pixels) {
        PngWriter writer = new PngWriter(pixels);
        writer.out.writeBytes(SIGNATURE);
        Map<Integer, Integer> colours = writer.colours();
        if (colours.size() <= TABLE) {
            writer.withTable(colours);
        } else {
            writer.inFull();
        }
        writer.chunk("IEND", new byte[0]);
        return writer.out.toByteArray();
    }

    /** The colours in the order in which they turn up, each with its number; one too many when there are too many. */
    private Map<Integer, Integer> colours() {
        Map<Integer, Integer> colours = new LinkedHashMap<>();
        for (int point : pixels.argb()) {
            if (!colours.containsKey(point)) {
                colours.put(point, colours.size());
                if (colours.size() > TABLE) {
                    break;
                }
            }
        }
        return colours;
    }

    private void withTable(Map<Integer, Integer> colours) {
        header(3);
        byte[] table = new byte[colours.size() * 3];
        byte[] opacity = new byte[colours.size()];
        boolean clear = false;
        for (Map.Entry<Integer, Integer> colour : colours.entrySet()) {
            int point = colour.getKey();
            int number = colour.getValue();
            table[number * 3] = (byte) (point >> 16);
            table[number * 3 + 1] = (byte) (point >> 8);
            table[number * 3 + 2] = (byte) point;
            opacity[number] = (byte) (point >>> 24);
            clear |= point >>> 24 != 0xFF;
        }
        chunk("PLTE", table);
        if (clear) {
            chunk("tRNS", opacity);
        }
        byte[] row = new byte[pixels.width()];
        data(row, 0, y -> {
            for (int x = 0; x < row.length; x++) {
                row[x] = colours.getOrDefault(pixels.argb()[y * row.length + x], 0)
                        .byteValue();
            }
        });
    }

    private void inFull() {
        boolean clear = false;
        for (int point : pixels.argb()) {
            clear |= point >>> 24 != 0xFF;
        }
        int step = clear ? 4 : 3;
        boolean withOpacity = clear;
        header(clear ? 6 : 2);
        byte[] row = new byte[pixels.width() * step];
        data(row, step, y -> {
            for (int x = 0; x < pixels.width(); x++) {
                int point = pixels.argb()[y * pixels.width() + x];
                row[x * step] = (byte) (point >> 16);
                row[x * step + 1] = (byte) (point >> 8);
                row[x * step + 2] = (byte) point;
                if (withOpacity) {
                    row[x * step + 3] = (byte) (point >>> 24);
                }
            }
        });
    }

    private void header(int colourType) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(pixels.width()).putInt(pixels.height());
        header.put((byte) 8).put((byte) colourType);
        chunk("IHDR", header.array());
    }

    @FunctionalInterface
    private interface Rows {
        void fill(int y);
    }

    /**
     * The rows, packed.
     *
     * @param step how many bytes a point has, when rows are to be filtered; 0 for none
     */
    private void data(byte[] row, int step, Rows rows) {
        Zlib packed = new Zlib();
        byte[] above = new byte[row.length];
        byte[] best = new byte[row.length];
        byte[] tried = new byte[row.length];
        for (int y = 0; y < pixels.height(); y++) {
            rows.fill(y);
            byte chosen = 0;
            long least = filter(0, row, above, Math.max(1, step), best);
            for (byte f = 1; f <= 4 && step > 0; f++) {
                long size = filter(f, row, above, step, tried);
                if (size < least) {
                    least = size;
                    chosen = f;
                    System.arraycopy(tried, 0, best, 0, best.length);
                }
            }
            packed.write(new byte[] {chosen});
            packed.write(best);
            System.arraycopy(row, 0, above, 0, row.length);
        }
        chunk("IDAT", packed.finish());
    }

    /** Fills what is left of a row when it is foretold from its neighbours, and tells how much that is. */
    private static long filter(int filter, byte[] row, byte[] above, int step, byte[] left) {
        long size = 0;
        for (int i = 0; i < row.length; i++) {
            int a = i < step ? 0 : row[i - step] & 0xFF;
            int b = above[i] & 0xFF;
            int c = i < step ? 0 : above[i - step] & 0xFF;
            int foretold =
                    switch (filter) {
                        case 0 -> 0;
                        case 1 -> a;
                        case 2 -> b;
                        case 3 -> (a + b) / 2;
                        default -> paeth(a, b, c);
                    };
            left[i] = (byte) (row[i] - foretold);
            size += Math.abs(left[i]);
        }
        return size;
    }

    private static int paeth(int a, int b, int c) {
        int p = a + b - c;
        int pa = Math.abs(p - a);
        int pb = Math.abs(p - b);
        int pc = Math.abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    private void chunk(String name, byte[] content) {
        byte[] head = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(head);
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(head);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
