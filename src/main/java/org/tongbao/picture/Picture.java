package org.tongbao.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tongbao.source.FileException;
import org.tongbao.source.OpenFile;

/**
 * A picture as it is seen: turned the right way.
 *
 * @param type the type it is published as
 */
public record Picture(FileType type, int width, int height) {

    /** The widths that pictures are published in, in pixels. */
    private static final int[] WIDTHS = {640, 1280};

    /** The most bytes before the size of a picture, including a thumbnail. */
    private static final int START = 1 << 20;

    /** The picture that a file holds. */
    public static Picture of(byte[] file) throws PictureException {
        return of(header(file));
    }

    static Picture of(Header header) {
        return header.isOnItsSide()
                ? new Picture(header.published(), header.height(), header.width())
                : new Picture(header.published(), header.width(), header.height());
    }

    /** The picture in a file, of which mostly only the beginning is read. */
    public static Picture in(OpenFile file) throws FileException, PictureException {
        byte[] start = file.read(START);
        try {
            return of(header(start));
        } catch (PictureException e) {
            byte[] rest = file.rest();
            if (rest.length == 0) {
                throw e;
            }
            byte[] all = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, all, start.length, rest.length);
            return of(header(all));
        }
    }

    /** Refuses an incomplete file, without decoding its pixels. */
    public static void refuseDamaged(byte[] file) throws PictureException {
        header(file);
        bare(file);
    }

    static Header header(byte[] file) throws PictureException {
        return switch (FileType.of(file)) {
            case JPEG -> new Jpeg(file).header();
            case PNG -> new Png(file).header();
            case GIF -> new Gif(file).header();
            case WEBP -> new WebP(file).header();
            default -> throw new PictureException(PictureException.Fault.UNREADABLE);
        };
    }

    static byte[] bare(byte[] file) throws PictureException {
        return switch (FileType.of(file)) {
            case JPEG -> new Jpeg(file).bare();
            case PNG -> new Png(file).bare();
            case WEBP -> new WebP(file).bare();
            default -> new Gif(file).bare();
        };
    }

    /** How the colours of a file are meant; empty when it does not say, or nothing can be made of what it says. */
    static Optional<Colours> colours(byte[] file) throws PictureException {
        Optional<byte[]> profile =
                switch (FileType.of(file)) {
                    case JPEG -> new Jpeg(file).profile();
                    case PNG -> new Png(file).profile();
                    case WEBP -> new WebP(file).profile();
                    default -> Optional.empty();
                };
        return profile.flatMap(Colours::of);
    }

    /** The widths it is published in, never wider than it is. */
    public IntStream widths() {
        return IntStream.of(WIDTHS).map(w -> Math.min(w, width)).distinct();
    }

    /** How high it is when it is made so wide. */
    public int heightAt(int newWidth) {
        return Math.max(1, (int) ((2L * height * newWidth + width) / (2L * width)));
    }
}
