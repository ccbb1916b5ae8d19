package org.tongbao.picture;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.tongbao.picture.PictureException.Fault;

/** The segments of a JPEG file. */
final class Jpeg {

    private static final int START_OF_FRAME = 0xC0;
    private static final int TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC = 0xCC;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    /** A JFIF segment that says nothing but that it is one, so that the colours are what they were. */
    private static final byte[] PLAIN_JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /** How the inks of a print are stored. */
    enum Inks {
        /** As much as there is of each. */
        PLAIN,
        /** As much as is left out of each. */
        ADOBE,
        /** As much as there is of each colour, as brightness and two differences, and as is left out of black. */
        ADOBE_YCCK;

        /**
         * Gives the inks of a point.
         *
         * @param stored four numbers from {@code from} on
         * @param inks filled from {@code to} on: cyan, magenta, yellow, black, 255 for all of an ink
         */
        void point(int[] stored, int from, byte[] inks, int to) {
            for (int ink = 0; ink < 4; ink++) {
                boolean asItIs = this == PLAIN || (this == ADOBE_YCCK && ink < 3);
                int value = this == ADOBE_YCCK && ink < 3 ? ofYcc(stored, from, ink) : stored[from + ink];
                inks[to + ink] = (byte) (asItIs ? value : 255 - value);
            }
        }

        /** ITU-R BT.601, in whole numbers of 1/65536. */
        private static int ofYcc(int[] stored, int from, int band) {
            int blue = stored[from + 1] - 128;
            int red = stored[from + 2] - 128;
            int difference =
                    switch (band) {
                        case 0 -> 91_881 * red;
                        case 1 -> -22_554 * blue - 46_802 * red;
                        default -> 116_130 * blue;
                    };
            return Math.max(0, Math.min(255, stored[from] + ((difference + (1 << 15)) >> 16)));
        }
    }

    private final Bytes bytes;

    Jpeg(byte[] all) {
        this.bytes = new Bytes(all);
    }

    Header header() throws PictureException {
        int orientation = 1;
        Inks inks = Inks.PLAIN;
        for (int at = marker(2); ; at = marker(next(at))) {
            int marker = bytes.at(at);
            if (marker == SCAN || marker == END) {
                throw Bytes.damaged();
            } else if (marker == EXIF && bytes.begins(at + 3, "Exif\0\0")) {
                orientation = Exif.orientation(bytes.part(at + 9, next(at)));
            } else if (isAdobe(at)) {
                inks = bytes.at(at + 14) == 2 ? Inks.ADOBE_YCCK : Inks.ADOBE;
            } else if (isFrame(marker)) {
                return frame(at, orientation, inks);
            }
        }
    }

    /** The profile of its colours, of which each segment holds a part: empty when it has none, or not all of one. */
    Optional<byte[]> profile() throws PictureException {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        int parts = 0;
        int of = 0;
        for (int at = marker(2); bytes.at(at) != SCAN && bytes.at(at) != END; at = marker(next(at))) {
            if (bytes.at(at) == PROFILE && bytes.begins(at + 3, "ICC_PROFILE\0")) {
                of = bytes.at(at + 16);
                if (bytes.at(at + 15) != ++parts || profile.size() > Colours.LONGEST) {
                    return Optional.empty();
                }
                profile.writeBytes(bytes.part(at + 17, next(at)));
            }
        }
        return parts == 0 || parts != of ? Optional.empty() : Optional.of(profile.toByteArray());
    }

    private Header frame(int at, int orientation, Inks inks) throws PictureException {
        int process = bytes.at(at) - START_OF_FRAME;
        int components = bytes.at(at + 8);
        boolean known =
                process <= 2 && bytes.at(at + 3) == 8 && (components == 1 || components == 3 || components == 4);
        int height = bytes.pair(at + 4);
        int width = bytes.pair(at + 6);
        Header.refuseSize(width, height);
        if (!known) {
            throw new PictureException(Fault.UNREADABLE);
        }
        Optional<Inks> ofPrint = components == 4 ? Optional.of(inks) : Optional.empty();
        return new Header(FileType.JPEG, width, height, orientation, FileType.JPEG, ofPrint);
    }

    private static boolean isFrame(int marker) {
        return marker >= START_OF_FRAME
                && marker <= 0xCF
                && marker != TABLES
                && marker != RESERVED
                && marker != ARITHMETIC;
    }

    /** The picture and nothing else: no metadata, no comment, no thumbnail, nothing behind its end. */
    byte[] bare() throws PictureException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes.part(0, 2));
        int at = marker(2);
        boolean scanned = false;
        while (bytes.at(at) != END) {
            int marker = bytes.at(at);
            int end = next(at);
            if (marker == SCAN) {
                end = endOfScan(end);
                scanned = true;
            }
            if (marker == JFIF && bytes.begins(at + 3, "JFIF\0")) {
                out.writeBytes(PLAIN_JFIF);
            } else if (!isMetadata(at)) {
                out.writeBytes(bytes.part(at - 1, end));
            }
            at = marker(end);
        }
        if (!scanned) {
            throw Bytes.damaged();
        }
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    /** Adobe's segment tells how the colours are meant, and no more. */
    private boolean isMetadata(int at) throws PictureException {
        int marker = bytes.at(at);
        return (marker >= JFIF && marker <= 0xEF && !isAdobe(at)) || marker >= 0xF0 || marker == COMMENT;
    }

    private boolean isAdobe(int at) throws PictureException {
        return bytes.at(at) == ADOBE && bytes.begins(at + 3, "Adobe") && bytes.pair(at + 1) == 14;
    }

    /** Where the byte stands that names the segment which begins here. */
    private int marker(int from) throws PictureException {
        if (bytes.at(from) != 0xFF) {
            throw Bytes.damaged();
        }
        int at = from + 1;
        while (bytes.at(at) == 0xFF) {
            at++;
        }
        return at;
    }

    /** Where the segment ends. */
    private int next(int marker) throws PictureException {
        int length = bytes.pair(marker + 1);
        if (length < 2) {
            throw Bytes.damaged();
        }
        return marker + 1 + length;
    }

    /** Where the packed points of a scan end: at a marker that is neither a restart nor an escaped byte. */
    private int endOfScan(int from) throws PictureException {
        for (int at = from; ; at++) {
            if (bytes.at(at) == 0xFF) {
                int after = bytes.at(at + 1);
                if (after != 0 && after != 0xFF && (after < 0xD0 || after > 0xD7)) {
                    return at;
                }
            }
        }
    }
}
