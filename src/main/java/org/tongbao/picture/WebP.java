package org.tongbao.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tongbao.picture.PictureException.Fault;

/** The chunks of a WebP file: of a RIFF, each with a name of four letters, its length and, to an even length, its content. */
final class WebP {

    private static final int FIRST = 12;
    private static final int NAMED = 8;
    private static final int ALPHA = 0x10;

    private final Bytes bytes;

    WebP(byte[] all) {
        this.bytes = new Bytes(all);
    }

    Header header() throws PictureException {
        int points = points();
        boolean lossless = bytes.begins(points, "VP8L");
        int width;
        int height;
        if (lossless) {
            long size = bytes.reversedFour(points + NAMED + 1);
            width = (int) (size & 0x3FFF) + 1;
            height = (int) (size >> 14 & 0x3FFF) + 1;
        } else {
            width = bytes.reversedPair(points + NAMED + 6) & 0x3FFF;
            height = bytes.reversedPair(points + NAMED + 8) & 0x3FFF;
        }
        Header.refuseSize(width, height);
        Optional<byte[]> exif = content("EXIF");
        int orientation = exif.map(e -> Exif.orientation(withoutName(e))).orElse(1);
        FileType published = lossless || find("ALPH") >= 0 ? FileType.PNG : FileType.JPEG;
        return new Header(FileType.WEBP, width, height, orientation, published);
    }

    /** Some programs put the name of the segment of a JPEG before it. */
    private static byte[] withoutName(byte[] exif) {
        Bytes all = new Bytes(exif);
        return all.begins(0, "Exif\0\0")
                ? ByteBuffer.wrap(exif).slice(6, exif.length - 6).compact().array()
                : exif;
    }

    /** The profile of its colours. */
    Optional<byte[]> profile() throws PictureException {
        return content("ICCP").filter(p -> p.length <= Colours.LONGEST);
    }

    /** The picture and nothing else: its points and how clear they are. */
    byte[] bare() throws PictureException {
        int points = points();
        int clear = find("ALPH");
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        if (clear >= 0) {
            Header header = header();
            ByteBuffer canvas = ByteBuffer.allocate(NAMED + 10).order(ByteOrder.LITTLE_ENDIAN);
            canvas.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(ALPHA);
            canvas.putShort((short) (header.width() - 1)).put((byte) 0);
            canvas.putShort((short) (header.height() - 1)).put((byte) 0);
            chunks.writeBytes(canvas.array());
            chunks.writeBytes(bytes.part(clear, end(clear)));
        }
        chunks.writeBytes(bytes.part(points, end(points)));
        ByteBuffer riff = ByteBuffer.allocate(NAMED + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
        return riff.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(chunks.size())
                .put(chunks.toByteArray())
                .array();
    }

    /** Where the chunk of the points begins. Of a picture that moves there is none, and it is not read. */
    private int points() throws PictureException {
        int lossy = find("VP8 ");
        int at = lossy >= 0 ? lossy : find("VP8L");
        if (at < 0) {
            throw find("ANIM") >= 0 ? new PictureException(Fault.UNREADABLE) : Bytes.damaged();
        }
        boolean begins = lossy >= 0 ? bytes.reversedThree(at + NAMED + 3) == 0x2A019D : bytes.at(at + NAMED) == 0x2F;
        if (!begins) {
            throw Bytes.damaged();
        }
        return at;
    }

    private Optional<byte[]> content(String name) throws PictureException {
        int at = find(name);
        return at < 0
                ? Optional.empty()
                : Optional.of(bytes.part(at + NAMED, at + NAMED + (int) bytes.reversedFour(at + 4)));
    }

    /** Where the first chunk of a name begins; -1 when there is none. */
    private int find(String name) throws PictureException {
        for (int at = FIRST; at + NAMED <= bytes.all().length; at = end(at)) {
            if (bytes.begins(at, name)) {
                return at;
            }
        }
        return -1;
    }

    private int end(int at) throws PictureException {
        long length = bytes.reversedFour(at + 4);
        if (length > bytes.all().length) {
            throw Bytes.damaged();
        }
        return at + NAMED + (int) (length + (length & 1));
    }
}
