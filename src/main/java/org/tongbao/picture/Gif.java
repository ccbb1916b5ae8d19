package org.tongbao.picture;

import java.io.ByteArrayOutputStream;

/** The blocks of a GIF file, up to its first picture. */
final class Gif {

    private static final int PICTURE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xF9;
    private static final int END = 0x3B;

    private final Bytes bytes;

    Gif(byte[] all) {
        this.bytes = new Bytes(all);
    }

    /** The header of the first picture, which may cover less than the canvas of the animation. */
    Header header() throws PictureException {
        int at = picture(new ByteArrayOutputStream());
        int width = bytes.reversedPair(at + 5);
        int height = bytes.reversedPair(at + 7);
        Header.refuseSize(width, height);
        Header.refuseSize(bytes.reversedPair(6), bytes.reversedPair(8));
        return new Header(FileType.GIF, width, height, 1, FileType.PNG);
    }

    /** The first picture, the colours it uses, and which of them is clear. */
    byte[] bare() throws PictureException {
        ByteArrayOutputStream control = new ByteArrayOutputStream();
        int at = picture(control);
        int end = subBlocks(at + 10 + table(at + 9) + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes.part(0, 13 + table(10)));
        out.writeBytes(control.toByteArray());
        out.writeBytes(bytes.part(at, end));
        out.write(END);
        return out.toByteArray();
    }

    /**
     * Where the first picture begins.
     *
     * @param control filled with the last block before it that tells how it is shown
     */
    private int picture(ByteArrayOutputStream control) throws PictureException {
        int at = 13 + table(10);
        while (bytes.at(at) == EXTENSION) {
            int end = subBlocks(at + 2);
            if (bytes.at(at + 1) == CONTROL) {
                control.reset();
                control.writeBytes(bytes.part(at, end));
            }
            at = end;
        }
        if (bytes.at(at) != PICTURE) {
            throw Bytes.damaged();
        }
        return at;
    }

    /** The length of the table of colours that the flags speak of. */
    private int table(int flags) throws PictureException {
        int value = bytes.at(flags);
        return (value & 0x80) == 0 ? 0 : 3 << ((value & 7) + 1);
    }

    private int subBlocks(int from) throws PictureException {
        int at = from;
        while (bytes.at(at) != 0) {
            at += 1 + bytes.at(at);
        }
        return at + 1;
    }
}
