package org.tongbao;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.tongbao.deflate.Zlib;

/** Pictures to be put into test sites. */
public final class TestPictures {

    private TestPictures() {}

    /** Red at the left, blue at the right, brighter toward the foot. */
    public static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int blue = 255 * x / width;
                image.setRGB(x, y, new Color(255 - blue, 100 * y / height, blue).getRGB());
            }
        }
        return image;
    }

    public static byte[] png(int width, int height) {
        return written(image(width, height), "png");
    }

    public static byte[] gif(int width, int height) {
        return written(image(width, height), "gif");
    }

    public static byte[] jpeg(int width, int height) {
        return written(image(width, height), "jpg");
    }

    /** A photograph as a telephone makes it, with words planted where metadata stand, and a position. */
    public static byte[] photo(int width, int height, int orientation, String words) {
        byte[] plain = jpeg(width, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(segment(0xE1, concat(ascii("Exif\0\0"), exif(orientation, words))));
        out.writeBytes(segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + words + "</x>")));
        out.writeBytes(segment(0xE2, ascii("ICC_PROFILE\0\1\1" + words)));
        out.writeBytes(segment(0xED, ascii("Photoshop 3.0\0" + words)));
        out.writeBytes(segment(0xFE, ascii(words)));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(ascii(words));
        return out.toByteArray();
    }

    /** EXIF with an orientation, a maker and a latitude. */
    private static byte[] exif(int orientation, String words) {
        byte[] maker = ascii(words + "\0");
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + 2 + 12 + 4 + maker.length);
        int gps = 8 + 2 + 3 * 12 + 4;
        tiff.put(ascii("MM\0*")).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(gps + 2 + 12 + 4);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
        tiff.putInt(0).putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(ascii("N\0\0\0"));
        tiff.putInt(0).put(maker);
        return tiff.array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** A PNG of one shade of grey, however large, in few bytes. */
    public static byte[] blank(int width, int height) {
        Deflater deflater = new Deflater();
        byte[] row = new byte[1 + (width + 7) / 8];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int y = 0; y < height; y++) {
            deflater.setInput(row);
            for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
                packed.write(buffer, 0, n);
            }
        }
        deflater.finish();
        for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
            packed.write(buffer, 0, n);
        }
        deflater.end();
        return png(width, height, packed.toByteArray());
    }

    /** A PNG whose every chunk is sound, with what is said to be its points. */
    public static byte[] png(int width, int height, byte[] data) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 1)
                .array();
        return concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header),
                chunk("IDAT", data),
                chunk("IEND", new byte[0]));
    }

    /** A PNG with a chunk of words and a time before its points. */
    public static byte[] pngWithWords(int width, int height, String words) {
        byte[] plain = png(width, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        out.writeBytes(chunk("tEXt", ascii("Author\0" + words)));
        out.writeBytes(chunk("eXIf", exif(1, words)));
        out.write(plain, 33, plain.length - 33);
        return out.toByteArray();
    }

    /** A PNG that tells after its points how it is to be turned. */
    public static byte[] turnedPng(BufferedImage image, int orientation) {
        byte[] plain = written(image, "png");
        int end = plain.length - 12;
        return concat(
                Arrays.copyOf(plain, end),
                chunk("eXIf", exif(orientation, "x")),
                Arrays.copyOfRange(plain, end, plain.length));
    }

    /** A PNG or JPEG with a profile of its colours, which a JPEG keeps in parts. */
    public static byte[] withProfile(byte[] plain, byte[] profile) {
        if (plain[0] == (byte) 0xFF) {
            int half = profile.length / 2;
            return concat(
                    Arrays.copyOf(plain, 2),
                    segment(0xE2, concat(ascii("ICC_PROFILE\0\1\2"), Arrays.copyOf(profile, half))),
                    segment(
                            0xE2,
                            concat(ascii("ICC_PROFILE\0\2\2"), Arrays.copyOfRange(profile, half, profile.length))),
                    Arrays.copyOfRange(plain, 2, plain.length));
        }
        return concat(
                Arrays.copyOf(plain, 33),
                chunk("iCCP", concat(ascii("P3\0\0"), Zlib.packed(profile))),
                Arrays.copyOfRange(plain, 33, plain.length));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = concat(ascii(name), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return concat(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
