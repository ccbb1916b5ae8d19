package org.tongbao.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tongbao.source.Limits;

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

    /** The picture in a file, of which mostly only the beginning is read; nothing when there is none that can be published. */
    public static Optional<Picture> at(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > Limits.PICTURE) {
                return Optional.empty();
            }
            byte[] start = in.readNBytes(START);
            try {
                return Optional.of(of(header(start)));
            } catch (PictureException e) {
                return start.length < START ? Optional.empty() : Optional.of(of(header(Files.readAllBytes(file))));
            }
        } catch (IOException | PictureException e) {
            return Optional.empty();
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
