package org.tongbao.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * Turns the colours of a picture into sRGB, by the profile that its file brings along. The JDK computes with Little CMS;
 * a test holds the result on each JDK to the same points.
 */
final class Colours {

    /** Longer profiles are none of a photograph or a print. */
    static final int LONGEST = 4 << 20;

    /** So many points are turned at a time. */
    private static final int STRIPE = 1 << 18;

    private static final int RGB = 3;
    private static final int CMYK = 4;

    private final ColorConvertOp conversion;
    private final int components;

    private Colours(ICC_Profile profile) {
        this.conversion =
                new ColorConvertOp(new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
        this.components = profile.getNumComponents();
    }

    /** The colours of a profile; empty when nothing can be made of it, as of one that is damaged. */
    static Optional<Colours> of(byte[] profile) {
        try {
            ICC_Profile read = ICC_Profile.getInstance(profile);
            Colours colours = new Colours(read);
            colours.stripe(new byte[colours.components], 1);
            return Optional.of(colours);
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }

    /** The same points in sRGB; as they are when the profile is not one for such points. */
    Pixels toSrgb(Pixels pixels) {
        if (components != RGB && (components != 1 || !pixels.isGrey())) {
            return pixels;
        }
        int[] argb = pixels.argb();
        int[] out = new int[argb.length];
        for (int from = 0; from < argb.length; from += STRIPE) {
            int size = Math.min(STRIPE, argb.length - from);
            byte[] stored = new byte[size * components];
            for (int i = 0; i < size; i++) {
                for (int band = 0; band < components; band++) {
                    stored[i * components + band] = (byte) (argb[from + i] >> (16 - 8 * band));
                }
            }
            byte[] turned = stripe(stored, size);
            for (int i = 0; i < size; i++) {
                out[from + i] = (argb[from + i] & 0xFF000000) | point(turned, i * RGB);
            }
        }
        return new Pixels(pixels.width(), pixels.height(), out);
    }

    /**
     * Points in sRGB.
     *
     * @param inks four bytes a point: cyan, magenta, yellow, black, 255 for all of an ink
     * @param colours those of the file; without any, each ink is taken to swallow its own light
     */
    static Pixels ofInks(int width, int height, byte[] inks, Optional<Colours> colours) {
        Optional<Colours> ofInks = colours.filter(c -> c.components == CMYK);
        int[] out = new int[width * height];
        for (int y = 0; y < height; y++) {
            byte[] row = new byte[width * CMYK];
            System.arraycopy(inks, y * row.length, row, 0, row.length);
            Optional<byte[]> turned = ofInks.map(c -> c.stripe(row, width));
            for (int x = 0; x < width; x++) {
                out[y * width + x] =
                        0xFF000000 | (turned.isPresent() ? point(turned.get(), x * RGB) : light(row, x * CMYK));
            }
        }
        return new Pixels(width, height, out);
    }

    private static int light(byte[] inks, int at) {
        int black = 255 - (inks[at + 3] & 0xFF);
        int light = 0;
        for (int ink = 0; ink < 3; ink++) {
            light = (light << 8) | ((255 - (inks[at + ink] & 0xFF)) * black + 127) / 255;
        }
        return light;
    }

    private static int point(byte[] rgb, int at) {
        return ((rgb[at] & 0xFF) << 16) | ((rgb[at + 1] & 0xFF) << 8) | (rgb[at + 2] & 0xFF);
    }

    private byte[] stripe(byte[] stored, int size) {
        byte[] turned = new byte[size * RGB];
        conversion.filter(raster(stored, size, components), raster(turned, size, RGB));
        return turned;
    }

    private static WritableRaster raster(byte[] bytes, int size, int bands) {
        int[] offsets = new int[bands];
        for (int band = 0; band < bands; band++) {
            offsets[band] = band;
        }
        return Raster.createInterleavedRaster(
                new DataBufferByte(bytes, bytes.length), size, 1, size * bands, bands, offsets, null);
    }
}
