package org.tongbao.picture;

/** The one thing of EXIF that a picture cannot do without: which way is up. */
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** 1 to 8; 1, as it lies, when nothing else is said or nothing can be made of it. */
    static int orientation(byte[] tiff) {
        try {
            return orientation(new Bytes(tiff));
        } catch (PictureException e) {
            return 1;
        }
    }

    private static int orientation(Bytes tiff) throws PictureException {
        boolean reversed = tiff.begins(0, "II*\0");
        if (!reversed && !tiff.begins(0, "MM\0*")) {
            return 1;
        }
        long first = reversed ? tiff.reversedPair(4) | ((long) tiff.reversedPair(6) << 16) : tiff.four(4);
        if (first > tiff.all().length) {
            return 1;
        }
        int directory = (int) first;
        int count = pair(tiff, directory, reversed);
        for (int i = 0; i < count; i++) {
            int at = directory + 2 + i * 12;
            if (pair(tiff, at, reversed) == ORIENTATION) {
                int value = pair(tiff, at + 8, reversed);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int pair(Bytes tiff, int at, boolean reversed) throws PictureException {
        return reversed ? tiff.reversedPair(at) : tiff.pair(at);
    }
}
