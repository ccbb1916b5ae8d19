package org.tongbao.picture;

import java.io.ByteArrayOutputStream;
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
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    /** A JFIF segment that says nothing but that it is one, so that the colours are what they were. */
    private static final byte[] PLAIN_JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final Bytes bytes;

    Jpeg(byte[] all) {
        this.bytes = new Bytes(all);
    }

    Header header() throws PictureException {
        int orientation = 1;
        for (int at = marker(2); ; at = marker(next(at))) {
            int marker = bytes.at(at);
            if (marker == SCAN || marker == END) {
                throw Bytes.damaged();
            } else if (marker == EXIF && bytes.begins(at + 3, "Exif\0\0")) {
                orientation = Exif.orientation(bytes.part(at + 9, next(at)));
            } else if (isFrame(marker)) {
                return frame(at, orientation);
            }
        }
    }

    private Header frame(int at, int orientation) throws PictureException {
        int process = bytes.at(at) - START_OF_FRAME;
        int components = bytes.at(at + 8);
        boolean known = process <= 2 && bytes.at(at + 3) == 8 && (components == 1 || components == 3);
        int height = bytes.pair(at + 4);
        int width = bytes.pair(at + 6);
        Header.refuseSize(width, height);
        if (!known) {
            throw new PictureException(Fault.UNREADABLE);
        }
        return new Header(FileType.JPEG, width, height, orientation);
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
        boolean colours = marker == ADOBE && bytes.begins(at + 3, "Adobe") && bytes.pair(at + 1) == 14;
        return (marker >= JFIF && marker <= 0xEF && !colours) || marker >= 0xF0 || marker == COMMENT;
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
