package org.tongbao.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongbao.source.Limits;

/** Makes what is published in the place of a picture: its points in one width, packed anew, and nothing else of it. */
public final class PictureMaker {

    /** To be raised when the same picture would come out otherwise, so that nothing of an older cache is used. */
    private static final String VERSION = "2";

    /** Beyond so many points a picture is unpacked with every second left out, unless it is wanted as large as it is. */
    private static final long ROOM = 16_000_000;

    private static final Object ONE_AT_A_TIME = new Object();

    private final PictureCache cache;

    public PictureMaker(PictureCache cache) {
        this.cache = cache;
    }

    /** The picture in a file, so wide, or as wide as it is when that is less. */
    public byte[] scaled(Path file, int width) throws IOException, PictureException {
        byte[] original = read(file);
        return cache.get(original, width + "-" + VERSION, () -> make(original, width));
    }

    /** The picture in a file, as large as it is. */
    public byte[] whole(Path file) throws IOException, PictureException {
        byte[] original = read(file);
        return cache.get(original, "whole-" + VERSION, () -> make(original, Integer.MAX_VALUE));
    }

    /** A file that has grown over the limit since it was checked is being written to. */
    private static byte[] read(Path file) throws IOException, PictureException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] all = in.readNBytes((int) Limits.PICTURE + 1);
            if (all.length > Limits.PICTURE) {
                throw Bytes.damaged();
            }
            return all;
        }
    }

    private static byte[] make(byte[] original, int width) throws IOException, PictureException {
        Header header = Picture.header(original);
        if ((long) header.width() * header.height() < ROOM / 4) {
            return make(original, header, width);
        }
        synchronized (ONE_AT_A_TIME) {
            return make(original, header, width);
        }
    }

    private static byte[] make(byte[] original, Header header, int wanted) throws IOException, PictureException {
        Picture picture = Picture.of(header);
        int width = Math.min(wanted, picture.width());
        int height = picture.heightAt(width);
        boolean large = (long) header.width() * header.height() > ROOM;
        int step = large && width * 2 <= picture.width() ? 2 : 1;
        Pixels pixels = Decoder.decode(Picture.bare(original), header.type(), step);
        Pixels scaled = header.isOnItsSide() ? pixels.scaled(height, width) : pixels.scaled(width, height);
        return Encoder.encode(scaled.turned(header.orientation()), picture.type());
    }
}
