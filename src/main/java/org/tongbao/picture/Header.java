package org.tongbao.picture;

import org.tongbao.source.Limits;

/**
 * What the beginning of a picture tells.
 *
 * @param width of the canvas as stored, before it is turned
 * @param orientation as EXIF numbers it, 1 to 8: how it is to be turned and mirrored
 */
record Header(FileType type, int width, int height, int orientation) {

    Header {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("orientation " + orientation);
        }
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
