package org.tongbao.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Unpacks the points of a picture. */
final class Decoder {

    private Decoder() {}

    /**
     * The points.
     *
     * @param bare a file without metadata, so that the decoder sees no more than the points
     * @param step every how manieth point is kept, across and down
     * @param colours those of the file
     */
    static Pixels decode(byte[] bare, Header header, int step, Optional<Colours> colours) throws PictureException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(
                        header.type().name().toLowerCase(Locale.ROOT))
                .next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return header.inks().isPresent()
                    ? ofInks(reader.readRaster(0, param), header.inks().get(), colours)
                    : pixels(reader.read(0, param));
        } catch (IOException | RuntimeException e) {
            PictureException damaged = Bytes.damaged();
            damaged.initCause(e);
            throw damaged;
        } finally {
            reader.dispose();
        }
    }

    /** The numbers as they are stored, not as a space of colours would have them. */
    private static Pixels pixels(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int shift = image.getColorModel().getComponentSize(0) - 8;
        int[] out = new int[width * raster.getHeight()];
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int argb = image.getColorModel() instanceof IndexColorModel index
                        ? index.getRGB(row[x])
                        : argb(row, x * bands, bands, shift);
                out[y * width + x] = argb;
            }
        }
        return new Pixels(width, raster.getHeight(), out);
    }

    private static Pixels ofInks(Raster raster, Jpeg.Inks inks, Optional<Colours> colours) {
        int width = raster.getWidth();
        byte[] all = new byte[width * raster.getHeight() * 4];
        int[] row = new int[width * 4];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                inks.point(row, x * 4, all, (y * width + x) * 4);
            }
        }
        return Colours.ofInks(width, raster.getHeight(), all, colours);
    }

    private static int argb(int[] row, int at, int bands, int shift) {
        boolean grey = bands < 3;
        int opacity = bands == 2 || bands == 4 ? row[at + bands - 1] >> shift : 0xFF;
        int red = row[at] >> shift;
        int green = grey ? red : row[at + 1] >> shift;
        int blue = grey ? red : row[at + 2] >> shift;
        return (opacity << 24) | (red << 16) | (green << 8) | blue;
    }
}
