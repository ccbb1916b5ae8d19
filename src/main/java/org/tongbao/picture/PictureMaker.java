package org.tongbao.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Makes the published version of a picture: its pixels in one width, re-encoded, and nothing else of the file. */
public final class PictureMaker {

    /** To be raised when the same picture would come out otherwise, so that nothing of an older cache is used. */
    private static final String VERSION = "4";

    /** Beyond so many points a picture is unpacked with every second left out, unless it is wanted as large as it is. */
    private static final long ROOM = 16_000_000;

    private static final Object ONE_AT_A_TIME = new Object();

    private final PictureCache cache;

    public PictureMaker(PictureCache cache) {
        this.cache = cache;
    }

    /**
     * A picture so wide, or as wide as it is when that is less.
     *
     * @param original the bytes of its file
     */
    public byte[] scaled(byte[] original, int width) throws PictureException {
        return cache.get(original, width + "-" + VERSION, () -> make(original, width));
    }

    /** A picture as large as it is. */
    public byte[] whole(byte[] original) throws PictureException {
        return cache.get(original, "whole-" + VERSION, () -> make(original, Integer.MAX_VALUE));
    }

    private static byte[] make(byte[] original, int width) throws PictureException {
        Header header = Picture.header(original);
        if ((long) header.width() * header.height() < ROOM / 4) {
            return make(original, header, width);
        }
        synchronized (ONE_AT_A_TIME) {
            return make(original, header, width);
        }
    }

    private static byte[] make(byte[] original, Header header, int wanted) throws PictureException {
        Picture picture = Picture.of(header);
        int width = Math.min(wanted, picture.width());
        int height = picture.heightAt(width);
        boolean large = (long) header.width() * header.height() > ROOM;
        int step = large && width * 2 <= picture.width() ? 2 : 1;
        Optional<Colours> colours = Picture.colours(original);
        Pixels pixels = Decoder.decode(Picture.bare(original), header, step, colours);
        Pixels small = header.isOnItsSide() ? pixels.scaled(height, width) : pixels.scaled(width, height);
        Pixels scaled = colours.map(c -> c.toSrgb(small)).orElse(small);
        try {
            return Encoder.encode(scaled.turned(header.orientation()), picture.type());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it packs in memory
        }
    }
}
