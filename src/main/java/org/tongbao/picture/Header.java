package org.tongbao.picture;

import java.util.Optional;
import org.tongbao.source.Limits;

/**
 * The properties that the beginning of a picture states.
 *
 * @param width of the canvas as stored, before it is turned
 * @param orientation as EXIF numbers it, 1 to 8: how it is to be turned and mirrored
 * @param published the type it is published as
 * @param inks how the inks of a print are stored; empty when the points are of light
 */
record Header(FileType type, int width, int height, int orientation, FileType published, Optional<Jpeg.Inks> inks) {

    Header {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("orientation " + orientation);
        }
    }

    /** That of a picture whose points are of light. */
    Header(FileType type, int width, int height, int orientation, FileType published) {
        this(type, width, height, orientation, published, Optional.empty());
    }

    /** Refuses a canvas that is none, or is over the limit: a file of some bytes may claim any size. */
    static void refuseSize(long width, long height) throws PictureException {
        if (width <= 0 || height <= 0) {
            throw new PictureException(PictureException.Fault.DAMAGED);
        }
        if (Math.max(width, height) > Limits.PICTURE_SIDE || width * height > Limits.PICTURE_PIXELS) {
            throw PictureException.tooLarge(width, height);
        }
    }

    boolean isOnItsSide() {
        return orientation >= 5;
    }
}
