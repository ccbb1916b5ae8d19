package org.tongbao.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** The chunks of a PNG file. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final List<String> NEEDED = List.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final Bytes bytes;

    Png(byte[] all) {
        this.bytes = new Bytes(all);
    }

    Header header() throws PictureException {
        if (bytes.four(SIGNATURE) != 13 || !bytes.begins(SIGNATURE + 4, "IHDR")) {
            throw Bytes.damaged();
        }
        long width = bytes.four(SIGNATURE + 8);
        long height = bytes.four(SIGNATURE + 12);
        Header.refuseSize(width, height);
        return new Header(FileType.PNG, (int) width, (int) height, orientation(), FileType.PNG);
    }

    /** Its chunk may precede or follow the pixels. */
    private int orientation() throws PictureException {
        for (int at = SIGNATURE; !bytes.begins(at + 4, "IEND"); at = end(at)) {
            if (bytes.begins(at + 4, "eXIf")) {
                return Exif.orientation(bytes.part(at + 8, end(at) - 4));
            }
        }
        return 1;
    }

    /** The profile of its colours; empty when it has none, or one that cannot be unpacked. */
    Optional<byte[]> profile() throws PictureException {
        for (int at = SIGNATURE; !bytes.begins(at + 4, "IEND"); at = end(at)) {
            if (bytes.begins(at + 4, "iCCP")) {
                return unpacked(bytes.part(at + 8, end(at) - 4));
            }
        }
        return Optional.empty();
    }

    /** A name, 0, the way of packing, and what is packed. */
    private static Optional<byte[]> unpacked(byte[] content) {
        int name = 0;
        while (name < content.length && content[name] != 0) {
            name++;
        }
        if (name + 2 >= content.length) {
            return Optional.empty();
        }
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(content, name + 2, content.length - name - 2))) {
            byte[] profile = in.readNBytes(Colours.LONGEST + 1);
            return Optional.of(profile).filter(p -> p.length <= Colours.LONGEST);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where a chunk ends. */
    private int end(int at) throws PictureException {
        long length = bytes.four(at);
        if (length > bytes.all().length) {
            throw Bytes.damaged();
        }
        return at + 12 + (int) length;
    }

    /** The picture and nothing else, of a file of which every chunk is as it was written. */
    byte[] bare() throws PictureException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes.part(0, SIGNATURE));
        boolean data = false;
        for (int at = SIGNATURE; ; ) {
            int end = end(at);
            CRC32 sum = new CRC32();
            sum.update(bytes.part(at + 4, end - 4));
            if (sum.getValue() != bytes.four(end - 4)) {
                throw Bytes.damaged();
            }
            int chunk = at;
            if (NEEDED.stream().anyMatch(n -> bytes.begins(chunk + 4, n))) {
                out.writeBytes(bytes.part(at, end));
            }
            data |= bytes.begins(at + 4, "IDAT");
            if (bytes.begins(at + 4, "IEND")) {
                break;
            }
            at = end;
        }
        if (!data) {
            throw Bytes.damaged();
        }
        return out.toByteArray();
    }
}
