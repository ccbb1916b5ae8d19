package org.tongbao.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A regular file of the site, opened by {@link SiteFiles}. An error while it is read is reported for the file. */
public final class OpenFile implements Closeable {

    /** The identity of a file, which differs for other files and after a change. */
    public record Stamp(@Nullable Object key, long size, FileTime modified) {

        static Stamp of(BasicFileAttributes file) {
            return new Stamp(file.fileKey(), file.size(), file.lastModifiedTime());
        }
    }

    private static final int CHUNK = 64 << 10;

    private final String name;
    private final SeekableByteChannel channel;
    private final Stamp stamp;
    private final long limit;

    OpenFile(String name, SeekableByteChannel channel, Stamp stamp, long limit) {
        this.name = name;
        this.channel = channel;
        this.stamp = stamp;
        this.limit = limit;
    }

    public Stamp stamp() {
        return stamp;
    }

    /** How large it was when it was opened. */
    public long size() {
        return stamp.size();
    }

    /** Fills the buffer as far as the file reaches; says how many bytes came. */
    public int read(ByteBuffer buffer) throws FileException {
        int before = buffer.position();
        try {
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Until the buffer is full or the file ends.
            }
        } catch (IOException e) {
            throw new FileException(FileException.Fault.UNREADABLE, name);
        }
        return buffer.position() - before;
    }

    /** The next bytes, fewer only where the file ends. */
    public byte[] read(int most) throws FileException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, size() + 1));
        return Arrays.copyOf(buffer.array(), read(buffer));
    }

    /** All that is left; a file that has grown over its limit since it was opened is refused. */
    public byte[] rest() throws FileException {
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) Math.min(size() + 1, 1 << 20));
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(size() + 1, CHUNK));
        for (int more = read(buffer); more > 0; more = read(buffer.clear())) {
            all.write(buffer.array(), 0, more);
            if (all.size() > limit) {
                throw FileException.tooLarge(name, all.size(), limit);
            }
        }
        return all.toByteArray();
    }

    /**
     * Copies the rest.
     *
     * @throws IOException when the target cannot be written
     * @throws FileException when the file cannot be read, or is no longer as long as it was
     */
    public void copyTo(OutputStream out) throws IOException, FileException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        long copied = 0;
        for (int more = read(buffer); more > 0; more = read(buffer.clear())) {
            copied += more;
            if (copied > size()) {
                break;
            }
            out.write(buffer.array(), 0, more);
        }
        if (copied != size()) {
            throw new FileException(FileException.Fault.CHANGED, name);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written.
        }
    }
}
