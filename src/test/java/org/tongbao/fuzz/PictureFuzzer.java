package org.tongbao.fuzz;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.tongbao.TestPictures;

/** JPEG, PNG and GIF with changed bytes, shown and attached. */
final class PictureFuzzer implements Fuzzer {

    private final Map<String, List<byte[]>> sound = new TreeMap<>();

    PictureFuzzer() {
        sound.put(
                "jpg",
                List.of(
                        TestPictures.jpeg(40, 30),
                        TestPictures.photo(33, 17, 6, "words"),
                        TestPictures.photo(900, 20, 1, "words"),
                        written("jpg", BufferedImage.TYPE_INT_RGB, true),
                        written("jpg", BufferedImage.TYPE_BYTE_GRAY, false)));
        sound.put(
                "png",
                List.of(
                        TestPictures.png(40, 30),
                        TestPictures.pngWithWords(20, 20, "words"),
                        TestPictures.blank(900, 700),
                        TestPictures.turnedPng(TestPictures.image(20, 10), 8),
                        written("png", BufferedImage.TYPE_INT_ARGB, false),
                        written("png", BufferedImage.TYPE_BYTE_INDEXED, true),
                        written("png", BufferedImage.TYPE_USHORT_GRAY, false)));
        sound.put("gif", List.of(TestPictures.gif(40, 30), written("gif", BufferedImage.TYPE_BYTE_INDEXED, true)));
    }

    @Override
    public String name() {
        return "picture";
    }

    @Override
    public void run(Trial trial, Chance chance) {
        String type = chance.of("jpg", "png", "gif");
        byte[] changed = new Mutation(chance, List.of()).bytes(chance.of(sound.get(type)));
        if (type.equals("png") && chance.oneIn(2)) {
            changed = summed(changed);
        }
        String file = "p." + (chance.oneIn(20) ? chance.of("jpg", "png", "gif", "jpeg", "pdf", "txt") : type);
        String shown = chance.oneIn(3) ? "" : "images: [{file: " + file + ", alt: 窗口}]\n";
        String attached = chance.oneIn(2) ? "" : "attachments: [" + file + "]\n";
        trial.site()
                .write(
                        "content/notices/x/index.md",
                        "---\ntitle: 通报\npublished: 2018-09-27\nsource: 日报\n" + shown + attached + "---\n\n"
                                + (shown.isEmpty() ? "![窗口](" + file + ")" : "正文。") + "\n")
                .write("content/notices/x/" + file, changed);
        trial.checkAndBuild(chance.oneIn(4));
    }

    /** A PNG with the sums of its chunks put right, so that what is in them is read. */
    private static byte[] summed(byte[] png) {
        byte[] right = png.clone();
        ByteBuffer buffer = ByteBuffer.wrap(right);
        int at = 8;
        while (at + 12 <= right.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > right.length - at - 12) {
                return right;
            }
            CRC32 sum = new CRC32();
            sum.update(right, at + 4, length + 4);
            buffer.putInt(at + 8 + length, (int) sum.getValue());
            at += length + 12;
        }
        return right;
    }

    private static byte[] written(String format, int type, boolean progressive) {
        BufferedImage image = new BufferedImage(37, 23, type);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(TestPictures.image(37, 23), 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
