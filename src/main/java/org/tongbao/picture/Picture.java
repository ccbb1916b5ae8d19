package org.tongbao.picture;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tongbao.source.FileException;
import org.tongbao.source.OpenFile;

/**
 * A picture as it is seen: turned the right way.
 *
 * @param type what it is published as
 */
public record Picture(FileType type, int width, int height) {

    /** The widths that pictures are published in, in pixels. */
    private static final int[] WIDTHS = {640, 1280};

    /** More than enough to hold all that stands before the size, such as a thumbnail. */
    private static final int START = 1 << 20;

    static Picture of(Header header) {
        FileType type = header.type() == FileType.GIF ? FileType.PNG : header.type();
        return header.isOnItsSide()
                ? new Picture(type, header.height(), header.width())
                : new Picture(type, header.width(), header.height());
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

    /** Refuses a file that is not whole; what only the points themselves would show is not looked at. */
    public static void refuseDamaged(byte[] file) throws PictureException {
        header(file);
        bare(file);
    }

    static Header header(byte[] file) throws PictureException {
        return switch (FileType.of(file)) {
            case JPEG -> new Jpeg(file).header();
            case PNG -> new Png(file).header();
            case GIF -> new Gif(file).header();
            default -> throw new PictureException(PictureException.Fault.UNREADABLE);
        };
    }

    static byte[] bare(byte[] file) throws PictureException {
        return switch (FileType.of(file)) {
            case JPEG -> new Jpeg(file).bare();
            case PNG -> new Png(file).bare();
            default -> new Gif(file).bare();
        };
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
