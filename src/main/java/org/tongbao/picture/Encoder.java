package org.tongbao.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Packs the points of a picture, and adds nothing to them. */
final class Encoder {

    private static final float QUALITY = .82f;
    private static final int[] MASKS = {0xFF0000, 0xFF00, 0xFF};

    private Encoder() {}

    static byte[] encode(Pixels pixels, FileType type) throws IOException {
        return type == FileType.JPEG ? jpeg(pixels) : PngWriter.write(pixels);
    }

    private static byte[] jpeg(Pixels pixels) throws IOException {
        int[] points = pixels.argb();
        var raster = Raster.createPackedRaster(
                new DataBufferInt(points, points.length), pixels.width(), pixels.height(), pixels.width(), MASKS, null);
        BufferedImage image =
                new BufferedImage(new DirectColorModel(24, MASKS[0], MASKS[1], MASKS[2]), raster, false, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            if (param instanceof JPEGImageWriteParam jpeg) {
                jpeg.setOptimizeHuffmanTables(true);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
